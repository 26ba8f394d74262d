using SchemaSdk.Metadata;

namespace SchemaSdk;

/// <summary>A parameter of a model, as described by its document.</summary>
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

    /// <summary>The parameter's name in JSON, such as <c>model_tier</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the request type's property, such as <c>ModelTier</c>.</summary>
    public string PropertyName { get; }

    /// <summary>The type of its values.</summary>
    public ParameterType Type { get; }

    /// <summary>True if a request must set it.</summary>
    public bool Required { get; }

    /// <summary>The host's default when nothing is sent, as written in the document; <see langword="null"/> for none.</summary>
    public string? Default { get; }

    /// <summary>The allowed values as sent to the host, in document order; empty if any value is allowed.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>The minimum value, or the minimum length of text, with the document's digits; <see langword="null"/> for none.</summary>
    public string? Minimum { get; }

    /// <summary>The maximum value, or the maximum length of text, with the document's digits; <see langword="null"/> for none.</summary>
    public string? Maximum { get; }

    /// <summary>
    /// The step between allowed numbers, from <see cref="Minimum"/> or zero, with the document's digits; <see langword="null"/> for none.
    /// </summary>
    public string? Step { get; }

    /// <summary>The description, if the document has one.</summary>
    public string? Description { get; }

    /// <summary>Returns the name and the type.</summary>
    public override string ToString() => $"{Name}: {Type}";
}

/// <summary>The type of a parameter's values.</summary>
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

    /// <summary>A Boolean.</summary>
    Boolean = ParameterKind.Flag,

    /// <summary>A JSON array.</summary>
    Array = ParameterKind.Array,

    /// <summary>A JSON object.</summary>
    Object = ParameterKind.Object,
}
