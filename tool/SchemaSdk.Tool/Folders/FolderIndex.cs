using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Folders;

/// <summary>Maps the models of a folder to their files. Thread-safe.</summary>
internal sealed class FolderIndex
{
    private readonly string _folder;
    private readonly object _gate = new();
    private readonly Dictionary<string, string> _fileOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelOrigin> _originOf = new(StringComparer.Ordinal);

    // File names are case-insensitive on Windows and macOS.
    private readonly Dictionary<string, string> _idOf = new(StringComparer.OrdinalIgnoreCase);

    public FolderIndex(string folder)
    {
        _folder = folder;
        foreach (string path in Directory.Exists(folder) ? SchemaFolder.Paths(folder) : [])
        {
            if (ModelIn(DocumentText.Read(path)) is { } model && TextOf(model, DocumentFields.Id) is { } id)
            {
                if (_fileOf.TryAdd(id, path))
                    _originOf.Add(id, new ModelOrigin(TextOf(model, DocumentFields.Host), TextOf(model, DocumentFields.Wire)));

                _idOf[Path.GetFileName(path)] = id;
            }
        }
    }

    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_gate)
                return [.. _fileOf.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Returns the file that contains a model, or null if there is none.</summary>
    public string? Find(string id)
    {
        lock (_gate)
            return _fileOf.GetValueOrDefault(id);
    }

    /// <summary>Returns where a model of the folder comes from, as its document said at the start; null if it was not there.</summary>
    public ModelOrigin? Origin(string id) => _originOf.GetValueOrDefault(id);

    /// <summary>Reserves a file for a model; returns null and the reason if none is possible.</summary>
    public string? Take(string id, out string problem)
    {
        problem = "";
        lock (_gate)
        {
            if (_fileOf.TryGetValue(id, out string? path))
                return path;

            string name = SchemaFileName.Of(id);
            if (SchemaFileName.IsOfAnotherKind(name))
            {
                problem = $"its file would be named {name}, which is not a name for model documents";
                return null;
            }

            if (_idOf.TryGetValue(name, out string? other))
            {
                problem = $"its file would be named {name}, which is the file of {Shown.Text(other)}";
                return null;
            }

            _idOf[name] = id;
            return _fileOf[id] = Path.Combine(_folder, name);
        }
    }

    private static JsonObject? ModelIn(string text) =>
        (Limits.IsTooLarge(text) ? null : JsonReader.Read(text, Limits.Depth).Root) is { } root ? Envelope.Open(root) as JsonObject : null;

    private static string? TextOf(JsonObject model, Field field) =>
        field.TryFind(model, out JsonMember member) && member.Value is JsonString text ? text.Value : null;
}

/// <summary>Where a document comes from.</summary>
/// <param name="Host">The host; null for the first one.</param>
/// <param name="Wire">The name by which the host knows the model; null if that is its id.</param>
internal sealed record ModelOrigin(string? Host, string? Wire);
