using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>The bounds of a number, or of a text's length.</summary>
internal readonly record struct Bounds(string? Minimum, string? Maximum, string? Step);

internal static class BoundsReader
{
    private static readonly string LongestText = int.MaxValue.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the bounds. They are checked for every parameter, but kept only if they are meaningful for its kind.</summary>
    public static Bounds Read(FieldReader fields, ParameterKind? kind)
    {
        string? minimum = fields.Number(ParameterFields.Minimum);
        string? maximum = fields.Number(ParameterFields.Maximum);
        if (minimum is not null && maximum is not null && Numbers.Compare(minimum, maximum) > 0)
        {
            fields.Report(
                Findings.MinimumAboveMaximum,
                fields.Value(ParameterFields.Minimum)!,
                $"min {Shown.Text(minimum)} of {fields.Owner} is above its max {Shown.Text(maximum)}");
            minimum = null;
            maximum = null;
        }

        string? step = fields.Number(ParameterFields.Step);
        return kind switch
        {
            ParameterKind.Number => new Bounds(minimum, maximum, Step(fields, step)),
            ParameterKind.Integer => new Bounds(
                Whole(fields, ParameterFields.Minimum, minimum),
                Whole(fields, ParameterFields.Maximum, maximum),
                Step(fields, Whole(fields, ParameterFields.Step, step))),
            ParameterKind.Text => new Bounds(
                Length(fields, ParameterFields.Minimum, minimum),
                Length(fields, ParameterFields.Maximum, maximum),
                Step: null),
            _ => default,
        };
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
