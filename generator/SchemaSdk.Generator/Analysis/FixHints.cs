using System.Collections.Immutable;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Determines which edits would fix a finding.</summary>
internal static class FixHints
{
    public static ImmutableDictionary<string, string?> Of(RequestInitializer request, RequestFinding finding, ParameterValue value)
    {
        var hints = ImmutableDictionary<string, string?>.Empty;
        int place = request.Type.Model.Parameters.IndexOf(finding.Parameter);
        if (finding.Rule is not { } rule)
            return With(hints, FixHint.Replacement, Nearest(request, place, value, finding.Parameter));

        switch (rule.Kind)
        {
            case RuleKind.Forbid or RuleKind.Ignore:
                return hints.Add(FixHint.Remove, finding.Parameter.Property);
            case RuleKind.Limit when value.IsSet:
                return With(hints, FixHint.Replacement, Nearest(request, place, value, rule.Limit!));
            case RuleKind.Limit:
                // The default is what is no longer allowed.
                hints = With(hints, FixHint.Replacement, Nearest(request, place, ParameterValue.DefaultOf(finding.Parameter), rule.Limit!));
                return With(hints, FixHint.Add, Missing(request, [place]));
            case RuleKind.RequireOne when value.IsSet:
                return hints.Add(FixHint.Remove, finding.Parameter.Property);
            case RuleKind.Require:
                return With(hints, FixHint.Add, Missing(request, [place]));
            default:
                return With(hints, FixHint.Add, Missing(request, rule.Targets));
        }
    }

    private static ImmutableDictionary<string, string?> With(ImmutableDictionary<string, string?> hints, string hint, string? value) =>
        value is null ? hints : hints.Add(hint, value);

    /// <summary>Excludes members that are already assigned, even with an empty value, because they can't be added.</summary>
    private static string? Missing(RequestInitializer request, IEnumerable<int> places)
    {
        string missing = string.Join(
            FixHint.Separator.ToString(),
            places.Where(p => request.MemberOf(p) is null).Select(p => request.Type.Model.Parameters[p].Property));
        return missing.Length == 0 ? null : missing;
    }

    private static string? Nearest(RequestInitializer request, int place, ParameterValue value, ParameterMetadata allowed)
    {
        ParameterMetadata parameter = request.Type.Model.Parameters[place];
        return value.Kind switch
        {
            ParameterValueKind.Number or ParameterValueKind.Integer => NearestNumber.To(value.Number, parameter, allowed),
            ParameterValueKind.Text when allowed.Options.Length > 0 => NearestText.To(value.Text, allowed),
            ParameterValueKind.Option => NearestOption.To(value.OptionIndex, parameter, allowed, request.PropertyTypeOf(place)),
            _ => null,
        };
    }
}
