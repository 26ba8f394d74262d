using SchemaSdk.Generator.Schema.Hosts;
using SchemaSdk.Generator.Schema.Overlays;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Shipped;

/// <summary>A model document that is part of this tool, and its overlay.</summary>
/// <param name="Document">The document; its path is the file name.</param>
/// <param name="Overlay">The text of the overlay; null if the model has none.</param>
internal sealed record ShippedModel(DocumentFile Document, string? Overlay)
{
    public string Id => Document.Reading.Document!.Id;
}

/// <summary>The files that are part of this tool: documents, overlays, hosts, their JSON Schemas, and pages of diagnostics.</summary>
internal static class ShippedFiles
{
    private const string SchemaPrefix = "schemas/";
    private const string HostPrefix = "hosts/";
    private const string PagePrefix = "diagnostics/";

    private static readonly Lazy<Dictionary<string, ShippedModel>> s_models = new(ReadModels);

    /// <summary>The ids of all models, sorted.</summary>
    public static IReadOnlyList<string> Ids => [.. s_models.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The file names of the JSON Schemas.</summary>
    public static IReadOnlyList<string> JsonSchemas =>
        [.. NamesIn(SchemaPrefix).Where(name => name.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The ids of all diagnostics that have a page, sorted.</summary>
    public static IReadOnlyList<string> Diagnostics =>
    [
        .. NamesIn(PagePrefix)
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Where(name => name != "README")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The ids of all hosts, sorted.</summary>
    public static IReadOnlyList<string> Hosts =>
        [.. NamesIn(HostPrefix).Select(name => name[..^HostReader.FileEnd.Length]).Order(StringComparer.Ordinal)];

    /// <summary>Returns the file of a host, as it is beside documents; null if there is none.</summary>
    public static string? Host(string id) => Hosts.Contains(id)
        ? HostReader.Normalize(Text(HostPrefix + id + HostReader.FileEnd).Replace("\"../schemas/", "\"./", StringComparison.Ordinal))
        : null;

    /// <summary>The environment variables that hold the keys of all hosts.</summary>
    public static IEnumerable<string> KeyVariables => Hosts.Select(KeyVariable).Distinct();

    /// <summary>Returns the environment variable that holds the key of a host that is part of this tool.</summary>
    public static string KeyVariable(string host) =>
        HostReader.Read(Host(host)!).Host!.Settings.First(setting => setting.Name == "key.env").Values[0];

    public static ShippedModel? Find(string id) => s_models.Value.GetValueOrDefault(id);

    /// <summary>Returns the text of a JSON Schema.</summary>
    public static string JsonSchema(string name) => Text(SchemaPrefix + name);

    /// <summary>Returns the page of a diagnostic, as Markdown.</summary>
    public static string Page(string diagnostic) => Text($"{PagePrefix}{diagnostic}.md");

    /// <summary>Returns the template of the workflow for a CI system.</summary>
    public static string Workflow(string system) => Text($"workflows/{system}.yml");

    private static Dictionary<string, ShippedModel> ReadModels()
    {
        string[] names = [.. NamesIn(SchemaPrefix)];
        Dictionary<string, string> overlays = names.Where(name => name.EndsWith(".overlay.json", StringComparison.Ordinal))
            .Select(name => Text(SchemaPrefix + name))
            .ToDictionary(text => OverlayReader.ModelIdOf(text)!, StringComparer.Ordinal);
        return names.Where(name => !SchemaFileName.IsOfAnotherKind(name))
            .Select(name => DocumentFile.Of(name, Text(SchemaPrefix + name), isOnDisk: false))
            .Select(file => new ShippedModel(file, overlays.GetValueOrDefault(file.Reading.Document!.Id)))
            .ToDictionary(model => model.Id, StringComparer.Ordinal);
    }

    private static IEnumerable<string> NamesIn(string prefix) => typeof(ShippedFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
        .Select(name => name[prefix.Length..]);

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(ShippedFiles).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
