namespace SchemaSdk.Metadata;

/// <summary>A model's request, an object in it, or a choice: named parameters, or alternatives without names.</summary>
internal sealed class TypeMetadata(string name, bool isUnion = false)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>The name of the C# type; empty for the request.</summary>
    public string Name { get; } = name;

    /// <summary>True if a value is one of the parameters rather than all of them.</summary>
    public bool IsUnion { get; } = isUnion;

    /// <summary>True if other members than those of the document are an error.</summary>
    public bool IsClosed { get; set; }

    /// <summary>The member that tells the alternatives apart, if the document names one.</summary>
    public string? Discriminator { get; set; }

    /// <summary>The members of an object, or the alternatives of a union, in document order.</summary>
    public List<ParameterMetadata> Parameters { get; } = [];

    /// <summary>The names as they are sent, encoded once by those who read or write JSON.</summary>
    public object? OnWire { get; set; }

    /// <summary>How deep the values inside are nested: 1 for an object of texts.</summary>
    public int Depth { get; set; } = 1;

    public void Add(ParameterMetadata parameter)
    {
        if (!IsUnion)
        {
            _places[parameter.Property] = _places.ContainsKey(parameter.Property)
                ? throw new MetadataException($"the property `{parameter.Property}` is duplicated")
                : Parameters.Count;
            _names[parameter.Name] = Parameters.Count;
        }

        Parameters.Add(parameter);
    }

    /// <summary>Returns the index of a member by its name on the wire; -1 for none.</summary>
    public int Find(string name) => _names.TryGetValue(name, out int place) ? place : -1;

    /// <summary>Returns the index of a parameter by its property name, which conditions use.</summary>
    public int PlaceOf(string property) =>
        _places.TryGetValue(property, out int place)
            ? place
            : throw new MetadataException($"there is no parameter with the property `{property}`");
}
