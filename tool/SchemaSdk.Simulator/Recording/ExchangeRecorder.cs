using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace SchemaSdk.Simulator;

/// <summary>Records each request and its response as a JSON file, in the background so that requests never wait for the disk.</summary>
internal sealed class ExchangeRecorder : IAsyncDisposable
{
    private readonly Channel<(RecordedRequest Request, byte[] Content, SimulatedResponse Response)> _waiting =
        Channel.CreateUnbounded<(RecordedRequest, byte[], SimulatedResponse)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly string _folder;
    private readonly string? _key;
    private readonly Task _writing;

    public ExchangeRecorder(string folder, string? key)
    {
        _key = key;
        _folder = Directory.CreateDirectory(folder).FullName;
        _writing = WriteAllAsync();
    }

    public void Add(RecordedRequest request, SimulatedResponse response) => _waiting.Writer.TryWrite((request, request.Content, response));

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAllAsync()
    {
        int number = FirstFreeNumber();
        await foreach ((RecordedRequest request, byte[] content, SimulatedResponse response) in _waiting.Reader.ReadAllAsync())
        {
            var redaction = new Redaction(request, _key);
            string text = ReadableJson.WriteIndented(ToJson(request, content, response, redaction)) + "\n";
            string name = NameOf(redaction.Text(request.ToString()));
            await using FileStream file = CreateNew(name, ref number);
            await file.WriteAsync(Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>Creates the next file, never overwriting an existing file or following a link.</summary>
    private FileStream CreateNew(string name, ref int number)
    {
        while (true)
        {
            string path = Path.Combine(_folder, $"{number++:D6}-{name}.json");
            try
            {
                return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            }
            catch (IOException) when (File.Exists(path) || new FileInfo(path).LinkTarget is not null)
            {
                // Another host is recording into the same folder.
            }
        }
    }

    /// <summary>Continues the numbering of earlier recordings instead of overwriting them.</summary>
    private int FirstFreeNumber() => 1 + Directory.EnumerateFiles(_folder, "*.json")
        .Select(path => Path.GetFileName(path).Split('-')[0])
        .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0)
        .DefaultIfEmpty()
        .Max();

    private static string NameOf(string request)
    {
        char[] name = [.. request.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-')];
        return new string(name, 0, Math.Min(name.Length, 100));
    }

    private static JsonObject ToJson(RecordedRequest request, byte[] content, SimulatedResponse response, Redaction redaction) => new()
    {
        ["received_at"] = Timestamp.Of(request.ReceivedAt),
        ["request"] = new JsonObject
        {
            ["method"] = request.Method,
            ["path"] = redaction.Text(request.Path),
            ["query"] = redaction.Text(request.Query),
            ["headers"] = redaction.Headers(request.Headers),
            ["body"] = RecordedBody.Of(content, redaction),
        },
        ["response"] = new JsonObject
        {
            ["status"] = response.Status,
            ["headers"] = redaction.Headers([.. response.Headers, new("Content-Type", response.ContentType ?? "")]),
            ["body"] = RecordedBody.Of(response.Body.Span, redaction),
        },
    };
}
