using System.Text.Json;
using SchemaSdk.Generated;

namespace SchemaSdk;

/// <summary>The base of every generated object of a request, and of the requests themselves: JSON, equality, and members that its document
/// does not define.</summary>
/// <remarks>Two are equal if they have the same type and the same values; lists and <see cref="Extra"/> are compared by content.</remarks>
public abstract record ModelObject
{
    private ExtraParameters? _extra;

    /// <summary>Creates an object with nothing set.</summary>
    protected ModelObject()
    {
    }

    /// <summary>Copies an object, for <c>with</c>: additions to the copy's <see cref="Extra"/> do not affect the original.</summary>
    /// <param name="original">The object to copy.</param>
    protected ModelObject(ModelObject original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _extra = original._extra?.Copy();
    }

    /// <summary>
    /// Parameters that the document does not define, sent as they are and <b>not validated</b>. A value under the name of a known parameter
    /// is sent instead of the typed one.
    /// </summary>
    /// <value>Default: empty.</value>
    /// <exception cref="ArgumentException">There is a value under the name under which the request itself sends the model.</exception>
    /// <remarks>A number under the name of a numeric parameter is priced as that number. Anything else, including a known option, leaves
    /// the price without an upper bound (<see cref="PriceEstimate.IsBounded"/>), so that a ceiling rejects the request.</remarks>
    public ExtraParameters Extra
    {
        get => _extra ??= new ExtraParameters().OwnedBy(ModelName);
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _extra = value.Copy().OwnedBy(ModelName);
        }
    }

    private string ModelName => WireNames.Of(DescribeObject().Type).ModelName;

    internal ExtraParameters? ExtraOrNull => _extra is { Count: > 0 } ? _extra : null;

    /// <summary>
    /// Writes the object as the host accepts it, without members that are not set. A request begins with its <c>model</c>.
    /// </summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, which JSON can't represent.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        RequestWriter.Write(writer, this);
    }

    /// <summary>Returns the object as JSON, as written by <see cref="WriteTo"/>.</summary>
    /// <exception cref="ArgumentException">A number is NaN or infinite, which JSON can't represent.</exception>
    public string ToJson() => RequestWriter.ToJson(this);

    /// <summary>Returns the type's name and the values that are set, for logs and debuggers.</summary>
    public sealed override string ToString() => $"{GetType().Name} {RequestWriter.ToText(this)}";

    /// <summary>Compares content: the same type, the same values, the same <see cref="Extra"/>.</summary>
    /// <param name="other">The object to compare with.</param>
    public virtual bool Equals(ModelObject? other) => RequestEquality.Equals(this, other);

    /// <summary>Returns a hash of the content.</summary>
    public override int GetHashCode() => RequestEquality.HashCode(this);

    /// <summary>Returns what the document says about the members.</summary>
    protected internal abstract ObjectShape DescribeObject();

    /// <summary>Collects the values, set or not, in document order.</summary>
    /// <param name="values">Receives the values.</param>
    protected internal abstract void Collect(ref ParameterValues values);

    internal void SetExtra(ExtraParameters? extra) => _extra = extra?.OwnedBy(ModelName);
}
