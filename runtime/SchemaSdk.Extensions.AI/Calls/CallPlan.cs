namespace SchemaSdk.Calls;

/// <summary>A call that was checked and priced: a request that may be sent, or why it is not.</summary>
internal sealed record CallPlan
{
    public required ModelInfo Model { get; init; }

    /// <summary>Null if the arguments are not a valid request.</summary>
    public ModelRequest? Request { get; init; }

    /// <summary>Null if the arguments are not a valid request.</summary>
    public PriceEstimate? Price { get; init; }

    /// <summary>Set if the request must not be sent.</summary>
    public CallResult? Refusal { get; init; }

    /// <summary>What deserves attention about a valid request.</summary>
    public IReadOnlyList<Violation> Warnings { get; init; } = [];
}

/// <summary>What one call may cost.</summary>
/// <param name="MaxPrice">The most; null for any amount that is known before the call.</param>
/// <param name="AllowUnboundedPrice">Whether a price without a known upper bound is allowed.</param>
internal sealed record CallLimits(decimal? MaxPrice, bool AllowUnboundedPrice = false)
{
    /// <summary>What to do about a price above the most, as a sentence.</summary>
    public string Advice { get; init; } = "Choose parameters that cost less.";
}
