using SchemaSdk.Prices;

namespace SchemaSdk.Tool.Studio.Catalog;

/// <summary>The price list of a model in a few words, for a list of models.</summary>
/// <param name="From">The lowest rate; null if none can be read.</param>
/// <param name="Text">The rates with their unit, or what is known instead.</param>
/// <param name="Currency">The currency of the rates.</param>
internal sealed record PriceSummary(decimal? From, string Text, string Currency)
{
    public static PriceSummary Of(ModelInfo model)
    {
        string currency = model.Metadata.Pricing.Currency;
        PriceAmount[] amounts = [.. model.Prices.SelectMany(row => row.Amounts)];
        if (amounts.Length == 0)
            return new PriceSummary(null, model.Prices.Count == 0 ? "no price is known" : model.Prices[0].Text, currency);

        decimal least = amounts.Min(amount => amount.Amount);
        decimal most = amounts.Max(amount => amount.Amount);
        string?[] units = [.. model.Prices.Select(row => row.Unit).Distinct()];
        string unit = units is [{ } one] ? " " + one : "";
        return new PriceSummary(least, MoneyText.Amounts(least, most, currency) + unit, currency);
    }
}
