using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Naming;

/// <summary>Names everything in a model by rules that users rely on: C# names follow the document's names.</summary>
internal static class ModelNamer
{
    public static ModelNames Name(ModelDocument model, Overlay overlay)
    {
        string prefix = ModelNames.ShortenPrefix(Identifier.OfName(model.Id));
        ILookup<(int Parameter, int Option), string> given = overlay.Names.ToLookup(n => (n.Parameter, n.Option), n => n.Name);
        return new ModelNames
        {
            Prefix = prefix,
            Properties = Properties(model, prefix),
            Enums = Enums(model, prefix),
            Members = model.Parameters.Select((parameter, place) => Members(parameter, place, given)).ToEquatableArray(),
            Prices = Prices(model, prefix + "Pricing"),
        };
    }

    private static EquatableArray<string> Properties(ModelDocument model, string prefix)
    {
        var names = new UniqueNames();
        return model.Parameters.Select(p =>
        {
            // A member can't have the name of its enclosing type.
            string name = Identifier.OfName(p.Name);
            bool isReserved = ReservedNames.InRequest(name) || name == prefix + "Request";
            return names.Take(isReserved ? name + "Value" : name);
        }).ToEquatableArray();
    }

    private static EquatableArray<string> Enums(ModelDocument model, string prefix)
    {
        var names = new UniqueNames(prefix + "Request", prefix + "Pricing", "ModelCatalog");
        return model.Parameters
            .Select(p => p.Kind == ParameterKind.Option ? names.Take(prefix + Identifier.OfName(p.Name)) : "")
            .ToEquatableArray();
    }

    private static EquatableArray<string> Members(Parameter parameter, int place, ILookup<(int Parameter, int Option), string> given)
    {
        if (parameter.Kind != ParameterKind.Option)
            return default;

        var names = new UniqueNames();
        return parameter.Options
            .Select((option, i) => names.Take(given[(place, i)].FirstOrDefault() ?? Constant(Identifier.OfLabel(option.Text))))
            .ToEquatableArray();
    }

    private static EquatableArray<EquatableArray<string>> Prices(ModelDocument model, string pricing)
    {
        var names = new UniqueNames(pricing);
        return model.Prices.Select(row =>
        {
            string name = Constant(Identifier.OfLabel(row.Label));
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

    private static string Constant(string name) => ReservedNames.InConstants(name) ? name + "Value" : name;
}
