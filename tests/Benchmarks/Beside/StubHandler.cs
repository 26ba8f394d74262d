using System.Net;
using System.Net.Http.Headers;

namespace SchemaSdk.Benchmarks.Beside;

/// <summary>Answers at once, a request with a body and one without, and reads each request's body as a connection would.</summary>
internal sealed class StubHandler(byte[] posted, byte[] got) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");
    private readonly MemoryStream _sent = new();

    public byte[] LastBody => _sent.ToArray();

    /// <summary>How and where the last request went, and with which key; asked for outside of what is timed.</summary>
    public string LastCall =>
        $"{_last?.Method} {_last?.RequestUri} {_last?.Headers.Authorization} {_last?.Content?.Headers.ContentType?.MediaType}";

    private HttpRequestMessage? _last;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _last = request;
        _sent.SetLength(0);
        if (request.Content is { } body)
            await body.CopyToAsync(_sent, cancellationToken);
        var content = new ByteArrayContent(request.Content is null ? got : posted);
        content.Headers.ContentType = s_json;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
