using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace SchemaSdk.Simulator;

/// <summary>Writes each request with its answer as a JSON file; one writer, so that no request waits for the disk.</summary>
internal sealed class ExchangeRecorder : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private readonly Channel<(RecordedRequest Request, byte[] Content, Answer Answer)> _waiting =
        Channel.CreateUnbounded<(RecordedRequest, byte[], Answer)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly string _folder;
    private readonly Task _writing;

    public ExchangeRecorder(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _writing = WriteAllAsync();
    }

    public void Add(RecordedRequest request, Answer answer) => _waiting.Writer.TryWrite((request, request.Content, answer));

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAllAsync()
    {
        int number = FirstFreeNumber();
        await foreach ((RecordedRequest request, byte[] content, Answer answer) in _waiting.Reader.ReadAllAsync())
        {
            string path = Path.Combine(_folder, $"{number++:D6}-{NameOf(request)}.json");
            string text = ToJson(request, content, answer).ToJsonString(Indented) + "\n";
            await File.WriteAllTextAsync(path, text);
        }
    }

    /// <summary>A folder that holds earlier recordings is gone on with, not written over.</summary>
    private int FirstFreeNumber() => 1 + Directory.EnumerateFiles(_folder, "*.json")
        .Select(path => Path.GetFileName(path).Split('-')[0])
        .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0)
        .DefaultIfEmpty()
        .Max();

    private static string NameOf(RecordedRequest request)
    {
        char[] name = [.. request.ToString().Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-')];
        return new string(name, 0, Math.Min(name.Length, 100));
    }

    private static JsonObject ToJson(RecordedRequest request, byte[] content, Answer answer) => new()
    {
        ["received_at"] = Timestamp.Of(request.ReceivedAt),
        ["request"] = new JsonObject
        {
            ["method"] = request.Method,
            ["path"] = request.Path,
            ["query"] = request.Query,
            ["headers"] = Redaction.Of(request.Headers),
            ["body"] = RecordedBody.Of(request.Headers.GetValueOrDefault("Content-Type"), content),
        },
        ["response"] = new JsonObject
        {
            ["status"] = answer.Status,
            ["headers"] = Redaction.Of([.. answer.Headers, new("Content-Type", answer.ContentType ?? "")]),
            ["body"] = RecordedBody.Of(answer.ContentType, answer.Body.Span),
        },
    };
}
