namespace SchemaSdk.Metadata;

/// <summary>A parameter of a model.</summary>
internal sealed class ParameterMetadata(string name, string property, ParameterKind kind)
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>The name of the property in the request type.</summary>
    public string Property { get; } = property;

    public ParameterKind Kind { get; } = kind;

    /// <summary>The name of the enum type; only for <see cref="ParameterKind.Option"/>.</summary>
    public string? EnumType { get; set; }

    public bool Required { get; set; }

    /// <summary>The default that the host uses if the parameter is omitted.</summary>
    public Literal? Default { get; set; }

    /// <summary>The index of the default option; -1 for none.</summary>
    public int DefaultOption { get; set; } = -1;

    /// <summary>The allowed values in the document's order; empty if any value is allowed.</summary>
    public Literal[] Options { get; set; } = [];

    /// <summary>The minimum of a number, or the minimum length of a text; the maximum is analogous.</summary>
    public Bound? Minimum { get; set; }

    public Bound? Maximum { get; set; }

    /// <summary>The step between allowed numbers.</summary>
    public Bound? Step { get; set; }

    public string? Description { get; set; }

    /// <summary>The format of the text.</summary>
    public TextFormat Format { get; set; }

    /// <summary>The maximum number of scenes or list items.</summary>
    public int? MaxItems { get; set; }

    /// <summary>For scenes, the parameter that gives their default duration and the bounds of each duration.</summary>
    public ParameterMetadata? SceneDuration { get; set; }

    public int OptionIndex(Literal value)
    {
        for (int i = 0; i < Options.Length; i++)
        {
            if (Options[i] == value)
                return i;
        }

        return -1;
    }
}

/// <summary>A bound or step: a value for comparison and the original digits for display.</summary>
internal sealed class Bound(string digits)
{
    public string Digits { get; } = digits;

    public double Value { get; } = MetadataNumbers.ToDouble(digits);

    /// <summary>The value as a decimal; null if it does not fit.</summary>
    public decimal? Exact { get; } = MetadataNumbers.ToExact(digits);

    /// <summary>The value if it is an integer that may not fit in a double.</summary>
    public decimal? Large { get; } = MetadataNumbers.ToLarge(digits);
}
