using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Pulling;

/// <summary>
/// Records the progress of a run next to the documents, so that an interrupted run can be resumed. A completed run deletes it.
/// </summary>
internal sealed class PullJournal : IDisposable
{
    public const string FileName = ".schema-sdk-pull";

    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    private readonly string _path;
    private readonly Dictionary<string, string> _done = new(StringComparer.Ordinal);
    private readonly object _gate = new();
    private readonly StreamWriter _writer;

    private PullJournal(string path, string header, IEnumerable<KeyValuePair<string, string>> done, bool wasUnreadable)
    {
        _path = path;
        WasUnreadable = wasUnreadable;

        // Rewritten, so that it has only complete lines and is our own file, whatever was there before.
        _writer = new StreamWriter(RegularFile.CreateNew(path), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        _writer.WriteLine(header);
        foreach ((string id, string hash) in done)
        {
            _done[id] = hash;
            _writer.WriteLine($"{hash} {id}");
        }
    }

    /// <summary>True if there was a journal that could not be resumed, so that every model is fetched.</summary>
    public bool WasUnreadable { get; }

    /// <summary>Resumes the journal of a run with the same origin, if it is less than an hour old, or starts a new one.</summary>
    public static PullJournal Open(string folder, string origin, TimeProvider time)
    {
        string path = Path.Combine(folder, FileName);
        DateTimeOffset now = time.GetUtcNow();
        var done = new Dictionary<string, string>(StringComparer.Ordinal);
        bool isUnreadable = false;

        // Anything after the last newline is an incomplete entry of an interrupted run.
        string[] lines = Lines(path);
        if (lines is [var header, .. var entries, _] && header.Split(' ', 2) is [var started, var from]
            && DateTimeOffset.TryParse(started, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset start))
        {
            if (from == origin && start <= now && now - start < s_longest)
            {
                foreach (string[] entry in entries.Select(line => line.Split(' ')).Where(parts => parts.Length == 2))
                {
                    done[entry[1]] = entry[0];
                }
            }
        }
        else
        {
            isUnreadable = lines.Length > 0;
        }

        return new PullJournal(path, $"{now.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)}Z {origin}", done, isUnreadable);
    }

    /// <summary>Returns the lines of a journal; empty if there is none or it is a link.</summary>
    private static string[] Lines(string path) => File.Exists(path) && new FileInfo(path).LinkTarget is null
        ? Encoding.UTF8.GetString(RegularFile.Read(path, HostLimits.ListBytes)).Split('\n')
        : [];

    /// <summary>True if an earlier run completed the model and its file is unchanged since.</summary>
    public bool IsDone(string id, string file) => _done.TryGetValue(id, out string? hash) && File.Exists(file) && HashOf(file) == hash;

    public void Done(string id, string file)
    {
        lock (_gate)
            _writer.WriteLine($"{HashOf(file)} {id}");
    }

    /// <summary>Deletes the journal, because the run is complete.</summary>
    public void Complete()
    {
        _writer.Dispose();
        File.Delete(_path);
    }

    public void Dispose() => _writer.Dispose();

    private static string HashOf(string file) => Convert.ToHexString(SHA256.HashData(RegularFile.Read(file, Limits.FileBytes)));
}
