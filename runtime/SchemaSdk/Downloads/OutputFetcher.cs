using System.Net;
using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>
/// Requests an output, and follows redirects only to https. The key is sent only to the host's own address of an output, and never to where
/// that redirects.
/// </summary>
internal sealed class OutputFetcher(HostAddress host, HttpMessageInvoker invoker, ContentSource content)
{
    private const int MaxRedirects = 5;

    /// <summary>Returns the response once its head is received; existing bytes are not requested again.</summary>
    /// <param name="address">The address of the output.</param>
    /// <param name="from">The number of bytes already received.</param>
    /// <param name="tag">The entity tag of the expected version; <see langword="null"/> for none.</param>
    /// <param name="limit">The maximum time without data from the host.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <exception cref="TransferInterruptedException">No response was received.</exception>
    public async Task<HttpResponseMessage> OpenAsync(
        Uri address, long from, string? tag, TimeLimit limit, CancellationToken cancellationToken)
    {
        Uri current = address;
        for (int redirects = 0; ; redirects++)
        {
            Check(current, address);
            bool isContent = redirects == 0 && content.Serves(current);
            HttpResponseMessage response =
                await SendAsync(MakeRequest(current, from, tag), isContent, limit, cancellationToken).ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode)
                || !response.Headers.NonValidated.TryGetValues("Location", out HeaderStringValues location))
            {
                return response;
            }
            response.Dispose();
            if (redirects == MaxRedirects)
                throw new DownloadException($"{host.Secrets.Show(address)} was redirected more than {MaxRedirects} times.");
            current = OutputAddress.Resolve(location.ToString(), current) is { } next
                ? OutputAddress.AsWritten(next)
                : throw new DownloadException($"{host.Secrets.Show(address)} was redirected to an invalid address.");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, bool isContent, TimeLimit limit, CancellationToken cancellationToken)
    {
        try
        {
            return isContent
                ? await content.SendAsync(request, limit.Token).ConfigureAwait(false)
                : await invoker.SendAsync(request, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (ObjectDisposedException or ApiKeyException))
        {
            throw TransferInterruptedException.From(exception, limit, cancellationToken);
        }
    }

    private void Check(Uri address, Uri first)
    {
        if (HostAddress.IsAllowedScheme(address, host.IsLoopback) && address.UserInfo.Length == 0)
            return;
        throw new ForeignAddressException(address == first
            ? $"The output is on {host.Secrets.Hide(SafeAddress.HostOf(address))}, which does not use https. Nothing was downloaded."
            : $"The output on {host.Secrets.Hide(SafeAddress.HostOf(first))} redirects to {host.Secrets.Hide(SafeAddress.HostOf(address))},"
                + " which does not use https. Nothing was downloaded from there.");
    }

    private static HttpRequestMessage MakeRequest(Uri address, long from, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", Transport.Product);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (from > 0)
            request.Headers.Range = new RangeHeaderValue(from, null);
        if (from > 0 && tag is not null)
            request.Headers.TryAddWithoutValidation("If-Range", tag);
        return request;
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;
}
