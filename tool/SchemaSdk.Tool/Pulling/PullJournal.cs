using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SchemaSdk.Tool.Pulling;

/// <summary>
/// What a run has done so far, beside the documents, so that a run that was broken off is taken up where it ended. A run that came to
/// its end leaves none.
/// </summary>
internal sealed class PullJournal : IDisposable
{
    public const string FileName = ".schema-sdk-pull";

    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    private readonly string _path;
    private readonly Dictionary<string, string> _done = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly StreamWriter _writer;

    private PullJournal(string path, string header, bool isNew)
    {
        _path = path;
        _writer = new StreamWriter(new FileStream(path, isNew ? FileMode.Create : FileMode.Append, FileAccess.Write, FileShare.Read), new UTF8Encoding(false))
        {
            AutoFlush = true,
            NewLine = "\n",
        };
        if (isNew)
        {
            _writer.WriteLine(header);
        }
    }

    /// <summary>Takes up the journal of a run from the same origin, not older than an hour, or begins one.</summary>
    public static PullJournal Open(string folder, string origin, TimeProvider time)
    {
        string path = Path.Combine(folder, FileName);
        DateTimeOffset now = time.GetUtcNow();
        string[] lines = File.Exists(path) ? File.ReadAllText(path).Split('\n') : [];
        bool goesOn = lines is [var first, ..]
            && first.Split(' ', 2) is [var started, var from]
            && from == origin
            && DateTimeOffset.TryParse(started, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset start)
            && start <= now && now - start < s_longest;
        var journal = new PullJournal(path, $"{now.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)}Z {origin}", !goesOn);

        // What follows the last line end was cut off by the end of its run.
        foreach (string line in goesOn ? lines[1..^1] : [])
        {
            if (line.Split(' ') is [var hash, var id])
            {
                journal._done[id] = hash;
            }
        }

        return journal;
    }

    /// <summary>True for a model that is done and whose file is still as that run left it.</summary>
    public bool IsDone(string id, string file) => _done.TryGetValue(id, out string? hash) && File.Exists(file) && HashOf(file) == hash;

    public void Done(string id, string file)
    {
        lock (_gate)
        {
            _writer.WriteLine($"{HashOf(file)} {id}");
        }
    }

    /// <summary>The run came to its end.</summary>
    public void Complete()
    {
        _writer.Dispose();
        File.Delete(_path);
    }

    public void Dispose() => _writer.Dispose();

    private static string HashOf(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
