namespace SchemaSdk;

/// <summary>
/// Reads a body up to a limit, without using more memory than the limit, whatever the host declares or sends. A body of unknown length
/// is read in chunks, so that no second copy exists during reading.
/// </summary>
internal sealed class BoundedBody
{
    private const int FirstPiece = 4 * 1024;
    private const int LargestPiece = 1024 * 1024;

    private readonly int _limit;
    private List<byte[]>? _full;
    private byte[] _piece;
    private int _used;
    private long _length;

    private BoundedBody(long? declared, int limit)
    {
        _limit = limit;
        // One byte more than declared, so that the end is detected without another chunk.
        _piece = new byte[Math.Clamp(declared + 1 ?? FirstPiece, 1, Math.Min(LargestPiece, limit + 1L))];
    }

    /// <summary>
    /// Returns the bytes read, whether the body exceeds the limit, and the error, if any. Partial data is kept; it may contain the job id.
    /// </summary>
    public static async ValueTask<(Memory<byte> Bytes, bool IsTooLarge, Exception? Exception)> ReadAsync(
        HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var body = new BoundedBody(content.Headers.ContentLength, limit);
        try
        {
            using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                int read = await stream.ReadAsync(body.Space(), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return (body.Whole(), false, null);
                body._used += read;
                body._length += read;
                if (body._length > limit)
                    return (body.Start(), true, null);
            }
        }
        catch (Exception exception)
        {
            return (body.Whole(), false, exception);
        }
    }

    private Memory<byte> Space()
    {
        if (_used == _piece.Length)
        {
            (_full ??= []).Add(_piece);
            // One byte more than the limit distinguishes a body of exactly that size from a larger one.
            _piece = new byte[Math.Min(Math.Min(2L * _piece.Length, LargestPiece), Math.Max(1, _limit + 1L - _length))];
            _used = 0;
        }

        return _piece.AsMemory(_used);
    }

    /// <summary>Returns only the first chunk, for a body that is not needed.</summary>
    private Memory<byte> Start() => _full is null ? Whole() : _full[0];

    private Memory<byte> Whole()
    {
        // Don't keep a large buffer for a small body, which lives as long as its job.
        if (_full is null)
            return _piece.Length <= 2 * _used + 1 ? _piece.AsMemory(0, _used) : _piece.AsSpan(0, _used).ToArray();
        byte[] whole = new byte[_length];
        int at = 0;
        foreach (byte[] piece in _full)
        {
            piece.CopyTo(whole, at);
            at += piece.Length;
        }

        _piece.AsSpan(0, _used).CopyTo(whole.AsSpan(at));
        return whole;
    }
}
