using System.Security.Cryptography;
using System.Text;

namespace SchemaSdk;

/// <summary>
/// A file that gets its final name only when it is complete. Until then it is stored in the same folder, under a name that another
/// download to the same target finds, with a resume record that stays locked during the download.
/// </summary>
internal sealed class PartFile : ITransferSink, IAsyncDisposable
{
    private const int LongestReadableName = 100;
    private const int SharingViolation = unchecked((int)0x80070020), WouldBlock = 11, WouldBlockOnMac = 35;

    // Windows deletes and renames an open file only if sharing allows it; elsewhere, a file is locked by sharing nothing.
    private static readonly FileShare s_exclusive = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    private readonly string _path;
    private readonly FileStream _lock;
    private readonly FileStream _data;
    private bool _isWhole;

    private PartFile(string path, FileStream locked, FileStream data)
    {
        _path = path;
        _lock = locked;
        _data = data;
    }

    public long Length { get; private set; }

    /// <summary>The record of the partial file that was found; <see langword="null"/> if there is nothing to resume.</summary>
    public ResumeRecord? Record { get; private set; }

    public string? ServedType { get; set; }

    public static PartFile Open(string path) => DownloadTarget.Guarded(path, () =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream locked = Lock(path);
        FileStream? data = null;
        try
        {
            data = OpenAlone(PartPath(path, "data"));
            var file = new PartFile(path, locked, data);
            file.FindRecord();
            return file;
        }
        catch
        {
            data?.Dispose();
            Remove(locked);
            throw;
        }
    });

    /// <summary>Discards the existing data and records the new download, which can't be resumed if <see langword="null"/>.</summary>
    public void Begin(ResumeRecord? record)
    {
        DownloadTarget.Guarded(_path, () =>
        {
            _data.SetLength(0);
            return _data.Seek(0, SeekOrigin.Begin);
        });
        Length = 0;
        Note(record);
    }

    public void Note(ResumeRecord? record)
    {
        DownloadTarget.Guarded(_path, () =>
        {
            _lock.SetLength(0);
            if (record is not null)
                RandomAccess.Write(_lock.SafeFileHandle, record.ToBytes(), 0);
            return Record = record;
        });
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await _data.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (DownloadTarget.IsFileError(exception))
        {
            throw DownloadTarget.NotWritten(_path, exception);
        }

        Length += bytes.Length;
    }

    /// <summary>Reads the first bytes, up to the length of the buffer.</summary>
    public ReadOnlySpan<byte> ReadStart(byte[] buffer) =>
        buffer.AsSpan(0, DownloadTarget.Guarded(_path, () => RandomAccess.Read(_data.SafeFileHandle, buffer, 0)));

    /// <summary>Moves the file to its final name.</summary>
    public void Finish(bool overwrite) => DownloadTarget.Guarded(_path, () =>
    {
        _data.Flush(flushToDisk: true);
        _data.Dispose();
        File.Move(_data.Name, _path, overwrite);
        return _isWhole = true;
    });

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _data.DisposeAsync().ConfigureAwait(false);
            if (!_isWhole)
                File.Delete(_data.Name);
        }
        catch (Exception exception) when (DownloadTarget.IsFileError(exception))
        {
            // The original error matters more than a leftover partial file.
        }

        Remove(_lock);
    }

    // Deleted while still locked: the next process to get the lock sees that the file is gone and creates a new one.
    private static void Remove(FileStream locked)
    {
        try
        {
            File.Delete(locked.Name);
        }
        catch (Exception exception) when (DownloadTarget.IsFileError(exception))
        {
            // A leftover record is harmless.
        }

        locked.Dispose();
    }

    private static FileStream Lock(string path)
    {
        string name = PartPath(path, "lock");
        while (true)
        {
            FileStream locked;
            try
            {
                locked = OpenAlone(name);
            }
            catch (IOException exception) when (exception.HResult is SharingViolation or WouldBlock or WouldBlockOnMac)
            {
                throw new DownloadException(
                    $"{path} is already being downloaded, by this program or another one.", innerException: exception);
            }

            if (File.Exists(name))
                return locked;
            locked.Dispose();
        }
    }

    // Replaces a link, which would redirect the data elsewhere, and a pipe, from which reading would never end.
    private static FileStream OpenAlone(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            File.Delete(path);
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, s_exclusive, 1, useAsync: true);
        if (stream.CanSeek)
            return stream;
        stream.Dispose();
        File.Delete(path);
        return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, s_exclusive, 1, useAsync: true);
    }

    private void FindRecord()
    {
        byte[] bytes = new byte[ResumeRecord.MaxLength];
        int read = RandomAccess.Read(_lock.SafeFileHandle, bytes, 0);
        Record = _data.Length > 0 && IsSinceStart(File.GetLastWriteTimeUtc(_lock.Name)) ? ResumeRecord.Read(bytes.AsSpan(0, read)) : null;
        if (Record is null)
            Begin(null);
        else
            Length = _data.Seek(0, SeekOrigin.End);
    }

    // Data written before the machine restarted may never have reached the disk, even if the file has the full length.
    private static bool IsSinceStart(DateTime moment)
    {
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return moment <= now && moment >= now - TimeSpan.FromMilliseconds(Environment.TickCount64);
    }

    private static string PartPath(string path, string kind)
    {
        string name = Path.GetFileName(path);
        if (Encoding.UTF8.GetByteCount(name) > LongestReadableName)
            name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32];
        return Path.Combine(Path.GetDirectoryName(path)!, $".{name}.{kind}.part");
    }
}
