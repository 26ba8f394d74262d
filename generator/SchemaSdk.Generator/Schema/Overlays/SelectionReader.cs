using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Consistency;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Reads which price rows apply when. Like a rule, an entry is kept as a whole or not at all.</summary>
internal static class SelectionReader
{
    private readonly record struct FixedQuantity(string? Least, string? Most);

    public static EquatableArray<OverlaySelection> Read(OverlayScope scope, FieldReader pricing)
    {
        var selections = new List<OverlaySelection>();
        var before = new List<RuleContext>();
        foreach (FieldReader fields in EntryList.Read(scope, pricing, PricingFields.Select, owner: "the entry"))
        {
            if (ReadOne(scope, fields) is not { } selection)
                continue;

            var when = new RuleContext(scope, selection.When);
            if (before.Exists(when.Imply))
            {
                scope.Report(
                    Findings.NoEffect,
                    fields.Object,
                    "this entry never applies, because an earlier entry applies whenever this one would");
                continue;
            }

            before.Add(when);
            selections.Add(selection);
        }

        return selections.ToEquatableArray();
    }

    private static OverlaySelection? ReadOne(OverlayScope scope, FieldReader fields)
    {
        scope.CheckMembers(fields.Object, SelectionFields.All);
        EquatableArray<int>? rows = ReadRows(scope, fields);
        EquatableArray<ModelCondition>? when = WhenReader.Read(scope, fields);
        FixedQuantity? quantity = ReadQuantity(scope, fields);
        bool isAssumed = fields.Flag(SelectionFields.Assumed);
        string? because = fields.Text(SelectionFields.Because, Findings.DescriptionTooLong, Limits.DescriptionLength);
        if (scope.Document is null || rows is null || when is null || quantity is not { } fixedQuantity)
            return null;

        return new OverlaySelection
        {
            Rows = rows.Value,
            When = when.Value,
            LeastQuantity = fixedQuantity.Least,
            MostQuantity = fixedQuantity.Most,
            IsAssumed = isAssumed,
            Because = because,
        };
    }

    private static EquatableArray<int>? ReadRows(OverlayScope scope, FieldReader fields)
    {
        JsonNode? node = fields.Value(SelectionFields.Row);
        if (node is null or JsonArray { Items.Length: 0 })
        {
            scope.Report(Findings.UnusablePricing, node ?? fields.Object, "the entry names no price row");
            return null;
        }

        var rows = new List<int>();
        bool isSound = true;
        foreach (JsonNode item in node is JsonArray list ? list.Items : [node])
        {
            if (item is not JsonString label)
            {
                scope.Report(Findings.WrongValue, item, $"{item.KindName} was found where the label of a price row is expected");
                isSound = false;
            }
            else if (scope.PriceRow(label) is not { } row)
            {
                isSound = false;
            }
            else
            {
                rows.Add(row);
            }
        }

        return isSound ? rows.Distinct().ToEquatableArray() : null;
    }

    /// <summary>Reads the fixed quantity: empty if omitted, because a parameter specifies it; null if invalid.</summary>
    private static FixedQuantity? ReadQuantity(OverlayScope scope, FieldReader entry)
    {
        if (!SelectionFields.Quantity.TryFind(entry.Object, out JsonMember member))
            return default(FixedQuantity);

        if (member.Value is not JsonObject obj)
        {
            entry.Wrong(member, "an object with min and max");
            return null;
        }

        scope.CheckMembers(obj, SelectionFields.OfQuantity);
        FieldReader fields = scope.Fields(obj, member.Key);
        string? least = SelectionFields.Minimum.TryFind(obj, out _) ? ReadAmount(scope, fields, SelectionFields.Minimum) : "0";
        string? most = ReadAmount(scope, fields, SelectionFields.Maximum);
        if (least is null || most is null)
            return null;

        if (Numbers.Compare(least, most) <= 0)
            return new FixedQuantity(least, most);

        scope.Report(
            Findings.UnusablePricing,
            fields.Value(SelectionFields.Minimum)!,
            $"min {least} of the quantity is above its max {most}");
        return null;
    }

    private static string? ReadAmount(OverlayScope scope, FieldReader fields, Field field)
    {
        JsonNode? node = fields.Value(field);
        string? digits = node is JsonNumber number ? Amounts.Exact(number.Raw) : null;
        if (digits is null)
        {
            scope.Report(
                Findings.UnusablePricing,
                node ?? fields.Object,
                $"the quantity needs a {field.Name} of 0 or more");
        }

        return digits;
    }
}
