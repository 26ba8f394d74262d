using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Reads the pricing rule: currency, unit, quantity, and which row applies when.</summary>
internal static class PricingReader
{
    private const string Dollars = "USD";

    public static OverlayPricing? Read(OverlayScope scope, FieldReader overlay)
    {
        if (!OverlayFields.Pricing.TryFind(overlay.Object, out JsonMember member))
            return null;

        if (member.Value is not JsonObject obj)
        {
            overlay.Wrong(member, "an object");
            return null;
        }

        scope.CheckMembers(obj, PricingFields.All);
        FieldReader fields = scope.Fields(obj, owner: OverlayFields.Pricing.Name);
        string? currency = ReadCurrency(scope, fields);
        int? quantity = ReadQuantity(scope, fields);
        string? unit = ReadUnit(scope, fields, quantity);
        EquatableArray<OverlaySelection> select = SelectionReader.Read(scope, fields);
        return scope.Document is null
            ? null
            : new OverlayPricing { Currency = currency ?? Dollars, Unit = unit, Quantity = quantity, Select = select };
    }

    private static string? ReadCurrency(OverlayScope scope, FieldReader fields)
    {
        if (fields.Value(PricingFields.Currency) is not { } node)
            return null;

        if (node is JsonString { Value: { Length: 3 } code } && code.All(c => c is >= 'A' and <= 'Z'))
            return code;

        scope.Report(
            Findings.UnusablePricing,
            node,
            $"{Shown.Text(CompactJson.Write(node))} is not a currency; three capital letters are expected, such as USD");
        return null;
    }

    private static int? ReadQuantity(OverlayScope scope, FieldReader fields)
    {
        if (fields.Value(PricingFields.Quantity) is not { } node || scope.Parameter(node) is not { } index)
            return null;

        Parameter parameter = scope.Document!.Parameters[index];
        if (parameter.Kind is ParameterKind.Number or ParameterKind.Integer || IsNumericOption(parameter))
            return index;

        scope.Report(Findings.UnusablePricing, node, $"{Shown.Text(parameter.Name)} is not a number, so rates can't be multiplied by it");
        return null;
    }

    private static bool IsNumericOption(Parameter parameter) =>
        parameter.Kind == ParameterKind.Option && parameter.Options.All(o => Literals.AsNumber(o, whole: false) is not null);

    /// <summary>Reads the unit as written in the rows. If only the quantity is specified, it is the unit that all rows share.</summary>
    private static string? ReadUnit(OverlayScope scope, FieldReader fields, int? quantity)
    {
        JsonNode? node = fields.Value(PricingFields.Per);
        string? per = fields.Text(PricingFields.Per, Findings.LabelTooLong, Limits.LabelLength);
        if (scope.Document is not { } document || (node is not null && per is null))
            return null;

        var units = document.Prices.Select(row => row.Unit).OfType<string>().Distinct().ToList();
        if (per is null)
            return quantity is null ? null : units.Count == 1 ? units[0] : RefuseUnit(scope, fields, units);

        if (units.Find(unit => Bare(unit) == Bare(per)) is { } found)
            return found;

        scope.Report(Findings.UnusablePricing, node!, $"no price row is per {Shown.Text(Bare(per))}; {Known(units)}");
        return null;
    }

    private static string? RefuseUnit(OverlayScope scope, FieldReader fields, List<string> units)
    {
        scope.Report(
            Findings.UnusablePricing,
            fields.Value(PricingFields.Quantity)!,
            $"per must name the unit of the rates that the quantity multiplies: {Known(units)}");
        return null;
    }

    private static string Known(List<string> units) =>
        units.Count == 0 ? "no row has a unit" : "the rows are " + string.Join(", ", units.Take(5).Select(Shown.Text));

    /// <summary>Returns <c>second</c> for <c>per second</c>, <c>Per Second</c> and <c>second</c>.</summary>
    private static string Bare(string unit)
    {
        string bare = unit.Trim().ToLowerInvariant();
        return bare.StartsWith("per ", StringComparison.Ordinal) ? bare.Substring(4).TrimStart() : bare;
    }
}
