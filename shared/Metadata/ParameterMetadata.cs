using SchemaSdk.Rules;

namespace SchemaSdk.Metadata;

/// <summary>A parameter of a model.</summary>
internal sealed class ParameterMetadata(string name, string property, ParameterKind kind)
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>The property of the request type.</summary>
    public string Property { get; } = property;

    public ParameterKind Kind { get; } = kind;

    /// <summary>The name of the enum type; only for <see cref="ParameterKind.Option"/>.</summary>
    public string? EnumType { get; set; }

    public bool Required { get; set; }

    /// <summary>What the host takes when nothing is sent.</summary>
    public Literal? Default { get; set; }

    /// <summary>The default as an option's place; -1 for none.</summary>
    public int DefaultOption { get; set; } = -1;

    /// <summary>The allowed values in the document's order; empty for any.</summary>
    public Literal[] Options { get; set; } = [];

    /// <summary>The bounds: of the value of a number, of the length of a text.</summary>
    public Bound? Minimum { get; set; }

    public Bound? Maximum { get; set; }

    /// <summary>The distance between two allowed numbers.</summary>
    public Bound? Step { get; set; }

    public string? Description { get; set; }

    /// <summary>What its text is made of.</summary>
    public TextFormat Format { get; set; }

    /// <summary>The most scenes or list items.</summary>
    public int? MaxItems { get; set; }

    /// <summary>For scenes: the parameter that is each one's default duration, and whose bounds hold for each.</summary>
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

/// <summary>A bound or a step: its value for comparing, its digits for telling.</summary>
internal sealed class Bound(string digits)
{
    public string Digits { get; } = digits;

    public double Value { get; } = MetadataNumbers.ToDouble(digits);

    /// <summary>The value as a decimal; none where that can't hold it.</summary>
    public decimal? Exact { get; } = MetadataNumbers.ToExact(digits);

    /// <summary>The value where it is a whole number that a double may not hold.</summary>
    public decimal? Large { get; } = MetadataNumbers.ToLarge(digits);

    /// <summary>Where a value lies: below zero for under the bound, zero for on it.</summary>
    public int Compare(ParameterValue value) => Large is { } large && value.Kind == ParameterValueKind.Integer
        ? ((decimal)value.Integer).CompareTo(large)
        : value.Number.CompareTo(Value);
}
