using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;
using SchemaSdk.Wire;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Reads values for a parameter, each as the document's literal or as the parameter's kind.</summary>
internal static class ValueReader
{
    /// <summary>
    /// Reads a value or a list of values. Returns null if one is invalid; <paramref name="outOfBounds"/> is the finding for a value outside
    /// the parameter's bounds.
    /// </summary>
    public static EquatableArray<Literal>? ReadList(OverlayScope scope, OverlayValue? value, JsonNode node, FindingKind outOfBounds)
    {
        if (node is JsonArray { Items.Length: 0 })
        {
            scope.Report(Findings.WrongValue, node, "the list is empty; a value is expected");
            return null;
        }

        if (value is null)
            return null;

        var values = new List<Literal>();
        var seen = new HashSet<Literal>();
        bool isSound = true;
        foreach (JsonNode item in node is JsonArray list ? list.Items : [node])
        {
            if (Read(scope, value, item, outOfBounds) is not { } read)
                isSound = false;
            else if (seen.Add(Literals.Identity(read)))
                values.Add(read);
        }

        return isSound ? values.ToEquatableArray() : null;
    }

    private static Literal? Read(OverlayScope scope, OverlayValue owner, JsonNode node, FindingKind outOfBounds)
    {
        Parameter parameter = owner.Parameter;
        string name = Shown.Text(parameter.Name);
        bool isList = parameter.Kind == ParameterKind.Array || scope.RefinementOf(owner)?.Format == TextFormat.UrlList;
        if (isList || parameter.Kind is ParameterKind.Object or ParameterKind.Union)
        {
            scope.Report(
                Findings.AbsentValue,
                node,
                $"{name} can't be compared with a value; a condition can only test whether it is present");
            return null;
        }

        Literal written = Literals.Of(node);
        if (parameter.Options.Count > 0)
        {
            if (scope.Options(owner).Find(written) is { } option)
                return parameter.Options[option];

            scope.Report(Findings.AbsentValue, node, scope.NoOption(owner, written.Text));
            return null;
        }

        if (AsKind(written, parameter.Kind) is not { } value)
        {
            scope.Report(
                Findings.AbsentValue,
                node,
                $"{Shown.Text(CompactJson.Write(node))} can't be a value of {name}; {Expected(parameter.Kind)} is expected");
            return null;
        }

        string measured = value.Kind == LiteralKind.Text ? TextLength.Of(value.Text).ToString(CultureInfo.InvariantCulture) : value.Text;
        if (value.Kind != LiteralKind.Boolean && !IsWithin(measured, parameter))
        {
            scope.Report(
                outOfBounds,
                node,
                $"{name} can't be {Shown.Text(CompactJson.Write(node))}, which is outside its bounds {Bounds(parameter)}");
            return null;
        }

        return value;
    }

    private static Literal? AsKind(Literal written, ParameterKind kind) => kind switch
    {
        ParameterKind.Number => Literals.AsNumber(written, whole: false),
        ParameterKind.Integer => Literals.AsNumber(written, whole: true),
        ParameterKind.Flag => written.Kind == LiteralKind.Boolean ? written : null,
        _ => written.Kind == LiteralKind.Text && !JsonEscape.HasLoneSurrogate(written.Text) ? written : null,
    };

    private static string Expected(ParameterKind kind) => kind switch
    {
        ParameterKind.Number => "a number",
        ParameterKind.Integer => "a whole number",
        ParameterKind.Flag => "true or false",
        _ => "a string",
    };

    private static bool IsWithin(string measured, Parameter parameter) =>
        (parameter.Minimum is not { } minimum || Numbers.Compare(measured, minimum) >= 0)
        && (parameter.Maximum is not { } maximum || Numbers.Compare(measured, maximum) <= 0)
        && (parameter.ExclusiveMinimum is not { } above || Numbers.Compare(measured, above) > 0)
        && (parameter.ExclusiveMaximum is not { } below || Numbers.Compare(measured, below) < 0);

    private static string Bounds(Parameter parameter) =>
        $"{Shown.Text(parameter.ExclusiveMinimum ?? parameter.Minimum ?? "any")}"
        + $" to {Shown.Text(parameter.ExclusiveMaximum ?? parameter.Maximum ?? "any")}";
}
