using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>The preferred names of a model, before conflicts with other models are resolved.</summary>
internal sealed record NameRequest(string Path, string Id, string Namespace, ModelNames Names)
{
    public static NameRequest Of(ModelSource source) =>
        new(source.Path, source.Document.Id, source.Namespace, ModelNamer.Name(source.Document, source.Overlay));
}

/// <summary>The names assigned to all models of a project. Changes only when a model is added, removed or renamed.</summary>
internal sealed class TypeNameTable : IEquatable<TypeNameTable>
{
    private readonly EquatableArray<NameRequest> _entries;
    private readonly Dictionary<string, string> _duplicates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssignedNames> _places = new(StringComparer.Ordinal);

    private TypeNameTable(EquatableArray<NameRequest> entries) => _entries = entries;

    /// <summary>The full names of the request types, ordered by model id.</summary>
    public EquatableArray<string> Requests { get; private set; }

    public static TypeNameTable Of(IEnumerable<NameRequest> entries)
    {
        // By id, not in file order, which differs between machines.
        NameRequest[] ordered = [.. entries.OrderBy(e => e.Id, StringComparer.Ordinal).ThenBy(e => e.Path, StringComparer.Ordinal)];
        var typeNames = new TypeNameTable(new(ordered));
        typeNames.Assign(ordered);
        return typeNames;
    }

    /// <summary>Returns the names assigned to the model in a file, or null if another file has the same model.</summary>
    public AssignedNames? PlaceOf(string path) => _places.TryGetValue(path, out AssignedNames? place) ? place : null;

    /// <summary>Returns the first file that has the same model as this one, or <see langword="null"/> if there is none.</summary>
    public string? DuplicateOf(string path) => _duplicates.TryGetValue(path, out string? first) ? first : null;

    public bool HasDuplicates => _duplicates.Count > 0;

    public bool Equals(TypeNameTable? other) => other is not null && _entries.Equals(other._entries);

    public override bool Equals(object? obj) => Equals(obj as TypeNameTable);

    public override int GetHashCode() => _entries.GetHashCode();

    private void Assign(NameRequest[] entries)
    {
        var hints = new UniqueNames(
            StringComparer.OrdinalIgnoreCase,
            HintNames.Stem(Emit.CatalogEmitter.HintName),
            HintNames.Stem(Emit.HostEmitter.HintName));
        var types = new Dictionary<string, UniqueNames>(StringComparer.Ordinal);
        var kept = new List<(NameRequest Entry, ModelNames Names)>();
        var firstOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (NameRequest entry in entries)
        {
            if (firstOf.TryGetValue(entry.Id, out string? first))
            {
                _duplicates[entry.Path] = first;
            }
            else
            {
                firstOf.Add(entry.Id, entry.Path);
                kept.Add((entry, entry.Names with { Prefix = TakePrefix(Types(types, entry.Namespace), entry.Names.Prefix) }));
            }
        }

        foreach ((NameRequest entry, ModelNames names) in kept)
        {
            UniqueNames taken = Types(types, entry.Namespace);
            ModelNames final = names.WithTypes(taken.Take);
            _places.Add(entry.Path, new AssignedNames(final, hints.Take(HintNames.Of(final.Prefix)) + HintNames.Extension));
        }

        Requests = kept.Select(k => $"{k.Entry.Namespace}.{k.Names.Request}").ToEquatableArray();
    }

    /// <summary>Takes a prefix for which both type names are free.</summary>
    private static string TakePrefix(UniqueNames taken, string wanted) =>
        taken.Take(wanted, ModelNames.ShortenPrefix, prefix => [prefix + "Request", prefix + "Pricing"]);

    private static UniqueNames Types(Dictionary<string, UniqueNames> byNamespace, string name)
    {
        if (!byNamespace.TryGetValue(name, out UniqueNames? types))
            byNamespace.Add(name, types = new UniqueNames("ModelCatalog", Emit.HostEmitter.TypeName));

        return types;
    }
}

/// <summary>The names assigned to one model.</summary>
internal sealed record AssignedNames(ModelNames Names, string HintName);
