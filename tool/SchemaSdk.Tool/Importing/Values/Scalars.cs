using System.Globalization;
using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Importing.Schemas;

namespace SchemaSdk.Tool.Importing.Values;

/// <summary>Makes texts and numbers.</summary>
internal static class Scalars
{
    public static JsonObject Text(SchemaShape shape)
    {
        var text = new JsonObject { ["type"] = "string" };
        if (shape.Length.Minimum is { } minimum)
            text["min"] = minimum;

        if (shape.Length.Maximum is { } maximum)
            text["max"] = maximum;

        if (shape.Pattern is { } pattern)
            text["pattern"] = pattern;

        if (shape.Format is { } format)
            text["format"] = format;

        return text;
    }

    public static JsonObject Number(NumberRange range, bool isWhole, string path, ImportRemarks remarks)
    {
        var number = new JsonObject { ["type"] = isWhole ? "integer" : "number" };
        Set("min", OnStep(Bound(range.Minimum, -1, "minimum"), Step()));
        Set("max", Bound(range.Maximum, 1, "maximum"));
        Set("exclusive_min", Bound(range.ExclusiveMinimum, -1, "exclusiveMinimum"));
        Set("exclusive_max", Bound(range.ExclusiveMaximum, 1, "exclusiveMaximum"));
        Set("step", Step());
        return number;

        void Set(string field, string? digits)
        {
            if (digits is not null)
                number[field] = JsonNode.Parse(digits);
        }

        string? Step() => range.Step is null || !isWhole ? range.Step : WholeStep(range.Step, path, remarks);

        string? Bound(string? digits, int direction, string keyword)
        {
            if (digits is null || !isWhole || Numbers.Whole(digits) is not null)
                return digits;

            // An integer has 64 bits: a bound beyond them says nothing, or leaves no value.
            if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal bound)
                || bound is < long.MinValue or > long.MaxValue)
            {
                if (digits[0] == '-' != direction < 0)
                    remarks.Unusable(path, keyword);

                return null;
            }

            // 1.5 and above is 2 and above; above 1.5 is 2 and above, which is above 1.
            bool isExclusive = keyword[0] == 'e';
            decimal whole = direction < 0 == isExclusive ? Math.Floor(bound) : Math.Ceiling(bound);
            return whole.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Steps of a document start at its minimum, multiples at zero: the minimum becomes the first multiple.</summary>
    private static string? OnStep(string? minimum, string? step)
    {
        if (minimum is null
            || step is null
            || !decimal.TryParse(minimum, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal bound)
            || !decimal.TryParse(step, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal each)
            || each == 0
            || Math.Abs(bound) > 1e15m
            || bound % each == 0)
        {
            return minimum;
        }

        return (Math.Ceiling(bound / each) * each).ToString(CultureInfo.InvariantCulture);
    }

    private static string? WholeStep(string step, string path, ImportRemarks remarks)
    {
        if (Numbers.Whole(step) is not null)
            return step;

        if (!decimal.TryParse(step, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal each) || each == 0 || 1 % each != 0)
            remarks.Unchecked(path, "multipleOf", $"the host checks that it is a multiple of {step}");

        return null;
    }
}
