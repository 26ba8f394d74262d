using System.ComponentModel.DataAnnotations;
using SchemaSdk.Generated;
using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>
/// The base of every generated request: validation, price estimate, JSON, and parameters that its document does not define.
/// </summary>
/// <remarks>Requests are equal if they are for the same model and have the same values; lists and <see cref="ModelObject.Extra"/> are
/// compared by content.</remarks>
public abstract record ModelRequest : ModelObject, IValidatableObject
{
    /// <summary>Creates a request with nothing set.</summary>
    protected ModelRequest()
    {
    }

    /// <summary>
    /// Copies a request, for <c>with</c>: additions to the copy's <see cref="ModelObject.Extra"/> do not affect the original.
    /// </summary>
    /// <param name="original">The request to copy.</param>
    protected ModelRequest(ModelRequest original)
        : base(original)
    {
    }

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

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext) => DataAnnotationsBridge.Results(this);

    /// <summary>Returns the model of this request.</summary>
    protected internal abstract ModelInfo Describe();

    /// <summary>Returns what the document says about the parameters.</summary>
    protected internal sealed override ObjectShape DescribeObject() => Describe().Root;
}
