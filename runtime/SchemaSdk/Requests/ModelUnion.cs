using System.Text.Json;
using SchemaSdk.Generated;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>The base of every generated choice between kinds of value, such as an option or an object.</summary>
/// <remarks>Two are equal if they have the same type, alternative and content.</remarks>
public abstract class ModelUnion : IEquatable<ModelUnion>
{
    /// <summary>Creates a value.</summary>
    /// <param name="alternative">The zero-based index of the alternative, in document order.</param>
    /// <param name="value">The value.</param>
    protected ModelUnion(int alternative, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Alternative = alternative;

        // A JSON element of someone else's document may become unreadable.
        Value = value is JsonElement { ValueKind: not JsonValueKind.Undefined } element ? element.Clone() : value;
    }

    /// <summary>The value as its alternative has it: text, a number, a Boolean, an object, a list or a <see cref="JsonElement"/>.</summary>
    /// <remarks>The value of an option is the text, <see cref="double"/> or <see cref="bool"/> that is sent.</remarks>
    public object Value { get; }

    /// <summary>The zero-based index of the alternative, in document order.</summary>
    protected internal int Alternative { get; }

    /// <summary>Compares content.</summary>
    /// <param name="other">The value to compare with.</param>
    public bool Equals(ModelUnion? other) =>
        other is not null && GetType() == other.GetType() && ValueEquality.Same(Content(), other.Content());

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as ModelUnion);

    /// <summary>Returns a hash of the content.</summary>
    public sealed override int GetHashCode() => ValueEquality.HashCode(Content());

    /// <summary>Returns the value as JSON, shortened, for logs and debuggers.</summary>
    public sealed override string ToString() => RequestWriter.ToText(this);

    /// <summary>Returns what the document says about the alternatives.</summary>
    protected internal abstract ObjectShape DescribeObject();

    /// <summary>Collects the value.</summary>
    /// <param name="values">Receives the value.</param>
    protected internal abstract void Collect(ref ParameterValues values);

    internal ParameterValue Content()
    {
        ParameterValue[] value = new ParameterValue[1];
        var values = new ParameterValues(value);
        Collect(ref values);
        return ParameterValue.Union(new TypedUnion(DescribeObject().Type, Alternative, value[0]));
    }
}
