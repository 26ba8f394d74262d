namespace SchemaSdk.Facts;

/// <summary>
/// All that the runtime and the analyzer know of a model. The generator writes it as text into an attribute of the request type;
/// <see cref="FactsReader"/> reads it back. One text, so that what is checked while typing is what is checked when sending.
/// </summary>
internal sealed class ModelFacts
{
    public string Id { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string? Provider { get; set; }

    public string? Category { get; set; }

    public string? Description { get; set; }

    public string Hash { get; set; } = "";

    /// <summary>The endpoint a request goes to by default.</summary>
    public string Endpoint { get; set; } = "";

    public string[] Endpoints { get; set; } = [];

    public string[] InputModalities { get; set; } = [];

    public string[] OutputModalities { get; set; } = [];

    public string[] Features { get; set; } = [];

    public long? ContextLength { get; set; }

    public long? MaxOutputTokens { get; set; }

    public List<ParameterFacts> Parameters { get; } = [];

    public List<RuleFacts> Rules { get; } = [];

    public PricingFacts Pricing { get; } = new();

    /// <summary>The place of a parameter by its property, as conditions name it; -1 where there is none.</summary>
    public int IndexOfProperty(string property) => Parameters.FindIndex(p => p.Property == property);
}
