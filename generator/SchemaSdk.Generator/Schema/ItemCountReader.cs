using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>The minimum and maximum number of an array's items.</summary>
internal readonly record struct ItemBounds(int? Minimum, int? Maximum);

internal static class ItemCountReader
{
    public static ItemBounds Read(FieldReader fields)
    {
        int? minimum = Count(fields, ParameterFields.MinItems);
        int? maximum = Count(fields, ParameterFields.MaxItems);
        if (minimum <= maximum || minimum is null || maximum is null)
            return new ItemBounds(minimum, maximum);

        fields.Report(
            Findings.MinimumAboveMaximum,
            fields.Value(ParameterFields.MinItems)!,
            $"min_items {minimum} of {fields.Owner} is above its max_items {maximum}");
        return default;
    }

    private static int? Count(FieldReader fields, Field field)
    {
        if (!field.TryFind(fields.Object, out JsonMember member))
            return null;

        long count = -1;
        if (member.Value is JsonNumber number && ExactNumber.Of(number.Raw).TryGetInt64(out count) && count is >= 0 and <= int.MaxValue)
            return (int)count;

        fields.Wrong(member, "a whole number of 0 or more");
        return null;
    }
}
