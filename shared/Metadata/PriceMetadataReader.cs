using System.Globalization;

namespace SchemaSdk.Metadata;

/// <summary>Reads a model's price list: the rows, their quantities and the selections.</summary>
internal static class PriceMetadataReader
{
    /// <summary>Reads <c>price "Pro Sound" "per second" rate=0.280 was=0.30 when ModelTier=pro</c>.</summary>
    public static PriceMetadata ReadRow(ModelMetadata model, MetadataScanner line)
    {
        var price = new PriceMetadata(line.Text("a price's label"), line.Text("a price's unit"));
        while (line.Next(out MetadataToken token))
        {
            switch (token.Name)
            {
                case "rate": price.Kind = RateKind.Single; AddAmounts(price, token); break;
                case "range": price.Kind = RateKind.Range; AddAmounts(price, token); break;
                case "pair": price.Kind = RateKind.Pair; AddLabeledAmounts(price, token); break;
                case "tiers": price.Kind = RateKind.Tiers; AddLabeledAmounts(price, token); break;
                case "unreadable": price.Kind = RateKind.Unreadable; price.Text = token.Text; break;
                case "text": price.Text = token.Text; break;
                case "was": _ = MetadataNumbers.ToDecimal(token.Text); price.PreviousRate = token.Text; break;
                case "" when token.Text == "approximate": price.IsApproximate = true; break;
                case "" when token.Text == "when": price.When = ConditionReader.Read(model, line); break;
                default: throw token.Unknown();
            }
        }

        if (!HasItsAmounts(price))
            throw new MetadataException($"the price `{price.Label}` has {MetadataNumbers.ToText(price.Amounts.Count)} amounts");

        if (price.Text.Length == 0 && price.Amounts.Count > 0)
            price.Text = "$" + price.Amounts[0].Amount.ToString(CultureInfo.InvariantCulture);

        return price;
    }

    /// <summary>Reads <c>per "per second" Duration scenes=Prompt</c>.</summary>
    public static PriceQuantity ReadQuantity(ModelMetadata model, MetadataScanner line)
    {
        string unit = line.Text("the unit");
        int parameter = -1;
        int scenes = -1;
        while (line.Next(out MetadataToken token))
        {
            if (token.Name == "scenes")
                scenes = model.PlaceOf(token.Text);
            else if (token.Name.Length == 0 && parameter < 0)
                parameter = model.PlaceOf(token.Text);
            else
                throw token.Unknown();
        }

        return new PriceQuantity(unit, parameter) { Scenes = scenes };
    }

    /// <summary>Reads <c>select rows=["Pro" "Pro Sound"] quantity=[0 10] because="…" when Workflow=video_edit</c>.</summary>
    public static PriceSelection ReadSelection(ModelMetadata model, MetadataScanner line)
    {
        int[] rows = [];
        (decimal, decimal)? quantity = null;
        bool assumed = false;
        string? because = null;
        Condition[] when = [];
        while (line.Next(out MetadataToken token))
        {
            switch (token.Name)
            {
                case "rows": rows = Array.ConvertAll(token.Values, v => model.Pricing.PlaceOf(v.Text)); break;
                case "quantity": quantity = ReadRange(token); break;
                case "because": because = token.Text; break;
                case "" when token.Text == "assumed": assumed = true; break;
                case "" when token.Text == "when": when = ConditionReader.Read(model, line); break;
                default: throw token.Unknown();
            }
        }

        model.Pricing.Inside.AddRange(Array.FindAll(Array.ConvertAll(when, c => c.Value), v => v.IsInside));
        return new PriceSelection(rows, when) { Quantity = quantity, IsAssumed = assumed, Because = because };
    }

    private static bool HasItsAmounts(PriceMetadata price) => price.Kind switch
    {
        RateKind.Single => price.Amounts.Count == 1,
        RateKind.Range or RateKind.Pair => price.Amounts.Count == 2,
        RateKind.Tiers => price.Amounts.Count > 0,
        _ => price.Amounts.Count == 0,
    };

    private static (decimal Least, decimal Most) ReadRange(MetadataToken token) => token.Values.Length == 2
        ? (MetadataNumbers.ToDecimal(token.Values[0].Text), MetadataNumbers.ToDecimal(token.Values[1].Text))
        : throw new MetadataException($"`{token.Name}` has {MetadataNumbers.ToText(token.Values.Length)} values; two are expected");

    private static void AddAmounts(PriceMetadata price, MetadataToken token)
    {
        foreach (Literal amount in token.Values)
            price.Amounts.Add(("", MetadataNumbers.ToDecimal(amount.Text)));
    }

    private static void AddLabeledAmounts(PriceMetadata price, MetadataToken token)
    {
        if (token.Values.Length % 2 != 0)
            throw new MetadataException($"an amount of `{token.Name}` has no label");

        for (int i = 0; i < token.Values.Length; i += 2)
            price.Amounts.Add((token.Values[i].Text, MetadataNumbers.ToDecimal(token.Values[i + 1].Text)));
    }
}
