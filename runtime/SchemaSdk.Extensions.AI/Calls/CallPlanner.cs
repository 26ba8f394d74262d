using System.Globalization;
using System.Text.Json;
using SchemaSdk.Prices;

namespace SchemaSdk.Calls;

/// <summary>Reads, checks and prices a call, without sending anything.</summary>
internal static class CallPlanner
{
    /// <param name="model">The model.</param>
    /// <param name="json">The parameters, as the host accepts them.</param>
    /// <param name="limits">What the call may cost; null to price it only.</param>
    public static CallPlan Plan(ModelInfo model, string json, CallLimits? limits)
    {
        JsonRequest? request;
        ValidationReport report;
        try
        {
            request = JsonRequest.ReadStrictly(model, json, out report);
        }
        catch (JsonException exception)
        {
            return Invalid(model, exception.Message);
        }

        if (request is null)
            return new CallPlan { Model = model, Refusal = ResultJson.Invalid(model, report) };
        PriceEstimate price = request.EstimatePrice();
        return new CallPlan
        {
            Model = model,
            Request = request,
            Price = price,
            Warnings = report.Warnings,
            Refusal = limits is null ? null : Refuse(model, price, limits),
        };
    }

    /// <summary>Refuses arguments that are not a request at all.</summary>
    public static CallPlan Invalid(ModelInfo model, string message) => new()
    {
        Model = model,
        Refusal = ResultJson.Refused("invalid_request", message, model),
    };

    private static CallResult? Refuse(ModelInfo model, PriceEstimate price, CallLimits limits)
    {
        if (!price.IsBounded)
        {
            return limits is { AllowUnboundedPrice: true, MaxPrice: var most } && !(price.LowerBound > most) ? null : ResultJson.Refused(
                "price_limit",
                $"Nothing was sent: the price of this request has no known upper bound ({price}), and such requests are not allowed here.",
                model, price);
        }

        if (limits.MaxPrice is not { } ceiling || price.Maximum <= ceiling)
            return null;
        string amount = MoneyText.Amounts(price.Minimum ?? 0, price.Maximum, price.Currency);
        string words = price.Minimum == price.Maximum ? $"costs {amount}" : $"may cost {amount}";
        CallResult refusal = ResultJson.Refused(
            "price_limit",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing was sent: this request {words}, and the most for one call is {MoneyText.Amount(ceiling, price.Currency)}."
                + $" {limits.Advice}"),
            model, price);
        refusal.Json["ceiling"] = ceiling;
        return refusal;
    }
}
