using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.Sources;

/// <summary>A host's response, after any redirects.</summary>
internal sealed record HostResponse(HttpStatusCode Status, ReadOnlyMemory<byte> Body, string? ContentType);

/// <summary>Sends rate-limited requests to an untrusted host: response sizes are bounded, and redirects never leave the host.</summary>
internal sealed class HostClient(
    SourceAddress host,
    HostCatalog catalog,
    string? key,
    RequestRateLimiter rateLimiter,
    TimeProvider time) : IDisposable
{
    private const int MostRedirects = 3;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = HostLimits.Connect,
        UseCookies = false,
        MaxResponseHeadersLength = 64,

        // A proxy configured in the environment would receive the key unencrypted over plain http.
        UseProxy = !host.IsLoopback,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Gets a response, with retries.</summary>
    /// <exception cref="FetchException">No usable response was received.</exception>
    public async Task<HostResponse> GetAsync(Uri address, int maxBytes, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            (HostResponse? response, string problem, TimeSpan? pause) = await TryAsync(address, maxBytes, cancellationToken);
            if (response is not null)
                return response;

            if (pause is not { } asked || attempt == HostLimits.Attempts)
                throw new FetchException(problem);

            await Task.Delay(Backoff.Delay(attempt, asked, Random.Shared.NextDouble()), time, cancellationToken);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        rateLimiter.Dispose();
    }

    /// <summary>Sends one request. A failure has a message, and a pause if it can be retried; zero means the default backoff.</summary>
    private async Task<(HostResponse? Response, string Finding, TimeSpan? Pause)> TryAsync(
        Uri address,
        int maxBytes,
        CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(HostLimits.Response, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using HttpResponseMessage response = await SendAsync(address, either.Token);
            if (MayPass(response.StatusCode))
            {
                TimeSpan pause = ResponseHeaders.RetryAfter(response.Headers, time) ?? TimeSpan.Zero;
                rateLimiter.Hold(pause);
                return (null, $"the host responded with status {(int)response.StatusCode}", pause);
            }

            (Memory<byte> body, bool isTooLarge, Exception? brokenOff) = await BoundedBody.ReadAsync(
                response.Content,
                maxBytes,
                either.Token);
            if (brokenOff is not null)
                ExceptionDispatchInfo.Throw(brokenOff);

            return isTooLarge
                ? (null, $"the response is larger than {maxBytes} bytes", null)
                : (new HostResponse(response.StatusCode, body, response.Content.Headers.ContentType?.MediaType), "", null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"the host did not respond within {HostLimits.Response.TotalSeconds:0} seconds", null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            return (null, $"{host.Name} can't be reached, or ended the connection: {Why(e)}", TimeSpan.Zero);
        }
    }

    /// <summary>Follows redirects within the host, without sending the key to them.</summary>
    private async Task<HttpResponseMessage> SendAsync(Uri address, CancellationToken cancellationToken)
    {
        string? authorization = host.MayHaveKey && key is not null ? catalog.Host.KeyPrefix + key : null;
        for (int redirects = 0; ; redirects++)
        {
            await rateLimiter.EnterAsync(isSubmit: true, cancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            request.Headers.UserAgent.Add(
                new ProductInfoHeaderValue("schema-sdk", typeof(HostClient).Assembly.GetName().Version!.ToString(3)));
            foreach ((string name, string value) in catalog.Host.Headers)
                request.Headers.TryAddWithoutValidation(name, value);

            if (authorization is not null)
                request.Headers.TryAddWithoutValidation(catalog.Host.KeyHeader, authorization);

            HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!IsRedirect(response.StatusCode))
                return response;

            using (response)
            {
                address = Target(response, address, redirects);
                authorization = null;
            }
        }
    }

    private Uri Target(HttpResponseMessage response, Uri from, int redirects)
    {
        if (response.Headers.Location is not { } location || !Uri.TryCreate(from, location, out Uri? target))
            throw new FetchException($"the host responded with status {(int)response.StatusCode}, but without an address to redirect to");

        if (!host.IsHere(target))
        {
            throw new FetchException(
                $"{host.Name} redirects to another host, {Shown.Text(target.GetLeftPart(UriPartial.Authority))};"
                + " no request was sent there");
        }

        return redirects < MostRedirects ? target : throw new FetchException($"the host redirects more than {MostRedirects} times");
    }

    /// <summary>Describes an error without the framework's messages, which quote what the host sent.</summary>
    private static string Why(Exception e) =>
        e switch
        {
            HttpRequestException { InnerException: SocketException socket } => socket.SocketErrorCode.ToString(),
            HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: IOException } => "the response was cut off",
            HttpRequestException { HttpRequestError: var error } => JsonNamingPolicy
                .SnakeCaseLower.ConvertName(error.ToString())
                .Replace('_', ' '),
            InvalidDataException => "the response can't be decompressed",
            _ => "the response was cut off",
        };

    /// <summary>True if a retry may succeed.</summary>
    private static bool MayPass(HttpStatusCode status) => (int)status is 408 or 429 or 500 or 502 or 503 or 504;

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;
}
