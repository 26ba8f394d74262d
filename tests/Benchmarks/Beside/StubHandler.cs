using System.Net;
using System.Net.Http.Headers;

namespace SchemaSdk.Benchmarks.Beside;

/// <summary>Answers every request at once with the same JSON, and reads each request's body as a connection would.</summary>
internal sealed class StubHandler(byte[] answer) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");
    private readonly MemoryStream _sent = new();

    public byte[] LastBody => _sent.ToArray();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _sent.SetLength(0);
        if (request.Content is { } body)
            await body.CopyToAsync(_sent, cancellationToken);
        var content = new ByteArrayContent(answer);
        content.Headers.ContentType = s_json;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
