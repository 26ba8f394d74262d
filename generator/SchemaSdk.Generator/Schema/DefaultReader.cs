using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>A parameter's default, and whether rules and prices may rely on it.</summary>
internal readonly record struct DefaultReading(Literal? Value, bool IsUsable);

/// <summary>Reads a default. A default that the parameter itself does not allow is kept for documentation only.</summary>
internal static class DefaultReader
{
    public static DefaultReading Read(FieldReader fields, Parameter parameter)
    {
        if (!ParameterFields.Default.TryFind(fields.Object, out JsonMember member))
            return new DefaultReading(null, IsUsable: true);

        if (member.Value is JsonNumber number && !Numbers.IsFinite(number.Raw))
        {
            fields.Report(
                Findings.UnusableDefault,
                member.Value,
                $"the default {Shown.Text(number.Raw)} of {fields.Owner} is not a double-precision number; it is not used");
            return new DefaultReading(null, IsUsable: true);
        }

        (Literal? value, string? reason) = DefaultCheck.Check(member.Value, parameter);
        if (reason is null)
            return new DefaultReading(value, IsUsable: true);

        string shown = Shown.Text(CompactJson.Write(member.Value));
        fields.Report(
            Findings.UnusableDefault,
            member.Value,
            $"the default {shown} of {fields.Owner} {reason}; it is documented but not used");
        return new DefaultReading(value ?? Literals.Of(member.Value), IsUsable: false);
    }
}
