using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Determines which edits would fix a finding.</summary>
internal static class FixHints
{
    /// <summary>Returns the edits that would fix a value which is not allowed.</summary>
    /// <param name="parameter">What the value must be.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">The type of its place, for the members of an enum.</param>
    public static ImmutableDictionary<string, string?> OfValue(ParameterMetadata parameter, ParameterValue value, ITypeSymbol? type)
    {
        var hints = ImmutableDictionary<string, string?>.Empty;
        if (ShorterText.To(parameter, value) is not { } shorter)
            return With(hints, FixHint.Replacement, Nearest(value, parameter, parameter, type));

        return hints.Add(FixHint.Replacement, shorter).Add(FixHint.Shorten, parameter.Maximum!.Digits);
    }

    /// <summary>Returns the edits that would fix a request which breaks a rule.</summary>
    /// <param name="member">What breaks it.</param>
    /// <param name="finding">The finding.</param>
    public static ImmutableDictionary<string, string?> OfRule(WrittenMember member, RequestFinding finding)
    {
        var hints = ImmutableDictionary<string, string?>.Empty;
        if (!member.IsWhole)
            return hints;

        RequestInitializer request = member.Holder;
        int place = member.Place;
        ParameterMetadata parameter = request.Type.Parameters[place];
        ParameterValue value = request.Values[place];
        RuleMetadata rule = finding.Rule!;
        switch (rule.Kind)
        {
            case RuleKind.Forbid or RuleKind.Ignore:
                return hints.Add(FixHint.Remove, parameter.Property);
            case RuleKind.Limit when value.IsSet:
                return With(hints, FixHint.Replacement, Nearest(request, place, value, rule.Limit!));
            case RuleKind.Limit:
                // The default is what is no longer allowed.
                hints = With(hints, FixHint.Replacement, Nearest(request, place, ParameterValue.DefaultOf(parameter), rule.Limit!));
                return With(hints, FixHint.Add, Missing(request, [place]));
            case RuleKind.RequireOne when value.IsSet:
                return hints.Add(FixHint.Remove, parameter.Property);
            case RuleKind.Require:
                return With(hints, FixHint.Add, Missing(request, [place]));
            default:
                // Members of objects are not added beside others: which of them is meant is not known.
                return Array.Exists(rule.Targets, target => target.IsInside)
                    ? hints
                    : With(hints, FixHint.Add, Missing(request, rule.Targets.Select(target => target.Parameter)));
        }
    }

    private static ImmutableDictionary<string, string?> With(ImmutableDictionary<string, string?> hints, string hint, string? value) =>
        value is null ? hints : hints.Add(hint, value);

    /// <summary>Excludes members that are already assigned, even with an empty value, because they can't be added.</summary>
    private static string? Missing(RequestInitializer request, IEnumerable<int> places)
    {
        string missing = string.Join(
            FixHint.Separator.ToString(),
            places.Where(p => request.MemberOf(p) is null).Select(p => request.Type.Parameters[p].Property));
        return missing.Length == 0 ? null : missing;
    }

    private static string? Nearest(RequestInitializer request, int place, ParameterValue value, ParameterMetadata allowed) =>
        Nearest(value, request.Type.Parameters[place], allowed, request.PropertyTypeOf(place));

    private static string? Nearest(ParameterValue value, ParameterMetadata parameter, ParameterMetadata allowed, ITypeSymbol? type) =>
        value.Kind switch
        {
            ParameterValueKind.Number or ParameterValueKind.Integer => NearestNumber.To(value.Number, parameter, allowed),
            ParameterValueKind.Text when allowed.Options.Length > 0 => NearestText.To(value.Text, allowed),
            ParameterValueKind.Option => NearestOption.To(value.OptionIndex, parameter, allowed, type),
            ParameterValueKind.Flag when allowed.Options.Length == 1 => allowed.Options[0].Text,
            _ => null,
        };
}
