using SchemaSdk.Metadata;

namespace SchemaSdk;

/// <summary>A parameter of a model, as its document describes it.</summary>
public sealed class ModelParameter
{
    internal ModelParameter(ParameterMetadata metadata)
    {
        Name = metadata.Name;
        PropertyName = metadata.Property;
        Type = (ParameterType)metadata.Kind;
        Required = metadata.Required;
        Default = metadata.Default?.Text;
        Options = Array.ConvertAll(metadata.Options, o => o.Text);
        Minimum = metadata.Minimum?.Digits;
        Maximum = metadata.Maximum?.Digits;
        Step = metadata.Step?.Digits;
        Description = metadata.Description;
    }

    /// <summary>The name on the wire, such as <c>model_tier</c>.</summary>
    public string Name { get; }

    /// <summary>The property of the request type, such as <c>ModelTier</c>.</summary>
    public string PropertyName { get; }

    /// <summary>What its values are.</summary>
    public ParameterType Type { get; }

    /// <summary>True where a request must set it.</summary>
    public bool Required { get; }

    /// <summary>What the host takes when nothing is sent, as the document writes it; <see langword="null"/> for none.</summary>
    public string? Default { get; }

    /// <summary>The allowed values on the wire, in the document's order; empty for any.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>The lower bound in the document's digits: of the value, or of the length of text. <see langword="null"/> for none.</summary>
    public string? Minimum { get; }

    /// <summary>The upper bound in the document's digits: of the value, or of the length of text. <see langword="null"/> for none.</summary>
    public string? Maximum { get; }

    /// <summary>The step between allowed numbers in the document's digits, counted from <see cref="Minimum"/>, or from zero without one. <see langword="null"/> for none.</summary>
    public string? Step { get; }

    /// <summary>What it is for, where the document says so.</summary>
    public string? Description { get; }

    /// <summary>The name on the wire and the type.</summary>
    public override string ToString() => $"{Name}: {Type}";
}

/// <summary>What a parameter's values are.</summary>
public enum ParameterType
{
    /// <summary>Text.</summary>
    String = ParameterKind.Text,

    /// <summary>One of the options; an enum in C#.</summary>
    Enum = ParameterKind.Option,

    /// <summary>A number.</summary>
    Number = ParameterKind.Number,

    /// <summary>A whole number.</summary>
    Integer = ParameterKind.Integer,

    /// <summary>True or false.</summary>
    Boolean = ParameterKind.Flag,

    /// <summary>A JSON array.</summary>
    Array = ParameterKind.Array,

    /// <summary>A JSON object.</summary>
    Object = ParameterKind.Object,
}
