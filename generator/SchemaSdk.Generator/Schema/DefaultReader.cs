using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Generator.Schema;

/// <summary>A parameter's default, and whether rules and prices may rely on it.</summary>
internal readonly record struct Default(Literal? Value, bool IsUsable);

/// <summary>Reads a default. A default that the parameter itself does not allow is kept for documentation only.</summary>
internal static class DefaultReader
{
    public static Default Read(FieldReader fields, ParameterKind kind, EquatableArray<Literal> options, Bounds bounds)
    {
        if (!ParameterFields.Default.TryFind(fields.Object, out JsonMember member))
            return new Default(null, IsUsable: true);

        if (member.Value is JsonNumber number && !Numbers.IsFinite(number.Raw))
        {
            fields.Report(
                Findings.UnusableDefault,
                member.Value,
                $"the default {Shown.Text(number.Raw)} of {fields.Owner} is not a double-precision number; it is not used");
            return new Default(null, IsUsable: true);
        }

        Literal written = Literals.Of(member.Value);
        Literal? value = options.Count > 0 ? Literals.FindOption(options, written) : AsKind(written, member.Value, kind);
        string? reason = value is null
            ? options.Count > 0 ? "is not one of its options" : "does not have its type"
            : FaultOf(value, kind, options.Count > 0 ? bounds with { Step = null } : bounds);
        if (reason is null)
            return new Default(value, IsUsable: true);

        string shown = Shown.Text(CompactJson.Write(member.Value));
        fields.Report(
            Findings.UnusableDefault,
            member.Value,
            $"the default {shown} of {fields.Owner} {reason}; it is documented but not used");
        return new Default(value ?? written, IsUsable: false);
    }

    private static Literal? AsKind(Literal written, JsonNode node, ParameterKind kind) => kind switch
    {
        ParameterKind.Number => Literals.AsNumber(written, whole: false),
        ParameterKind.Integer => Literals.AsNumber(written, whole: true),
        ParameterKind.Flag => AsFlag(written),
        ParameterKind.Array => node is JsonArray ? written : null,
        ParameterKind.Object => node is JsonObject ? written : null,
        _ => written.Kind == LiteralKind.Text ? written : null,
    };

    private static Literal? AsFlag(Literal written) =>
        written.Kind is LiteralKind.Boolean or LiteralKind.Text && bool.TryParse(written.Text, out bool value)
            ? new Literal(LiteralKind.Boolean, value ? "true" : "false")
            : null;

    private static string? FaultOf(Literal value, ParameterKind kind, Bounds bounds)
    {
        if (value.Kind == LiteralKind.Text && JsonEscape.HasLoneSurrogate(value.Text))
            return "contains half a surrogate pair, which can't be sent";

        string? measured = kind switch
        {
            ParameterKind.Number or ParameterKind.Integer => value.Text,
            ParameterKind.Text when value.Kind == LiteralKind.Text => Length(value.Text),
            _ => null,
        };
        if (measured is null)
            return null;

        string what = kind == ParameterKind.Text ? "length" : "value";
        return bounds.Minimum is { } minimum && Numbers.Compare(measured, minimum) < 0 ? $"is below its min {what} {Shown.Text(minimum)}"
            : bounds.Maximum is { } maximum && Numbers.Compare(measured, maximum) > 0 ? $"is above its max {what} {Shown.Text(maximum)}"
            : bounds.Step is { } step && !IsOnStep(measured, step, bounds.Minimum)
                ? $"is not in steps of {Shown.Text(step)} from {Shown.Text(bounds.Minimum ?? "0")}"
            : null;
    }

    /// <summary>Returns true also for numbers that decimal can't represent, which are not checked in requests either.</summary>
    private static bool IsOnStep(string value, string step, string? start) =>
        MetadataNumbers.ToExact(value) is not { } number
        || MetadataNumbers.ToExact(step) is not { } size
        || MetadataNumbers.ToExact(start ?? "0") is not { } first
        || Steps.IsOn(number, size, first);

    private static string Length(string text) => TextLength.Of(text).ToString(CultureInfo.InvariantCulture);
}
