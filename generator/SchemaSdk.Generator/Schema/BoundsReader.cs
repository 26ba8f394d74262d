using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>The bounds of a number, or of a text's length.</summary>
internal readonly record struct Bounds(string? Minimum, string? Maximum, string? Step)
{
    /// <summary>The number that a value has to be above, which then decides; and below, analogously.</summary>
    public string? Above { get; init; }

    public string? Below { get; init; }
}

internal static class BoundsReader
{
    private static readonly string LongestText = int.MaxValue.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the bounds. They are checked for every parameter, but kept only if they are meaningful for its kind.</summary>
    public static Bounds Read(FieldReader fields, ParameterKind? kind)
    {
        string? minimum = fields.Number(ParameterFields.Minimum);
        string? maximum = fields.Number(ParameterFields.Maximum);
        Separate(fields, (ParameterFields.Minimum, ParameterFields.Maximum), ref minimum, ref maximum, mayBeEqual: true);
        string? above = fields.Number(ParameterFields.ExclusiveMinimum);
        string? below = fields.Number(ParameterFields.ExclusiveMaximum);
        Separate(fields, (ParameterFields.ExclusiveMinimum, ParameterFields.ExclusiveMaximum), ref above, ref below);
        Separate(fields, (ParameterFields.ExclusiveMinimum, ParameterFields.Maximum), ref above, ref maximum);
        Separate(fields, (ParameterFields.Minimum, ParameterFields.ExclusiveMaximum), ref minimum, ref below);
        string? step = fields.Number(ParameterFields.Step);
        return kind switch
        {
            ParameterKind.Number => Stricter(new Bounds(minimum, maximum, Step(fields, step)), above, below),
            ParameterKind.Integer => Stricter(
                new Bounds(
                    Whole(fields, ParameterFields.Minimum, minimum),
                    Whole(fields, ParameterFields.Maximum, maximum),
                    Step(fields, Whole(fields, ParameterFields.Step, step))),
                above,
                below),
            ParameterKind.Text => new Bounds(
                Length(fields, ParameterFields.Minimum, minimum),
                Length(fields, ParameterFields.Maximum, maximum),
                Step: null),
            _ => default,
        };
    }

    /// <summary>
    /// Keeps of two bounds on a side the one that decides: an excluded end, unless the other is beyond it. Steps are counted from a
    /// minimum even if it does not decide.
    /// </summary>
    private static Bounds Stricter(Bounds bounds, string? above, string? below)
    {
        bool isAbove = above is not null && (bounds.Minimum is null || Numbers.Compare(above, bounds.Minimum) >= 0);
        bool isBelow = below is not null && (bounds.Maximum is null || Numbers.Compare(below, bounds.Maximum) <= 0);
        return bounds with
        {
            Minimum = isAbove && bounds.Step is null ? null : bounds.Minimum,
            Maximum = isBelow ? null : bounds.Maximum,
            Above = isAbove ? above : null,
            Below = isBelow ? below : null,
        };
    }

    /// <summary>Reports bounds that leave no value between them, and drops both.</summary>
    private static void Separate(
        FieldReader fields, (Field Lower, Field Upper) names, ref string? lower, ref string? upper, bool mayBeEqual = false)
    {
        if (lower is null || upper is null || Numbers.Compare(lower, upper) < (mayBeEqual ? 1 : 0))
            return;

        string relation = Numbers.Compare(lower, upper) == 0 ? "is not below" : "is above";
        fields.Report(
            Findings.MinimumAboveMaximum,
            fields.Value(names.Lower)!,
            $"{names.Lower.Name} {Shown.Text(lower)} of {fields.Owner} {relation} its {names.Upper.Name} {Shown.Text(upper)}");
        lower = null;
        upper = null;
    }

    private static string? Whole(FieldReader fields, Field field, string? raw) =>
        raw is null ? null : Numbers.Whole(raw) ?? Refuse(fields, field, "a whole number of 64 bits");

    private static string? Length(FieldReader fields, Field field, string? raw)
    {
        if (raw is null)
            return null;

        return Numbers.Whole(raw) is { } length && ExactNumber.Of(length).Sign >= 0 && Numbers.Compare(length, LongestText) <= 0
            ? length
            : Refuse(fields, field, "a whole number of 0 or more");
    }

    private static string? Step(FieldReader fields, string? raw) =>
        raw is null || ExactNumber.Of(raw).Sign > 0 ? raw : Refuse(fields, ParameterFields.Step, "a number above 0");

    private static string? Refuse(FieldReader fields, Field field, string expected)
    {
        field.TryFind(fields.Object, out JsonMember member);
        fields.Wrong(member, expected);
        return null;
    }
}
