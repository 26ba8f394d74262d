using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Reads the targets of a rule: a name or path, or a list of them.</summary>
internal static class TargetReader
{
    /// <summary>Returns the targets, or <see langword="null"/> if one of them is invalid.</summary>
    public static List<Target>? Read(OverlayScope scope, RuleKind kind, JsonMember demand)
    {
        if (demand.Value is JsonArray { Items.Length: 0 })
        {
            scope.Report(Findings.NoSingleDemand, demand.Value, $"{demand.Key} names no parameter");
            return null;
        }

        var targets = new List<Target>();
        var seen = new HashSet<OverlayPlace>();
        bool isSound = true;
        foreach (JsonNode item in demand.Value is JsonArray list ? list.Items : [demand.Value])
        {
            if (scope.Value(item) is not { } value || !CanBeTarget(scope, kind, value, item))
                isSound = false;
            else if (seen.Add(value.Named))
                targets.Add(new Target(value, item));
        }

        return isSound ? targets : null;
    }

    /// <summary>Of several values in a list, it would not be clear how many there have to be.</summary>
    private static bool CanBeTarget(OverlayScope scope, RuleKind kind, OverlayValue value, JsonNode at)
    {
        if (kind is not (RuleKind.RequireAny or RuleKind.RequireOne) || !value.Named.IsInList)
            return true;

        scope.Report(
            Findings.AbsentValue,
            at,
            $"{Shown.Text(value.Parameter.Name)} is in a list, which may have several; only require can ask for it, in each item");
        return false;
    }
}
