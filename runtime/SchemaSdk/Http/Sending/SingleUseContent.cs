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
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly ApiCall _call;
    private readonly HttpContent? _other;
    private int _begun;

    /// <summary>The call's body as it is.</summary>
    public SingleUseContent(ApiCall call)
    {
        _call = call;
        Headers.ContentType = s_json;
    }

    /// <summary>The call's body as the handlers have left it.</summary>
    public SingleUseContent(ApiCall call, HttpContent body)
    {
        _call = call;
        _other = body;
        foreach ((string name, HeaderStringValues values) in body.Headers.NonValidated)
            Headers.TryAddWithoutValidation(name, values);
    }

    /// <summary>The body for handlers, which may read and buffer it.</summary>
    public static HttpContent Reusable(ApiCall call) => new ReadOnlyMemoryContent(call.Body) { Headers = { ContentType = s_json } };

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _begun, 1) != 0)
            throw new InvalidOperationException("A submit is not sent a second time by itself.");
        _call.MayHaveArrived = true;
        try
        {
            if (_other is null)
                await stream.WriteAsync(_call.Body, cancellationToken).ConfigureAwait(false);
            else
                await _other.CopyToAsync(stream, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (_other is null or ReadOnlyMemoryContent && IsBroken(fault))
        {
            // A host that refuses a large body closes the connection while it still comes: what it answered can be read all the same.
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _other is null ? _call.Body.Length : _other.Headers.ContentLength ?? -1;
        return length >= 0;
    }

    private static bool IsBroken(Exception fault) =>
        fault is IOException { InnerException: SocketException }
            or HttpRequestException { InnerException: IOException { InnerException: SocketException } };
}
