namespace SchemaSdk.Metadata;

/// <summary>
/// A value that a rule or a price depends on: a parameter, or a value inside one, found by the names on the way to it. The alternatives of
/// a union may each have a member of that name.
/// </summary>
internal sealed class ValueReference
{
    /// <summary>Stands for the items of a list, where a member has its name.</summary>
    private const string Items = "*";

    private readonly List<string?> _inside = [];
    private readonly List<ParameterMetadata> _way = [];

    private ValueReference(int parameter, ParameterMetadata metadata)
    {
        Parameter = parameter;
        Name = metadata.Name;
        _way.Add(metadata);
    }

    /// <summary>The index of the parameter.</summary>
    public int Parameter { get; }

    /// <summary>The path on the wire, such as <c>size.width</c> or <c>loras[].scale</c>.</summary>
    public string Name { get; private set; }

    /// <summary>The names of the members on the way; null for each item of a list. Empty for the parameter itself.</summary>
    public IReadOnlyList<string?> Inside => _inside;

    /// <summary>The values on the way, from the parameter to the one that is meant.</summary>
    public IReadOnlyList<ParameterMetadata> Way => _way;

    /// <summary>The value itself; if alternatives differ, that of the first one that has it.</summary>
    public ParameterMetadata Metadata => _way[_way.Count - 1];

    public bool IsInside => _inside.Count > 0;

    /// <summary>True for a value in a list, which has one for each item.</summary>
    public bool IsInList { get; private set; }

    /// <summary>
    /// Reads <c>Duration</c>, <c>Size.Width</c>, <c>Loras.*.Scale</c> for each item, and <c>Size.1.Width</c>, where the second alternative
    /// is the first that has the member.
    /// </summary>
    public static ValueReference Read(ModelMetadata model, string path)
    {
        string[] steps = path.Split('.');
        int parameter = model.PlaceOf(steps[0]);
        var reference = new ValueReference(parameter, model.Parameters[parameter]);
        for (int i = 1; i < steps.Length; i++)
        {
            ParameterMetadata around = reference.Metadata;
            if (steps[i] == Items)
            {
                reference.Add(null, around.Item);
                continue;
            }

            if (around.Type is { IsUnion: true } union && i + 1 < steps.Length && int.TryParse(steps[i], out int alternative))
            {
                around = (uint)alternative < (uint)union.Parameters.Count ? union.Parameters[alternative] : around;
                i++;
            }

            ParameterMetadata? member = around.Type is { IsUnion: false } type ? type.Parameters[type.PlaceOf(steps[i])] : null;
            reference.Add(member?.Name, member);
        }

        return reference;
    }

    /// <summary>Returns the path with the indexes of items, as far as there are any.</summary>
    public string NameIn(IReadOnlyList<int> items)
    {
        string name = _way[0].Name;
        int item = 0;
        foreach (string? step in _inside)
        {
            if (step is not null)
                name += "." + step;
            else
                name += item < items.Count ? $"[{MetadataNumbers.ToText(items[item++])}]" : "[]";
        }

        return name;
    }

    private void Add(string? name, ParameterMetadata? value)
    {
        _way.Add(value ?? throw new MetadataException($"there is nothing inside `{Name}`"));
        _inside.Add(name);
        IsInList |= name is null;
        Name = NameIn([]);
    }
}
