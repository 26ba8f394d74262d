using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>The result of reading a host file.</summary>
/// <param name="Host">The host; null if the file has an error.</param>
/// <param name="Catalog">Where the host describes its models, as the file says; empty if it doesn't.</param>
/// <param name="Findings">All findings.</param>
internal sealed record HostReading(HostDocument? Host, EquatableArray<HostSetting> Catalog, EquatableArray<Finding> Findings)
{
    /// <summary>True if the host describes its models as model documents.</summary>
    public bool HasDocuments => !Catalog.Any(setting => setting.Name == "catalog.kind" && setting.Values[0] != "document");
}

/// <summary>
/// Reads a host file, strictly: it decides where a key goes and when a paid job has ended. Never throws and never stops at the first
/// finding.
/// </summary>
internal static class HostReader
{
    /// <summary>The end of the name of every host file.</summary>
    public const string FileEnd = ".host.json";

    public static bool IsFile(string path) => path.EndsWith(FileEnd, StringComparison.OrdinalIgnoreCase);

    public static HostReading Read(string text)
    {
        DocumentSource source = DocumentSource.Open(text);
        HostSetting[] settings = source.Root is null ? [] : Read(source);
        bool isOfCatalog(HostSetting setting) => setting.Name.StartsWith(HostFields.Catalog + ".", StringComparison.Ordinal);

        // The client asks for models only where it sends its requests, and reads no other lists than those of hosts that serve documents.
        bool isAsked = !settings.Any(s => s.Name == "catalog.base" || (s.Name == "catalog.kind" && s.Values[0] != "document"));
        string[] asked = isAsked ? ["catalog.models", "catalog.model"] : [];
        return new HostReading(
            source.HasErrors
                ? null
                : Create([.. settings.Where(s => s.Name != "$schema" && (!isOfCatalog(s) || asked.Contains(s.Name)))]),
            settings.Where(isOfCatalog).ToEquatableArray(),
            source.Reported);
    }

    /// <summary>Returns the normalized text of a file, or null if it is not JSON or exceeds the limits on size and depth.</summary>
    public static string? Normalize(string text) => DocumentSource.Open(text).Root is { } root
        ? new NormalizedWriter(canonicalNames: false, text.Length).Write(root, HostFields.Table)
        : null;

    /// <summary>Returns the finding at the id of a valid file whose host another file has already.</summary>
    /// <param name="text">The file.</param>
    /// <param name="first">The path of the other.</param>
    public static Finding Repetition(string text, string first)
    {
        DocumentSource source = DocumentSource.Open(text);
        ((JsonObject)source.Root!).TryFind("id", out JsonMember id);
        string name = first.Substring(first.LastIndexOfAny(['/', '\\']) + 1);
        source.Report(Findings.DuplicateHost, id.Value, $"{name} already has this host; remove one of the two files");
        return source.Reported.Last(finding => finding.Kind == Findings.DuplicateHost);
    }

    /// <summary>Returns the reading of a valid file whose host another file has already: the file does not count.</summary>
    public static HostReading Repeated(string text, HostReading reading, string first) =>
        reading with { Host = null, Findings = new EquatableArray<Finding>([.. reading.Findings, Repetition(text, first)]) };

    private static HostSetting[] Read(DocumentSource source)
    {
        if (source.Root is not JsonObject root)
        {
            source.Report(
                Findings.IncompleteHost,
                source.Root!,
                $"the host file is {source.Root!.KindName}; an object with an id, a base and a key is expected");
            return [];
        }

        var fields = new FieldReader(source, root, owner: "");
        HostObjects host = HostObjects.Read(fields);
        HostChecks.Check(fields, host);
        return [.. host.Settings.Select(setting => new HostSetting(setting.Path, new EquatableArray<string>(setting.Values)))];
    }

    private static HostDocument Create(HostSetting[] settings)
    {
        string? one(string name) => settings.FirstOrDefault(setting => setting.Name == name)?.Values[0];
        string id = one("id")!;
        return new HostDocument
        {
            Id = id,
            DisplayName = one("display_name") ?? id,
            BaseAddress = one("base")!,
            Placement = new HostPlacement(
                PlacementWord.Read(one("model.in") ?? "body"),
                one("model.name") ?? HostPlacement.Usual.Name,
                one("submit.path")),
            Settings = new EquatableArray<HostSetting>(settings),
        };
    }
}
