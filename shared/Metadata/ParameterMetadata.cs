namespace SchemaSdk.Metadata;

/// <summary>
/// A value that a document describes: a parameter of a model, a member of an object, an item of a list, or an alternative. The last two
/// have no names.
/// </summary>
internal sealed class ParameterMetadata(string name, string property, ParameterKind kind)
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>The name of the property in the request type, or in the type of the object.</summary>
    public string Property { get; } = property;

    public ParameterKind Kind { get; } = kind;

    /// <summary>The name of the enum type; only for <see cref="ParameterKind.Option"/>.</summary>
    public string? EnumType { get; set; }

    public bool Required { get; set; }

    /// <summary>True if the value goes into the path of the endpoint, not into the body.</summary>
    public bool InPath { get; set; }

    /// <summary>The default that the host uses if the parameter is omitted.</summary>
    public Literal? Default { get; set; }

    /// <summary>The index of the default option; -1 for none.</summary>
    public int DefaultOption { get; set; } = -1;

    /// <summary>The allowed values in the document's order; empty if any value is allowed.</summary>
    public Literal[] Options { get; set; } = [];

    /// <summary>The minimum of a number, or the minimum length of a text; the maximum is analogous.</summary>
    public Bound? Minimum { get; set; }

    public Bound? Maximum { get; set; }

    /// <summary>The number that a number must exceed, which then decides; the maximum is analogous.</summary>
    public Bound? ExclusiveMinimum { get; set; }

    public Bound? ExclusiveMaximum { get; set; }

    /// <summary>True for text whose document says that it may be empty: the minimum of its length is 0, rather than none.</summary>
    public bool MayBeEmpty => Kind == ParameterKind.Text && Format == TextFormat.None && Minimum is { Value: 0 };

    /// <summary>The step between allowed numbers.</summary>
    public Bound? Step { get; set; }

    /// <summary>The regular expression, in the dialect of ECMA-262, that a text must contain a match of.</summary>
    public string? Pattern { get; set; }

    /// <summary>True if a text must be an absolute address.</summary>
    public bool IsUri { get; set; }

    /// <summary>True if null is a value of its own.</summary>
    public bool IsNullable { get; set; }

    /// <summary>True if null is an error; otherwise a null that is not a value is the same as nothing.</summary>
    public bool RefusesNull { get; set; }

    /// <summary>Why the value should not be used any more; null if it should.</summary>
    public string? Deprecated { get; set; }

    public string? Description { get; set; }

    /// <summary>The format of the text.</summary>
    public TextFormat Format { get; set; }

    /// <summary>The maximum number of scenes or list items.</summary>
    public int? MaxItems { get; set; }

    /// <summary>The minimum number of list items.</summary>
    public int? MinItems { get; set; }

    /// <summary>True if no two items of a list may be equal.</summary>
    public bool HasUniqueItems { get; set; }

    /// <summary>The items of a list; null if the document does not describe them.</summary>
    public ParameterMetadata? Item { get; set; }

    /// <summary>The members of an object, or the alternatives of a union; null if the document does not describe them.</summary>
    public TypeMetadata? Type { get; set; }

    /// <summary>The options as they are sent, encoded once by those who read or write JSON.</summary>
    public object? OnWire { get; set; }

    /// <summary>The compiled pattern, kept by those who match it.</summary>
    public object? Compiled { get; set; }

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
