namespace SchemaSdk.Generator.Schema;

/// <summary>The minimum and maximum number of an array's items.</summary>
internal readonly record struct ItemBounds(int? Minimum, int? Maximum);

internal static class ItemCountReader
{
    public static ItemBounds Read(FieldReader fields)
    {
        int? minimum = fields.Items(ParameterFields.MinItems, least: 0);
        int? maximum = fields.Items(ParameterFields.MaxItems, least: 0);
        if (minimum <= maximum || minimum is null || maximum is null)
            return new ItemBounds(minimum, maximum);

        fields.Report(
            Findings.MinimumAboveMaximum,
            fields.Value(ParameterFields.MinItems)!,
            $"min_items {minimum} of {fields.Owner} is above its max_items {maximum}");
        return default;
    }
}
