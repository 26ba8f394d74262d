namespace SchemaSdk;

/// <summary>Rejects requests that may cost more than their caller allows, before anything is sent.</summary>
/// <param name="highest">The ceiling of all requests; <see langword="null"/> for none.</param>
internal sealed class PriceCeiling(decimal? highest)
{
    /// <param name="modelId">The model.</param>
    /// <param name="request">The request; <see langword="null"/> for a model without a document.</param>
    /// <param name="options">The options of the call.</param>
    /// <exception cref="PriceLimitException">The request may cost more.</exception>
    public void Check(string modelId, ModelRequest? request, SubmitOptions? options)
    {
        if (options?.MaxPrice is < 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.MaxPrice, "MaxPrice must be 0 or more.");
        if (Lower(highest, options?.MaxPrice) is not { } limit)
            return;
        // An unbounded request may cost anything, so only the individual call can accept that.
        bool mayBeUnbounded = options is { AllowUnboundedPrice: true };
        PriceEstimate? estimate = request?.EstimatePrice();
        if (estimate is { IsBounded: true } ? estimate.Maximum <= limit : mayBeUnbounded && !(estimate?.LowerBound > limit))
            return;
        throw request is null || estimate is null
            ? new PriceLimitException(modelId, limit, null)
            : new PriceLimitException(request, limit, estimate);
    }

    private static decimal? Lower(decimal? one, decimal? other) => one < other ? one : other ?? one;
}
