using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Generator.Schema;

/// <summary>Checks a default against the value that it is for, and everything inside.</summary>
internal static class DefaultCheck
{
    /// <summary>Returns the default as the value's kind, and what is wrong with it; null if nothing is.</summary>
    public static (Literal? Value, string? Fault) Check(JsonNode node, Parameter parameter)
    {
        if (parameter.Kind is ParameterKind.Array or ParameterKind.Object or ParameterKind.Union)
        {
            Literal json = new(LiteralKind.Json, CompactJson.Write(node));
            return FaultInside(node, parameter, path: "") is { } fault ? (null, fault) : (json, null);
        }

        Literal written = Literals.Of(node);
        Literal? value = parameter.Options.Count > 0
            ? Literals.FindOption(parameter.Options, written)
            : AsKind(written, parameter.Kind);
        return value is null
            ? (null, parameter.Options.Count > 0 ? "is not one of its options" : "does not have its type")
            : (value, FaultOf(value, parameter));
    }

    private static string? FaultAt(JsonNode node, Parameter parameter, string path)
    {
        if (node is JsonNull)
            return null;

        return parameter.Kind is ParameterKind.Array or ParameterKind.Object or ParameterKind.Union
            ? FaultInside(node, parameter, path)
            : At(path, Check(node, parameter).Fault);
    }

    private static string? FaultInside(JsonNode node, Parameter parameter, string path) => (parameter.Kind, node) switch
    {
        (ParameterKind.Array, JsonArray array) => FaultOfItems(array, parameter, path),
        (ParameterKind.Object, JsonObject obj) => FaultOfMembers(obj, parameter, path),
        (ParameterKind.Union, _) => parameter.Alternatives.All(a => FaultAt(node, a, "") is not null)
            ? At(path, "is none of its alternatives")
            : null,
        _ => At(path, "does not have its type"),
    };

    private static string? FaultOfItems(JsonArray array, Parameter parameter, string path)
    {
        int count = array.Items.Length;
        if (count < parameter.MinItems)
            return At(path, $"has {count} items, fewer than its min_items {parameter.MinItems}");

        if (count > parameter.MaxItems)
            return At(path, $"has {count} items, more than its max_items {parameter.MaxItems}");

        if (parameter.UniqueItems && array.Items.Select(CompactJson.Write).Distinct(StringComparer.Ordinal).Count() < count)
            return At(path, "has an item twice");

        return parameter.Items is { } items
            ? array.Items.Select((item, i) => FaultAt(item, items, $"{path}[{i}]")).FirstOrDefault(fault => fault is not null)
            : null;
    }

    private static string? FaultOfMembers(JsonObject obj, Parameter parameter, string path)
    {
        foreach (Parameter member in parameter.Members)
        {
            string place = $"{path}.{Shown.Text(member.Name)}";
            string? fault = obj.TryFind(member.Name, out JsonMember found) ? FaultAt(found.Value, member, place)
                : member.Required ? At(place, "is missing")
                : null;
            if (fault is not null)
                return fault;
        }

        JsonMember? other = parameter.Closed ? obj.Members.FirstOrDefault(m => parameter.Members.All(p => p.Name != m.Key)) : null;
        return other is null ? null : At($"{path}.{Shown.Text(other.Key)}", "is not one of its parameters");
    }

    private static string? At(string path, string? fault) =>
        path.Length == 0 || fault is null ? fault : $"is wrong at {path}, which {fault}";

    private static Literal? AsKind(Literal written, ParameterKind kind) => kind switch
    {
        ParameterKind.Number => Literals.AsNumber(written, whole: false),
        ParameterKind.Integer => Literals.AsNumber(written, whole: true),
        ParameterKind.Flag => AsFlag(written),
        _ => written.Kind == LiteralKind.Text ? written : null,
    };

    private static Literal? AsFlag(Literal written) =>
        written.Kind is LiteralKind.Boolean or LiteralKind.Text && bool.TryParse(written.Text, out bool value)
            ? new Literal(LiteralKind.Boolean, value ? "true" : "false")
            : null;

    private static string? FaultOf(Literal value, Parameter parameter)
    {
        if (value.Kind == LiteralKind.Text && JsonEscape.HasLoneSurrogate(value.Text))
            return "contains half a surrogate pair, which can't be sent";

        string? measured = parameter.Kind switch
        {
            ParameterKind.Number or ParameterKind.Integer => value.Text,
            ParameterKind.Text when value.Kind == LiteralKind.Text => Length(value.Text),
            _ => null,
        };
        if (measured is null)
            return null;

        string what = parameter.Kind == ParameterKind.Text ? "length" : "value";
        string? step = parameter.Options.Count > 0 ? null : parameter.Step;
        (string? above, string? below) = (parameter.ExclusiveMinimum, parameter.ExclusiveMaximum);
        return IsAt(measured, parameter.Minimum, -1) ? $"is below its min {what} {Shown.Text(parameter.Minimum!)}"
            : IsAt(measured, parameter.Maximum, 1) ? $"is above its max {what} {Shown.Text(parameter.Maximum!)}"
            : IsAt(measured, above, -1, 0) ? $"is not above its exclusive_min {Shown.Text(above!)}"
            : IsAt(measured, below, 1, 0) ? $"is not below its exclusive_max {Shown.Text(below!)}"
            : step is not null && !IsOnStep(measured, step, parameter.Minimum)
                ? $"is not in steps of {Shown.Text(step)} from {Shown.Text(parameter.Minimum ?? "0")}"
            : null;
    }

    private static bool IsAt(string measured, string? bound, params int[] signs) =>
        bound is not null && Array.IndexOf(signs, Math.Sign(Numbers.Compare(measured, bound))) >= 0;

    /// <summary>Returns true also for numbers that decimal can't represent, which are not checked in requests either.</summary>
    private static bool IsOnStep(string value, string step, string? start) =>
        MetadataNumbers.ToExact(value) is not { } number
        || MetadataNumbers.ToExact(step) is not { } size
        || MetadataNumbers.ToExact(start ?? "0") is not { } first
        || Steps.IsOn(number, size, first);

    private static string Length(string text) => TextLength.Of(text).ToString(CultureInfo.InvariantCulture);
}
