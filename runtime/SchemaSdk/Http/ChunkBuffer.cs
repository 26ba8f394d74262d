namespace SchemaSdk;

/// <summary>Grows by pieces, so that a body of unknown length is never held twice while it comes.</summary>
internal sealed class ChunkBuffer
{
    private const int FirstChunk = 4 * 1024;
    private const int LargestChunk = 1024 * 1024;

    private List<byte[]>? _full;
    private readonly int _limit;
    private byte[] _chunk;
    private int _used;

    public ChunkBuffer(long? declared, int limit)
    {
        _limit = limit;
        // One byte more than is declared lets the end be seen without another chunk.
        _chunk = new byte[Math.Clamp(declared + 1 ?? FirstChunk, 1, Math.Min(LargestChunk, limit + 1L))];
    }

    public long Length { get; private set; }

    public Memory<byte> Space()
    {
        if (_used == _chunk.Length)
        {
            (_full ??= []).Add(_chunk);
            // One byte more than the limit tells a body of just that size from a larger one.
            _chunk = new byte[Math.Min(Math.Min(2L * _chunk.Length, LargestChunk), Math.Max(1, _limit + 1L - Length))];
            _used = 0;
        }

        return _chunk.AsMemory(_used);
    }

    public void Advance(int count)
    {
        _used += count;
        Length += count;
    }

    /// <summary>The first piece alone, of a body that is not wanted.</summary>
    public Memory<byte> Start() => _full is null ? Whole() : _full[0];

    public Memory<byte> Whole()
    {
        if (_full is null)
            return _chunk.AsMemory(0, _used);
        byte[] whole = new byte[Length];
        int at = 0;
        foreach (byte[] chunk in _full)
        {
            chunk.CopyTo(whole, at);
            at += chunk.Length;
        }

        _chunk.AsSpan(0, _used).CopyTo(whole.AsSpan(at));
        return whole;
    }
}
