using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Naming;

/// <summary>Names everything in a model by rules that users rely on: C# names follow the document's names.</summary>
internal static class ModelNamer
{
    public static ModelNames Name(ModelDocument model, Overlay overlay)
    {
        string prefix = ModelNames.ShortenPrefix(Identifier.OfName(model.Id));
        var types = new TypeNamer(prefix, new ModelTypes(model.Parameters));
        return new ModelNames
        {
            Prefix = prefix,
            Values = types.NameRequest(model.Parameters, overlay),
            Types = types.Named,
            Prices = Prices(model, prefix + "Pricing"),
        };
    }

    private static EquatableArray<EquatableArray<string>> Prices(ModelDocument model, string pricing)
    {
        var names = new UniqueNames(pricing);
        return model.Prices.Select(row =>
        {
            string name = ReservedNames.Constant(row.Label);
            return Enumerable.Range(0, row.Rate.Amounts.Count).Select(i => names.Take(name + Suffix(row.Rate, i))).ToEquatableArray();
        }).ToEquatableArray();
    }

    private static string Suffix(Rate rate, int amount) => rate.Kind switch
    {
        RateKind.Range => amount == 0 ? "Minimum" : "Maximum",
        RateKind.Pair => amount == 0 ? "Input" : "Output",
        RateKind.Tiers => "_" + Identifier.OfLabel(rate.Amounts[amount].Label).TrimStart('_'),
        _ => "",
    };
}
