using System.Globalization;
using System.Text.Json;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Sources;

/// <summary>
/// The documents in a response or file: one model, a list of them, or either under <c>data</c>. Only their positions are stored, so a list
/// of ten thousand needs little memory beyond its own bytes.
/// </summary>
internal sealed class DocumentList
{
    private const string Data = "data";
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = int.MaxValue };

    private readonly ReadOnlyMemory<byte> _json;
    private readonly Dictionary<string, Range> _places = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly List<string> _problems = [];

    private DocumentList(ReadOnlyMemory<byte> json) => _json = json;

    public ModelList Models => new(_ids, _problems);

    /// <summary>Locates the documents.</summary>
    /// <exception cref="FetchException">The content is not JSON, or contains no documents.</exception>
    public static DocumentList Of(ReadOnlyMemory<byte> json, string name)
    {
        var list = new DocumentList(json.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? json[3..] : json);
        try
        {
            list.Scan(name);
        }
        catch (JsonException e)
        {
            throw new FetchException($"{name} is not JSON: {Shown.Text(e.Message)}", e);
        }

        return list;
    }

    /// <summary>Returns the text of a model's document, or null if there is none.</summary>
    public string? Find(string id) => _places.TryGetValue(id, out Range place) ? DocumentText.Of(_json[place].Span) : null;

    private void Scan(string name)
    {
        var reader = new Utf8JsonReader(_json.Span, s_options);
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                AddItems(ref reader);
                break;
            case JsonTokenType.StartObject when !HasId(reader) && TryEnterData(ref reader):
                if (reader.TokenType == JsonTokenType.StartArray)
                    AddItems(ref reader);
                else
                    Add(ref reader, 1);

                break;
            case JsonTokenType.StartObject:
                Add(ref reader, 1);
                break;
            default:
                throw new FetchException($"{name} contains neither a model nor a list of models");
        }

        while (reader.Read())
        {
            // Read to the end: a truncated list is invalid.
        }
    }

    private void AddItems(ref Utf8JsonReader reader)
    {
        for (int place = 1; reader.Read() && reader.TokenType != JsonTokenType.EndArray; place++)
            Add(ref reader, place);
    }

    private void Add(ref Utf8JsonReader reader, int place)
    {
        int start = (int)reader.TokenStartIndex;
        string? id = reader.TokenType == JsonTokenType.StartObject ? IdOf(reader) : null;
        reader.Skip();
        if (id is null)
        {
            _problems.Add($"entry {place.ToString(CultureInfo.InvariantCulture)} of the list has no id");
        }
        else if (id.Length > Limits.NameLength)
        {
            _problems.Add(
                $"the id of entry {place.ToString(CultureInfo.InvariantCulture)} of the list must have"
                + $" {Limits.NameLength} characters or fewer;"
                + $" it has {id.Length.ToString(CultureInfo.InvariantCulture)}");
        }
        else if (_places.TryAdd(id, start..(int)reader.BytesConsumed))
        {
            _ids.Add(id);
        }
        else
        {
            _problems.Add($"{Shown.Text(id)} is duplicated in the list; the first entry is used");
        }
    }

    private static bool HasId(Utf8JsonReader reader) => IdOf(reader) is not null;

    private static string? IdOf(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isId = reader.ValueTextEquals(DocumentFields.Id.Name);
            reader.Read();
            if (isId)
                return reader.TokenType == JsonTokenType.String ? TextOf(ref reader) : null;

            reader.Skip();
        }

        return null;
    }

    /// <summary>Moves to the value of <c>data</c>, if it is a list or an object.</summary>
    private static bool TryEnterData(ref Utf8JsonReader reader)
    {
        Utf8JsonReader ahead = reader;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            bool isData = ahead.ValueTextEquals(Data);
            ahead.Read();
            if (isData && ahead.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                reader = ahead;
                return true;
            }

            ahead.Skip();
        }

        return false;
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, or invalid UTF-8.
            return null;
        }
    }
}
