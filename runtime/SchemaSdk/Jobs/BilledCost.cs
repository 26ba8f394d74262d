namespace SchemaSdk;

/// <summary>Calculates what a job cost, or explains why that is unknown.</summary>
internal static class BilledCost
{
    public static (JobCost? Cost, string? WhyUnknown) Of(JobOrigin? origin, JobUsage? usage)
    {
        if (usage is null)
            return (null, "The host did not report any usage.");
        if (origin is null)
            return (null, "The request is unknown. Pass the job that SubmitAsync returned to WaitAsync, or set WaitOptions.Request.");
        if (origin.Request is not { } request)
            return (null, $"{origin.ModelId} was called without a document, so it has no price list.");
        if (BilledUsage.Read(usage, out string? problem) is not { } billed)
            return (null, problem);
        PriceEstimate price = request.EstimatePrice(billed);
        string currency = price.Currency;
        if (billed.Billed is { Count: 0 })
            return (new JobCost { Amount = 0, Currency = currency, Calculation = "nothing was billed" }, null);
        return price is { IsDetermined: true, Maximum: { } amount }
            ? (new JobCost { Amount = amount, Currency = currency, Calculation = price.ToString() }, null)
            : (null, $"The usage and the price list do not determine it: {price}.");
    }
}
