namespace SchemaSdk.Prices;

/// <summary>Explains why a price limit blocks a request and what the caller can do about it.</summary>
internal static class PriceLimitText
{
    private const string HowToAllow = "To send it anyway, set SubmitOptions.AllowUnboundedPrice for this call.";

    public static string Of(string modelId, decimal limit, decimal? maximum) => maximum is { } most
        ? $"{NotSent(modelId)} it may cost {MoneyText.Number(most)}, but the ceiling is {MoneyText.Number(limit)}."
        : $"{NotSent(modelId)} its price has no known upper bound, but the ceiling is {MoneyText.Number(limit)}. {HowToAllow}";

    public static string Of(ModelRequest request, decimal limit, PriceEstimate estimate)
    {
        string start = NotSent(estimate.ModelId);
        string currency = estimate.Currency;
        string ceiling = $"but the ceiling is {MoneyText.Number(limit)} {currency}";
        if (estimate is { IsBounded: true, Minimum: { } minimum, Maximum: { } maximum })
        {
            return minimum == maximum
                ? $"{start} it costs {MoneyText.Number(maximum)} {currency}, {ceiling} ({estimate})."
                : $"{start} it may cost {MoneyText.Number(minimum)} to {MoneyText.Number(maximum)} {currency}, {ceiling}. "
                    + $"The estimate is a range ({estimate}).{Narrower(request)}";
        }

        return estimate.LowerBound > limit
            ? $"{start} it costs at least {MoneyText.Number(estimate.LowerBound.Value)} {currency}, {ceiling} ({estimate})."
            : $"{start} its price in {currency} has no known upper bound, {ceiling}: {estimate}.{Narrower(request)} {HowToAllow}";
    }

    private static string NotSent(string modelId) => $"The request for {modelId} was not sent:";

    private static string Narrower(ModelRequest request) =>
        OpenParameters.Of(request) is { Count: > 0 } names ? $" Set {MoneyText.List(names, "and")} to narrow it." : "";
}
