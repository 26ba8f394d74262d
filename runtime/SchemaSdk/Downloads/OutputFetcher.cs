using System.Net;
using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>Asks for an output, without the key, and follows redirects that stay within https.</summary>
internal sealed class OutputFetcher(ClientCore core, HttpMessageInvoker invoker)
{
    private const int MaxRedirects = 5;

    /// <summary>The answer's head; what is there already is not asked for again.</summary>
    /// <param name="address">Where the output is.</param>
    /// <param name="from">How many bytes are there already.</param>
    /// <param name="validator">What tells that the output is still the same one; <see langword="null"/> when nothing does.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async Task<HttpResponseMessage> OpenAsync(
        Uri address, long from, RangeConditionHeaderValue? validator, CancellationToken cancellationToken)
    {
        Uri current = address;
        for (int redirects = 0; ; redirects++)
        {
            Check(current, address);
            HttpResponseMessage response = await invoker.SendAsync(MakeRequest(current, from, validator), cancellationToken)
                .ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
                return response;
            response.Dispose();
            if (redirects == MaxRedirects)
                throw new DownloadException($"{SafeAddress.Of(address)} was redirected more than {MaxRedirects} times.");
            current = Uri.TryCreate(current, location, out Uri? next)
                ? next
                : throw new DownloadException($"{SafeAddress.Of(address)} was redirected to an address that is none.");
        }
    }

    private void Check(Uri address, Uri first)
    {
        if (HostAddress.IsAllowedScheme(address, core.Host.IsLoopback) && address.UserInfo.Length == 0)
            return;
        throw new ForeignAddressException(address == first
            ? $"The output is on {SafeAddress.HostOf(address)}, which is not plain https: nothing was fetched."
            : $"The output on {SafeAddress.HostOf(first)} leads to {SafeAddress.HostOf(address)}, which is not plain https: nothing was fetched there.");
    }

    private static HttpRequestMessage MakeRequest(Uri address, long from, RangeConditionHeaderValue? validator)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", Transport.Product);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (from > 0)
        {
            request.Headers.Range = new RangeHeaderValue(from, null);
            request.Headers.IfRange = validator;
        }

        return request;
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;
}
