using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Reads the targets of a rule: a name or a list of names.</summary>
internal static class TargetReader
{
    /// <summary>Returns the targets, or <see langword="null"/> if one of them is invalid.</summary>
    public static List<Target>? Read(OverlayScope scope, JsonMember demand)
    {
        if (demand.Value is JsonArray { Items.Length: 0 })
        {
            scope.Report(Findings.NoSingleDemand, demand.Value, $"{demand.Key} names no parameter");
            return null;
        }

        var targets = new List<Target>();
        var seen = new HashSet<int>();
        bool isSound = true;
        foreach (JsonNode item in demand.Value is JsonArray list ? list.Items : [demand.Value])
        {
            if (scope.Parameter(item) is not { } parameter)
                isSound = false;
            else if (seen.Add(parameter))
                targets.Add(new Target(parameter, item));
        }

        return isSound ? targets : null;
    }
}
