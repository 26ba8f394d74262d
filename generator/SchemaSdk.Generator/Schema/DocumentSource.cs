using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>A file's text, its JSON if valid, and its findings.</summary>
internal sealed class DocumentSource
{
    private readonly string _text;
    private readonly List<Finding> _findings = [];
    private LineMap? _lines;
    private int _errors;
    private int _warnings;

    private DocumentSource(string text)
    {
        _text = text;
        if (Limits.IsTooLarge(text))
        {
            Report(
                Findings.FileTooLarge,
                0,
                0,
                at: null,
                $"the file has {Limits.SizeOf(text)} bytes; the maximum is {Limits.FileBytes} (1 MiB)");
            return;
        }

        JsonReadResult json = JsonReader.Read(text, Limits.Depth);
        if (json.Fault is { } error)
        {
            (FindingKind kind, string message) = error.IsDepth
                ? (Findings.TooDeep, error.Message)
                : (Findings.NotJson, "not JSON: " + error.Message);
            Report(kind, error.Start, error.Length, at: null, message);
            return;
        }

        Root = json.Root;
        DuplicateKeys.Report(this, Root!);
    }

    /// <summary>The root value; null if the file is too large, too deep or not JSON, which has already been reported.</summary>
    public JsonNode? Root { get; }

    /// <summary>The reported findings, in text order.</summary>
    public EquatableArray<Finding> Reported => _findings.OrderBy(p => p.Range.Start).ToEquatableArray();

    /// <summary>True if an error was reported, even one beyond the limit of findings.</summary>
    public bool HasErrors => _errors > 0;

    public static DocumentSource Open(string text) => new(text);

    /// <summary>Reports a finding on a value. For an object or array, only the opening bracket is marked, not the contents.</summary>
    public void Report(FindingKind kind, JsonNode at, string message) =>
        Report(kind, at.Start, at is JsonObject or JsonArray ? 1 : at.Length, at, message);

    /// <summary>Reports a finding on a member, at its key.</summary>
    public void Report(FindingKind kind, JsonMember at, string message) =>
        Report(kind, at.KeyStart, at.KeyLength, at.Value, message);

    private void Report(FindingKind kind, int start, int length, JsonNode? at, string message)
    {
        if ((kind.IsError ? _errors++ : _warnings++) < Limits.Findings)
        {
            string pointer = at is null ? "" : JsonPointer.To(Root!, at);
            _findings.Add(new Finding(kind, RangeOf(start, length), message) { Pointer = pointer });
        }
    }

    private TextRange RangeOf(int start, int length)
    {
        _lines ??= new LineMap(_text);
        int end = start + length;
        return new TextRange(start, length, _lines.LineOf(start), _lines.ColumnOf(start), _lines.LineOf(end), _lines.ColumnOf(end));
    }
}
