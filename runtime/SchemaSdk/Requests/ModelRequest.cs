using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SchemaSdk.Generated;
using SchemaSdk.Json;
using SchemaSdk.Prices;
using SchemaSdk.Validation;

namespace SchemaSdk;

/// <summary>
/// What every generated request has: its checks, its price, its JSON, and room for parameters that its document does not know yet.
/// </summary>
/// <remarks>Two requests are equal when they are for the same model and say the same, lists and <see cref="Extra"/> compared by content.</remarks>
public abstract record ModelRequest : IValidatableObject
{
    private ExtraParameters? _extra;

    /// <summary>Creates a request in which nothing is set.</summary>
    protected ModelRequest()
    {
    }

    /// <summary>Copies a request, for <c>with</c>: what is added to the copy's <see cref="Extra"/> does not reach the original.</summary>
    /// <param name="original">The request to copy.</param>
    protected ModelRequest(ModelRequest original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _extra = original._extra?.Copy();
    }

    /// <summary>
    /// Parameters that the document does not know, sent as they are and <b>not checked</b>. Under the name of a known parameter the
    /// value given here is sent instead of the typed one.
    /// </summary>
    /// <value>Empty by default.</value>
    /// <remarks>
    /// A number under the name of a parameter that takes numbers is priced as that number. Anything else here, a known option included, leaves
    /// the price without an upper bound (<see cref="PriceEstimate.IsBounded"/>), so that a ceiling refuses the request.
    /// </remarks>
    public ExtraParameters Extra
    {
        get => _extra ??= new ExtraParameters();
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _extra = value.Copy();
        }
    }

    internal ExtraParameters? ExtraOrNull => _extra is { Count: > 0 } ? _extra : null;

    /// <summary>Checks every parameter and rule, and reports all that is wrong, not only the first.</summary>
    /// <returns>A report; it is the same object for every valid request that has no warnings.</returns>
    public ValidationReport Validate() => RequestValidator.Validate(this);

    /// <summary>
    /// What this request will cost, from its model's price list: exact where the document says which row applies, else the range from
    /// the cheapest to the dearest that may apply. Without an upper bound where something that may be charged is not known.
    /// </summary>
    /// <returns>An estimate that says whether it is exact and whether it is bounded, and explains itself in <see cref="PriceEstimate.ToString"/>.</returns>
    public PriceEstimate EstimatePrice() => PriceEstimator.Estimate(this);

    /// <summary>
    /// What this request costs when it uses so much: for what no parameter tells before the call, such as tokens, or the length
    /// of a video that is edited.
    /// </summary>
    /// <param name="usage">What is used. Where it says nothing, the request's own parameters count.</param>
    /// <returns>An estimate by the rows that apply to this request.</returns>
    public PriceEstimate EstimatePrice(PriceUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return UsageEstimator.Estimate(this, usage);
    }

    /// <summary>Writes the request as the host takes it: one flat object, <c>model</c> first, parameters that are not set left out.</summary>
    /// <param name="writer">Receives the object.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, which JSON can't say.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        RequestWriter.Write(writer, this);
    }

    /// <summary>The request as JSON text, as <see cref="WriteTo"/> writes it.</summary>
    /// <exception cref="ArgumentException">A number is NaN or infinite, which JSON can't say.</exception>
    public string ToJson() => RequestWriter.ToJson(this);

    /// <summary>The type's name and what is set, for logs and debuggers.</summary>
    public sealed override string ToString() => $"{GetType().Name} {RequestWriter.ToText(this)}";

    /// <summary>Compares content: the same model, the same values, the same <see cref="Extra"/>.</summary>
    /// <param name="other">The request to compare with.</param>
    public virtual bool Equals(ModelRequest? other) => RequestEquality.Equals(this, other);

    /// <summary>A hash of the content.</summary>
    public override int GetHashCode() => RequestEquality.HashCode(this);

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext) => DataAnnotationsBridge.Results(this);

    /// <summary>The model that this request is for.</summary>
    protected internal abstract ModelInfo Describe();

    /// <summary>Hands over the values, set or not, in the document's order.</summary>
    /// <param name="values">Takes them.</param>
    protected internal abstract void Collect(ref ParameterValues values);

    internal void SetExtra(ExtraParameters? extra) => _extra = extra;
}
