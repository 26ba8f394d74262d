using SchemaSdk.Metadata;

namespace SchemaSdk;

/// <summary>A parameter of a model, as described by its document.</summary>
public sealed class ModelParameter
{
    private readonly ParameterMetadata _metadata;

    internal ModelParameter(ParameterMetadata metadata)
    {
        _metadata = metadata;
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

    /// <summary>The number that the value must exceed, with the document's digits; <see langword="null"/> for none.</summary>
    public string? ExclusiveMinimum => _metadata.ExclusiveMinimum?.Digits;

    /// <summary>The number that the value must be below, with the document's digits; <see langword="null"/> for none.</summary>
    public string? ExclusiveMaximum => _metadata.ExclusiveMaximum?.Digits;

    /// <summary>The regular expression (ECMA-262) that text must contain a match of; <see langword="null"/> for none.</summary>
    public string? Pattern => _metadata.Pattern;

    /// <summary>True if text must be an absolute address.</summary>
    public bool IsUri => _metadata.IsUri;

    /// <summary>True if JSON null is a value of its own.</summary>
    public bool IsNullable => _metadata.IsNullable;

    /// <summary>Why the parameter should not be used any more; <see langword="null"/> if it should.</summary>
    public string? Deprecated => _metadata.Deprecated;

    /// <summary>The minimum number of items of a list; <see langword="null"/> for none.</summary>
    public int? MinItems => _metadata.MinItems;

    /// <summary>The maximum number of items of a list, or of scenes; <see langword="null"/> for none.</summary>
    public int? MaxItems => _metadata.MaxItems;

    /// <summary>True if no two items of a list may be equal.</summary>
    public bool HasUniqueItems => _metadata.HasUniqueItems;

    /// <summary>The items of a list, without names; <see langword="null"/> if the document does not describe them.</summary>
    public ModelParameter? Item => field ??= _metadata.Item is { } item ? new ModelParameter(item) : null;

    /// <summary>The members of an object, or the alternatives of a choice, which have no names; empty if there are none.</summary>
    public IReadOnlyList<ModelParameter> Parameters => field ??= _metadata.Type?.Parameters.ConvertAll(p => new ModelParameter(p)) ?? [];

    /// <summary>True if an object may have no other members than <see cref="Parameters"/>.</summary>
    public bool IsClosed => _metadata.Type is { IsClosed: true };

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

    /// <summary>One of several kinds of value.</summary>
    OneOf = ParameterKind.Union,
}
