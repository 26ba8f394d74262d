namespace SchemaSdk.Tool.Agents.Serving;

/// <summary>The standard input, which tells when it ends, and whose pending read does not keep the process from ending.</summary>
internal sealed class WatchedInput(Stream inner, Action ended) : Stream
{
    // The pending read of a console can't be canceled, so it must not write to a buffer that its reader has taken back.
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _isOver;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int most = Math.Min(buffer.Length, _buffer.Length);
        int read = await Task.Run(() => inner.Read(_buffer, 0, most), cancellationToken).WaitAsync(cancellationToken);
        if (read == 0 && Interlocked.Exchange(ref _isOver, 1) == 0)
            ended();
        _buffer.AsMemory(0, read).CopyTo(buffer);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
