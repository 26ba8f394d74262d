using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Sources;

/// <summary>Where a host publishes prices, and how its units are called in documents.</summary>
/// <param name="at">Each price.</param>
internal sealed class CatalogPrices(HostPointer at)
{
    /// <summary>What documents are priced in.</summary>
    private const string Currencies = "USD";

    /// <summary>The start of a unit whose amounts are hundredths.</summary>
    private const string Hundredths = "cents ";

    /// <summary>The path of the prices; null if the model's entry or description has them.</summary>
    public PathTemplate? Path { get; init; }

    /// <summary>The label of a price; null if it is the name of the member that holds it.</summary>
    public HostPointer? Label { get; init; }

    /// <summary>The amount; null if the price is the amount.</summary>
    public HostPointer? Rate { get; init; }

    /// <summary>The unit; null if the label says it.</summary>
    public HostPointer? Unit { get; init; }

    /// <summary>The host's units, with <c>*</c> for any text, and what they are in a document. The longest that matches counts.</summary>
    public IReadOnlyList<(string Pattern, string Unit)> Units { get; init; } = [];

    public HostPointer? Currency { get; init; }

    /// <summary>Returns the price rows of a document.</summary>
    /// <param name="root">What the pointers start from.</param>
    /// <param name="leftOut">Receives why a price is not a row.</param>
    public JsonArray Rows(JsonElement root, Action<string> leftOut)
    {
        var rows = new JsonArray();
        foreach ((string? name, JsonElement price) in Find(root))
        {
            string label = (Label is null ? name : Text(Label, price)) ?? $"row {rows.Count + 1}";
            string unit = (Unit is null ? label : Text(Unit, price)) ?? label;
            string currency = (Currency is null ? null : Text(Currency, price)) ?? Currencies;
            string? amount = Rate is null ? JsonFields.TextOrNumber(price) : Text(Rate, price);
            if (currency != Currencies)
                leftOut($"the price {Shown(label)} is in {Shown(currency)}, and documents are in {Currencies}");
            else if (!decimal.TryParse(amount, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal rate))
                leftOut($"the price {Shown(label)} has no amount that can be read");
            else
                rows.Add(Row(label, unit, rate));
        }

        return rows;
    }

    /// <summary>Returns the prices, with the name of the member that holds each.</summary>
    private IEnumerable<(string? Name, JsonElement Price)> Find(JsonElement root) =>
        at.Segments is [.., "*"] && at.Parent().Find(root) is { ValueKind: JsonValueKind.Object } holder
            ? holder.EnumerateObject().Select(member => ((string?)member.Name, member.Value))
            : at.FindAll(root).Select(price => ((string?)null, price));

    private JsonObject Row(string label, string unit, decimal rate)
    {
        string spec = Units.Where(known => Matches(known.Pattern, unit)).MaxBy(known => known.Pattern.Length).Unit ?? unit;
        if (spec.StartsWith(Hundredths, StringComparison.Ordinal))
        {
            spec = spec[Hundredths.Length..];
            rate /= 100;
        }

        // The names of options are whole words of a label.
        return new JsonObject
        {
            ["label"] = label.Replace('_', ' '),
            ["spec"] = spec,
            ["rate"] = "$" + rate.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static bool Matches(string pattern, string text)
    {
        string[] parts = pattern.Split('*');
        if (parts.Length == 1)
            return text == pattern;

        int place = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            int found = i == parts.Length - 1
                ? Math.Max(text.Length - parts[i].Length, -1)
                : text.IndexOf(parts[i], place, StringComparison.Ordinal);
            if (found < place || (i == 0 && found > 0) || !text.AsSpan(found).StartsWith(parts[i], StringComparison.Ordinal))
                return false;

            place = found + parts[i].Length;
        }

        return true;
    }

    private static string? Text(HostPointer pointer, JsonElement root) => JsonFields.TextOrNumber(pointer.Find(root));

    private static string Shown(string text) => Generator.Json.Shown.Text(text);
}
