namespace SchemaSdk.Metadata;

/// <summary>
/// Everything the runtime and the analyzer know about a model. The generator writes it as text into an attribute of the request type,
/// and <see cref="MetadataReader"/> reads it back, so that the compiler and the runtime perform the same checks.
/// </summary>
internal sealed class ModelMetadata
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public string Id { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string? Provider { get; set; }

    public string? Category { get; set; }

    public string? Description { get; set; }

    public string Hash { get; set; } = "";

    /// <summary>The default endpoint of a request.</summary>
    public string Endpoint { get; set; } = "";

    public string[] Endpoints { get; set; } = [];

    public string[] InputModalities { get; set; } = [];

    public string[] OutputModalities { get; set; } = [];

    public string[] Features { get; set; } = [];

    public long? ContextLength { get; set; }

    public long? MaxOutputTokens { get; set; }

    public List<ParameterMetadata> Parameters { get; } = [];

    public List<RuleMetadata> Rules { get; } = [];

    public PricingMetadata Pricing { get; } = new();

    public void Add(ParameterMetadata parameter)
    {
        _places[parameter.Property] = _places.ContainsKey(parameter.Property)
            ? throw new MetadataException($"the property `{parameter.Property}` is duplicated")
            : Parameters.Count;
        Parameters.Add(parameter);
    }

    /// <summary>Returns the index of a parameter by its property name, which conditions use.</summary>
    public int PlaceOf(string property) =>
        _places.TryGetValue(property, out int place)
            ? place
            : throw new MetadataException($"there is no parameter with the property `{property}`");
}
