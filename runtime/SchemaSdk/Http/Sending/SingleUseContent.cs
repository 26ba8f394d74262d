using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace SchemaSdk;

/// <summary>
/// A request body that can be sent only once. Once sending has begun, the host may have received the request; refusing to send it again
/// keeps the underlying handler from submitting, and charging, twice.
/// </summary>
internal sealed class SingleUseContent : HttpContent
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly ApiCall _call;
    private readonly HttpContent? _other;
    private int _begun;

    /// <summary>Creates the content from the call's unmodified body.</summary>
    public SingleUseContent(ApiCall call)
    {
        _call = call;
        Headers.ContentType = s_json;
    }

    /// <summary>Creates the content from the body as modified by the handlers.</summary>
    public SingleUseContent(ApiCall call, HttpContent body)
    {
        _call = call;
        _other = body;
        foreach ((string name, HeaderStringValues values) in body.Headers.NonValidated)
            Headers.TryAddWithoutValidation(name, values);
    }

    /// <summary>Returns the body for handlers, which may read and buffer it.</summary>
    public static HttpContent Reusable(ApiCall call) => new ReadOnlyMemoryContent(call.Body) { Headers = { ContentType = s_json } };

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _begun, 1) != 0)
            throw new InvalidOperationException("A submit must not be sent twice.");
        if (_call.Record is { MaySend: false })
            throw new InvalidOperationException("Too much time passed between the claim in the ledger and the request.");
        _call.MayHaveArrived = true;
        try
        {
            if (_other is null)
                await stream.WriteAsync(_call.Body, cancellationToken).ConfigureAwait(false);
            else
                await _other.CopyToAsync(stream, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (_other is null or ReadOnlyMemoryContent && IsBroken(exception))
        {
            // A host that rejects a large body may close the connection during the upload; its response can still be read.
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _other is null ? _call.Body.Length : _other.Headers.ContentLength ?? -1;
        return length >= 0;
    }

    private static bool IsBroken(Exception exception) =>
        exception is IOException { InnerException: SocketException }
            or HttpRequestException { InnerException: IOException { InnerException: SocketException } };
}
