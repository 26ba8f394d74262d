using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SchemaSdk.Generated;
using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>
/// The base of every generated request: validation, price estimate, JSON, and parameters that its document does not define.
/// </summary>
/// <remarks>Requests are equal if they are for the same model and have the same values; lists and <see cref="Extra"/> are compared by
/// content.</remarks>
public abstract record ModelRequest : IValidatableObject
{
    private ExtraParameters? _extra;

    /// <summary>Creates a request with nothing set.</summary>
    protected ModelRequest()
    {
    }

    /// <summary>Copies a request, for <c>with</c>: additions to the copy's <see cref="Extra"/> do not affect the original.</summary>
    /// <param name="original">The request to copy.</param>
    protected ModelRequest(ModelRequest original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _extra = original._extra?.Copy();
    }

    /// <summary>
    /// Parameters that the document does not define, sent as they are and <b>not validated</b>. A value under the name of a known parameter
    /// is sent instead of the typed one.
    /// </summary>
    /// <value>Default: empty.</value>
    /// <remarks>A number under the name of a numeric parameter is priced as that number. Anything else, including a known option, leaves
    /// the price without an upper bound (<see cref="PriceEstimate.IsBounded"/>), so that a ceiling rejects the request.</remarks>
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

    /// <summary>Validates every parameter and rule, and reports all violations, not only the first.</summary>
    /// <returns>A report; the same object for every valid request without warnings.</returns>
    public ValidationReport Validate() => RequestValidator.Validate(this);

    /// <summary>
    /// Estimates the price of this request from its model's price list: exact if the document determines which row applies, otherwise a
    /// range from the cheapest to the most expensive row that may apply. There is no upper bound if a possible charge is unknown.
    /// </summary>
    /// <returns>An estimate that says whether it is exact and bounded, and explains itself in
    /// <see cref="PriceEstimate.ToString"/>.</returns>
    public PriceEstimate EstimatePrice() => PriceEstimator.Estimate(this);

    /// <summary>
    /// Estimates the price of this request for a given usage: for quantities that no parameter determines before the call, such as tokens
    /// or the length of an edited video.
    /// </summary>
    /// <param name="usage">The usage. The request's own parameters apply where it specifies nothing.</param>
    /// <returns>An estimate from the rows that apply to this request.</returns>
    public PriceEstimate EstimatePrice(PriceUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return UsageEstimator.Estimate(this, usage);
    }

    /// <summary>
    /// Writes the request as the host accepts it: one flat object, <c>model</c> first, without parameters that are not set.
    /// </summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, which JSON can't represent.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        RequestWriter.Write(writer, this);
    }

    /// <summary>Returns the request as JSON, as written by <see cref="WriteTo"/>.</summary>
    /// <exception cref="ArgumentException">A number is NaN or infinite, which JSON can't represent.</exception>
    public string ToJson() => RequestWriter.ToJson(this);

    /// <summary>Returns the type's name and the values that are set, for logs and debuggers.</summary>
    public sealed override string ToString() => $"{GetType().Name} {RequestWriter.ToText(this)}";

    /// <summary>Compares content: the same model, the same values, the same <see cref="Extra"/>.</summary>
    /// <param name="other">The request to compare with.</param>
    public virtual bool Equals(ModelRequest? other) => RequestEquality.Equals(this, other);

    /// <summary>Returns a hash of the content.</summary>
    public override int GetHashCode() => RequestEquality.HashCode(this);

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext) => DataAnnotationsBridge.Results(this);

    /// <summary>Returns the model of this request.</summary>
    protected internal abstract ModelInfo Describe();

    /// <summary>Collects the values, set or not, in document order.</summary>
    /// <param name="values">Receives the values.</param>
    protected internal abstract void Collect(ref ParameterValues values);

    internal void SetExtra(ExtraParameters? extra) => _extra = extra;
}
