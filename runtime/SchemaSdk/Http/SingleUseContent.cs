using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace SchemaSdk;

/// <summary>
/// The body as it leaves: once. That it was begun is the proof that the host may have the request;
/// that it can't be begun again keeps what sends it from paying twice.
/// </summary>
internal sealed class SingleUseContent : HttpContent
{
    private readonly ApiCall _call;
    private readonly HttpContent _body;
    private int _begun;

    public SingleUseContent(ApiCall call, HttpContent body)
    {
        _call = call;
        _body = body;
        foreach ((string name, HeaderStringValues values) in body.Headers.NonValidated)
            Headers.TryAddWithoutValidation(name, values);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _begun, 1) != 0)
            throw new InvalidOperationException("A submit is not sent a second time by itself.");
        _call.MayHaveArrived = true;
        try
        {
            await _body.CopyToAsync(stream, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (_body is ReadOnlyMemoryContent && IsBroken(fault))
        {
            // A host that refuses a large body closes the connection while it still comes: what it answered can be read all the same.
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Headers.ContentLength ?? -1;
        return length >= 0;
    }

    private static bool IsBroken(Exception fault) =>
        fault is IOException { InnerException: SocketException }
            or HttpRequestException { InnerException: IOException { InnerException: SocketException } };
}
