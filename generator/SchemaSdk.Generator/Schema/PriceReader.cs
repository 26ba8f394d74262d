using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>Reads a price list: rows with label, spec and rate or, for text models, per-token prices under their own keys.</summary>
internal static class PriceReader
{
    private const string PerToken = "per token";

    public static EquatableArray<DocumentPrice> Read(DocumentSource source, JsonObject model)
    {
        List<DocumentPrice> rows = ReadList(source, model, DocumentFields.PriceRows);
        if (rows.Count == 0)
            rows = ReadList(source, model, DocumentFields.Pricing);

        return rows.ToEquatableArray();
    }

    private static List<DocumentPrice> ReadList(DocumentSource source, JsonObject model, Field field)
    {
        var rows = new List<DocumentPrice>();
        if (!field.TryFind(model, out JsonMember member))
            return rows;

        JsonNode[] items = member.Value is JsonArray list ? list.Items : [member.Value];
        if (items.Length > Limits.PriceRows)
        {
            source.Report(
                Findings.TooManyPriceRows,
                items[Limits.PriceRows],
                $"{field.Name} has {items.Length} rows; the maximum is {Limits.PriceRows}");
        }

        foreach (JsonNode item in items.Take(Limits.PriceRows))
        {
            if (item is not JsonObject obj)
                rows.Add(UnreadableRow(source, field, item, rows.Count + 1));
            else if (PriceFields.PerToken.Any(price => price.TryFind(obj, out _)))
                AddPerToken(rows, new FieldReader(source, obj, field.Name));
            else if (ReadRow(source, obj, rows.Count + 1) is { } row)
                rows.Add(row);
        }

        return rows;
    }

    /// <summary>An invalid item in place of a row is an unreadable charge, not the absence of one.</summary>
    private static DocumentPrice UnreadableRow(DocumentSource source, Field field, JsonNode item, int number)
    {
        source.Report(Findings.UnreadableRate, item, $"{field.Name} holds {item.KindName}; an object with a label and a rate is expected");
        string written = Literals.Of(item).Text;
        string text = written.Length <= Limits.LabelLength ? ReadableText.Of(written) : "";
        return new DocumentPrice { Label = $"row {number}", Rate = RateReader.Unreadable(text) };
    }

    private static void AddPerToken(List<DocumentPrice> rows, FieldReader fields)
    {
        foreach (Field price in PriceFields.PerToken)
        {
            if (fields.Value(price) is { } node)
                rows.Add(new DocumentPrice { Label = price.Name, Unit = PerToken, Rate = ReadRate(fields, node, price.Name, out _) });
        }

        foreach (JsonMember member in fields.Object.Members)
        {
            if (!PriceFields.BesidePerToken.Contains(member.Key) && member.Value is not JsonNull)
                AddOther(rows, fields, member);
        }
    }

    /// <summary>Adds a charge other than tokens, such as requests or images. The unit is unknown; only zero means free.</summary>
    private static void AddOther(List<DocumentPrice> rows, FieldReader fields, JsonMember member)
    {
        string label = member.Key.Length is > 0 and <= Limits.LabelLength ? member.Key : $"row {rows.Count + 1}";
        Rate rate = ReadRate(fields, member.Value, label, out string? was);
        if (rate is not { Kind: RateKind.Single } || rate.Amounts[0].Digits.Any(digit => digit is >= '1' and <= '9'))
            rows.Add(new DocumentPrice { Label = label, Rate = rate, PreviousRate = was });
    }

    private static DocumentPrice? ReadRow(DocumentSource source, JsonObject obj, int number)
    {
        var fields = new FieldReader(source, obj, "the price row");
        if (fields.Value(PriceFields.Label) is JsonString { Value.Length: > Limits.LabelLength } tooLong)
        {
            source.Report(
                Findings.LabelTooLong,
                tooLong,
                $"the label has {tooLong.Value.Length} characters; the maximum is {Limits.LabelLength}");
            return null;
        }

        string? unit = fields.Informative.Text(PriceFields.Unit, Findings.LabelTooLong, Limits.LabelLength);
        string label = ReadLabel(fields) ?? unit ?? $"row {number}";
        string? was = null;
        Rate rate;
        if (fields.Value(PriceFields.Rate) is { } node)
        {
            rate = ReadRate(fields, node, label, out was);
        }
        else
        {
            source.Report(Findings.UnreadableRate, obj, $"the price row {Shown.Text(label)} has no rate");
            rate = RateReader.Unreadable("");
        }

        return new DocumentPrice { Label = label, Unit = unit, Rate = rate, PreviousRate = ReadWas(fields, label) ?? was };
    }

    /// <summary>Reads a label, which is a text or a number such as 720. A row without one is labeled by its unit or its number.</summary>
    private static string? ReadLabel(FieldReader fields)
    {
        JsonNode? node = fields.Value(PriceFields.Label);
        string? label = node is JsonNumber { Raw.Length: <= Limits.LabelLength } number
            ? number.Raw
            : fields.Informative.Text(PriceFields.Label, Findings.LabelTooLong, Limits.LabelLength);
        if (label is null)
        {
            fields.Report(
                Findings.NoLabel,
                node ?? fields.Object,
                "the price row has no label; its spec or its position in the list is used instead");
        }

        return label;
    }

    private static Rate ReadRate(FieldReader fields, JsonNode node, string label, out string? was)
    {
        was = null;
        string written = Literals.Of(node).Text;
        if (written.Length > Limits.LabelLength)
        {
            fields.Report(
                Findings.LabelTooLong,
                node,
                $"the rate of {Shown.Text(label)} has {written.Length} characters; the maximum is {Limits.LabelLength}");
            return RateReader.Unreadable("");
        }

        Rate rate = node switch
        {
            JsonNumber number => RateReader.Read(number),
            JsonString => RateReader.Read(ReadableText.Of(written), out was),
            _ => RateReader.Unreadable(written),
        };
        if (rate.Kind == RateKind.Unreadable)
        {
            fields.Report(
                Findings.UnreadableRate,
                node,
                $"the rate {Shown.Text(CompactJson.Write(node))} of {Shown.Text(label)} can't be read; it is kept as text");
        }

        return rate;
    }

    private static string? ReadWas(FieldReader fields, string label)
    {
        if (fields.Value(PriceFields.PreviousRate) is not { } node)
            return null;

        Rate rate = ReadRate(fields, node, label, out _);
        return rate.Kind == RateKind.Single ? rate.Amounts[0].Digits : null;
    }
}
