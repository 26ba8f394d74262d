using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Hosts;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>The result of reading one host file.</summary>
internal sealed record HostFileReading(SchemaFile File, HostReading Reading);

/// <summary>A host without the positions in its file.</summary>
internal sealed record HostSource(string Path, HostDocument Host);

/// <summary>The id of a host, and its file.</summary>
internal sealed record HostEntry(string Id, string Path);

/// <summary>The names of a project's hosts. Changes only when a host is added, removed or renamed.</summary>
internal sealed class HostTable : IEquatable<HostTable>
{
    private readonly EquatableArray<HostEntry> _entries;
    private readonly Dictionary<string, (string Name, string HintName)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _firstOf = new(StringComparer.Ordinal);

    private HostTable(EquatableArray<HostEntry> entries) => _entries = entries;

    /// <summary>The names of the properties, ordered by id.</summary>
    public EquatableArray<string> Names { get; private set; }

    public static HostTable Of(IEnumerable<HostEntry> entries)
    {
        HostEntry[] ordered = [.. entries.OrderBy(e => e.Id, StringComparer.Ordinal).ThenBy(e => e.Path, StringComparer.Ordinal)];
        var table = new HostTable(new(ordered));
        var names = new UniqueNames(StringComparer.OrdinalIgnoreCase, "All", HostEmitter.TypeName);
        foreach (HostEntry entry in ordered)
        {
            if (table._firstOf.ContainsKey(entry.Id))
                continue;

            string wanted = Identifier.OfName(entry.Id);
            string name = names.Take(ReservedNames.InConstants(wanted) ? wanted + "Value" : wanted);
            table._firstOf.Add(entry.Id, entry.Path);
            table._places.Add(entry.Path, (name, HintNames.Of($"{HostEmitter.TypeName}_{name}") + HintNames.Extension));
        }

        table.Names = ordered.Where(e => table._places.ContainsKey(e.Path)).Select(e => table._places[e.Path].Name).ToEquatableArray();
        return table;
    }

    /// <summary>Returns the input of a host's source; null if another file has the same host.</summary>
    public HostUnit? UnitOf(HostSource source, string space) => _places.TryGetValue(source.Path, out (string Name, string HintName) place)
        ? new HostUnit(source.Host, place.Name, place.HintName, space)
        : null;

    /// <summary>Returns the finding of a file whose host another file has already.</summary>
    public FileFindings? Duplicate(HostFileReading file)
    {
        if (file.Reading.Host is not { Id: var id } || !_firstOf.TryGetValue(id, out string? first) || first == file.File.Path)
            return null;

        return new FileFindings(file.File.Path, new EquatableArray<Finding>([HostReader.Repetition(file.File.Text, first)]));
    }

    public bool Equals(HostTable? other) => other is not null && _entries.Equals(other._entries);

    public override bool Equals(object? obj) => Equals(obj as HostTable);

    public override int GetHashCode() => _entries.GetHashCode();
}
