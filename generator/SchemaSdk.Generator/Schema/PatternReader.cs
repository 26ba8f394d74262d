using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>A regular expression, and whether requests are checked with it.</summary>
internal readonly record struct PatternReading(string? Text, bool IsChecked);

/// <summary>Reads a pattern. One that can't be run in bounded time is kept for documentation only.</summary>
internal static class PatternReader
{
    public static PatternReading Read(FieldReader fields)
    {
        if (!ParameterFields.Pattern.TryFind(fields.Object, out JsonMember member))
            return new PatternReading(null, IsChecked: true);

        if (member.Value is not JsonString { Value: var written } || JsonEscape.HasLoneSurrogate(written))
        {
            fields.Wrong(member, "a regular expression");
            return new PatternReading(null, IsChecked: true);
        }

        if (written.Length > Limits.DescriptionLength)
        {
            fields.Report(
                Findings.DescriptionTooLong,
                member.Value,
                $"the pattern of {fields.Owner} has {written.Length} characters; the maximum is {Limits.DescriptionLength}");
            return new PatternReading(null, IsChecked: true);
        }

        string? reason = LinearPattern.FaultOf(written);
        if (reason is not null)
        {
            fields.Report(
                Findings.UncheckedPattern,
                member.Value,
                $"the pattern of {fields.Owner} {reason}; it is documented but not checked");
        }

        return new PatternReading(written, reason is null);
    }
}
