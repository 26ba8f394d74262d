namespace SchemaSdk;

/// <summary>
/// Passes data on to the caller's stream. The beginning is held back until it is known to be media. After that, a transfer that starts over
/// needs the same version, whose known bytes are skipped, or a stream that can go back to where the download began.
/// </summary>
internal sealed class StreamSink : ITransferSink
{
    private readonly Stream _stream;
    private readonly string _shownOutput;
    private readonly Action<string?, ReadOnlyMemory<byte>> _check;
    private readonly byte[] _start = new byte[OutputContent.StartLength];
    private readonly long? _origin;
    private long _passedOn;
    private string? _tag;

    /// <param name="stream">The caller's stream.</param>
    /// <param name="shownOutput">The output's name in messages.</param>
    /// <param name="check">Throws if a media type and the first bytes show that the output is not media.</param>
    public StreamSink(Stream stream, string shownOutput, Action<string?, ReadOnlyMemory<byte>> check)
    {
        _stream = stream;
        _shownOutput = shownOutput;
        _check = check;
        // Going back must not remove anything that the caller has after the current position.
        _origin = stream.CanSeek && stream.Position == stream.Length ? stream.Position : null;
    }

    public long Length { get; private set; }

    public ResumeRecord? Record { get; private set; }

    public string? ServedType { get; set; }

    public void Begin(ResumeRecord? record)
    {
        Length = 0;
        Record = record;
    }

    public void Note(ResumeRecord? record) => Record = record;

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (Length < _passedOn && (_tag is null || Record?.Tag != _tag))
            GoBack();
        long at = Length;
        Length += bytes.Length;
        if (_passedOn == 0)
        {
            int held = (int)Math.Min(_start.Length - at, bytes.Length);
            bytes[..held].CopyTo(_start.AsMemory((int)at));
            if (Length < _start.Length)
                return;
            _check(ServedType, _start);
            await PassOnAsync(_start, cancellationToken).ConfigureAwait(false);
            bytes = bytes[held..];
        }
        else
        {
            bytes = bytes[(int)Math.Clamp(_passedOn - at, 0, bytes.Length)..];
        }

        await PassOnAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Passes on what is held back, once the output is complete.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (Length < _passedOn)
            GoBack();
        if (_passedOn == 0)
        {
            ReadOnlyMemory<byte> whole = _start.AsMemory(0, (int)Length);
            _check(ServedType, whole);
            await PassOnAsync(whole, cancellationToken).ConfigureAwait(false);
        }

        await GuardedAsync(_stream.FlushAsync(cancellationToken)).ConfigureAwait(false);
    }

    private async Task PassOnAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.IsEmpty)
            return;
        _tag = Record?.Tag;
        _passedOn += bytes.Length;
        await GuardedAsync(_stream.WriteAsync(bytes, cancellationToken).AsTask()).ConfigureAwait(false);
    }

    private static async Task GuardedAsync(Task writing)
    {
        try
        {
            await writing.ConfigureAwait(false);
        }
        catch (Exception exception) when (DownloadTarget.IsFileError(exception))
        {
            throw new DownloadException($"The stream could not be written to: {exception.Message}", innerException: exception);
        }
    }

    private void GoBack()
    {
        if (_origin is not { } origin)
        {
            throw new DownloadException(
                $"The transfer of the output {_shownOutput} was interrupted and can't be resumed. The stream already has its first"
                    + $" {_passedOn} bytes, which are incomplete. Download the output to a file, which can be started over.");
        }

        _stream.Position = origin;
        _stream.SetLength(origin);
        _passedOn = 0;
    }
}
