namespace SchemaSdk;

/// <summary>A file that gets its name only when it is whole; until then it lies beside it, and goes when it is given up.</summary>
internal sealed class PartFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _partPath;
    private readonly FileStream _stream;
    private bool _isWhole;

    private PartFile(string path, string partPath, FileStream stream)
    {
        _path = path;
        _partPath = partPath;
        _stream = stream;
    }

    public long Length { get; private set; }

    public static PartFile Create(string path)
    {
        if (Directory.Exists(path))
            throw new ArgumentException("The path is a folder: give the file's name too.", nameof(path));
        return Guarded(path, () =>
        {
            string folder = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(folder);
            string partPath = Path.Combine(folder, $".{Path.GetRandomFileName()}.part");
            return new PartFile(path, partPath, new FileStream(partPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true));
        });
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await _stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsFileFault(fault))
        {
            throw NotWritten(_path, fault);
        }

        Length += bytes.Length;
    }

    public void StartOver()
    {
        Guarded(_path, () =>
        {
            _stream.SetLength(0);
            return _stream.Seek(0, SeekOrigin.Begin);
        });
        Length = 0;
    }

    /// <summary>Gives the file its name, over one that has it.</summary>
    public void Finish() => Guarded(_path, () =>
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_partPath, _path, overwrite: true);
        return _isWhole = true;
    });

    public async ValueTask DisposeAsync()
    {
        if (_isWhole)
            return;
        try
        {
            await _stream.DisposeAsync().ConfigureAwait(false);
            File.Delete(_partPath);
        }
        catch (Exception fault) when (IsFileFault(fault))
        {
            // The reason why the file was given up says more than that a part of it is left.
        }
    }

    private static T Guarded<T>(string path, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (IsFileFault(fault))
        {
            throw NotWritten(path, fault);
        }
    }

    // A file that grows over what its file system takes is an ArgumentOutOfRangeException.
    private static bool IsFileFault(Exception fault) => fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    private static DownloadException NotWritten(string path, Exception fault) =>
        new($"{path} could not be written: {fault.Message}", innerException: fault);
}
