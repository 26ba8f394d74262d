using System.Net;
using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>
/// A body that can be sent once. That it was begun is the proof that the host may have the request;
/// that it can't be begun again keeps a handler underneath from paying twice.
/// </summary>
internal sealed class SingleUseContent : HttpContent
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly ApiCall _call;
    private int _begun;

    public SingleUseContent(ApiCall call)
    {
        _call = call;
        Headers.ContentType = s_json;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin();
        return stream.WriteAsync(_call.Body, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _call.Body.Length;
        return true;
    }

    private void Begin()
    {
        if (Interlocked.Exchange(ref _begun, 1) != 0)
            throw new HttpRequestException("A submit is not sent a second time by itself.");
        _call.MayHaveArrived = true;
    }
}
