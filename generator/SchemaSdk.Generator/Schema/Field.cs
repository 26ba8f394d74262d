using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>A field of a document: its name, its aliases on the wire, and the fields of nested objects.</summary>
internal sealed class Field(string name, params string[] aliases)
{
    public string Name { get; } = name;

    public string[] Names { get; } = [name, .. aliases];

    /// <summary>The fields of the objects inside; a function, because a value is described by fields that hold values.</summary>
    public Func<FieldTable>? Nested { get; init; }

    public FieldTable? Items => Nested?.Invoke();

    /// <summary>Finds the field under its name or, if that is absent or null, under its first alias present.</summary>
    public bool TryFind(JsonObject obj, out JsonMember member)
    {
        foreach (string candidate in Names)
        {
            if (obj.TryFind(candidate, out member) && member.Value is not JsonNull)
                return true;
        }

        member = null!;
        return false;
    }
}

/// <summary>The fields that an object may have, in the order they are written.</summary>
internal sealed class FieldTable
{
    private readonly Dictionary<string, (int Rank, Field Field)> _byName = new(StringComparer.Ordinal);

    public FieldTable(params Field[] fields)
    {
        foreach (Field field in fields)
        {
            foreach (string name in field.Names)
                _byName.Add(name, (_byName.Count, field));
        }
    }

    /// <summary>The fields that hold objects with fields of their own.</summary>
    public IEnumerable<Field> Nested => _byName.Values.Select(known => known.Field).Where(known => known.Nested is not null).Distinct();

    /// <summary>Returns the rank of a key among the known ones; unknown keys come last.</summary>
    public int RankOf(string key) => _byName.TryGetValue(key, out var found) ? found.Rank : int.MaxValue;

    public Field? Find(string key) => _byName.TryGetValue(key, out var found) ? found.Field : null;
}
