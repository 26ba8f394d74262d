using SchemaSdk.Hosts;

namespace SchemaSdk.Metadata;

/// <summary>
/// Everything the runtime and the analyzer know about a model. The generator writes it as text into an attribute of the request type,
/// and <see cref="MetadataReader"/> reads it back, so that the compiler and the runtime perform the same checks.
/// </summary>
internal sealed class ModelMetadata
{
    private readonly Dictionary<string, TypeMetadata> _types = new(StringComparer.Ordinal);

    public string Id { get; set; } = "";

    /// <summary>The id of the host; null for the first host.</summary>
    public string? Host { get; set; }

    /// <summary>The name by which the host knows the model; null if that is the id.</summary>
    public string? Wire { get; set; }

    /// <summary>The id of the model's host.</summary>
    public string HostId => Host ?? HostProfile.FirstId;

    /// <summary>The name by which the host knows the model.</summary>
    public string WireName => Wire ?? Id;

    /// <summary>Where the host has the model in a request.</summary>
    public ModelPlacement ModelIn { get; set; }

    /// <summary>The name under which the body has the model.</summary>
    public string ModelName { get; set; } = HostProfile.UsualModelName;

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

    /// <summary>The parameters of a request.</summary>
    public TypeMetadata Root { get; } = new("");

    public List<ParameterMetadata> Parameters => Root.Parameters;

    /// <summary>The objects and unions in a request, each after those that it uses.</summary>
    public List<TypeMetadata> Types { get; } = [];

    /// <summary>True if null is an error for every value that does not say otherwise.</summary>
    public bool RefusesNull { get; set; }

    /// <summary>Matches patterns; null in a program whose models have none, which then need no engine.</summary>
    public PatternMatcher? Patterns { get; set; }

    public List<RuleMetadata> Rules { get; } = [];

    /// <summary>True if a rule depends on a value inside a parameter.</summary>
    public bool HasRulesInside { get; set; }

    public PricingMetadata Pricing { get; } = new();

    /// <summary>Returns a type by the name of its C# type; null for none.</summary>
    public TypeMetadata? FindType(string name) => _types.TryGetValue(name, out TypeMetadata? type) ? type : null;

    /// <summary>Returns the first value, at any depth, whose options are an enum in C#; null for none.</summary>
    public ParameterMetadata? FindEnum(string enumType)
    {
        foreach (TypeMetadata type in (List<TypeMetadata>)[Root, .. Types])
        {
            foreach (ParameterMetadata parameter in type.Parameters)
            {
                for (ParameterMetadata? value = parameter; value is not null; value = value.Item)
                {
                    if (value.EnumType == enumType)
                        return value;
                }
            }
        }

        return null;
    }

    public void Add(TypeMetadata type)
    {
        if (FindType(type.Name) is not null)
            throw new MetadataException($"the type `{type.Name}` is duplicated");

        _types.Add(type.Name, type);
        Types.Add(type);
    }

    /// <summary>Returns the index of a parameter by its property name, which conditions use.</summary>
    public int PlaceOf(string property) => Root.PlaceOf(property);
}

/// <summary>Returns false if a text does not match the pattern of a parameter; true also if that can't be decided.</summary>
internal delegate bool PatternMatcher(ParameterMetadata parameter, string text);
