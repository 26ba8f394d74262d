using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Consistency;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>A limit, the value it applies to, and the member that names it.</summary>
internal sealed record ResolvedLimit(OverlayValue Value, RuleLimit Limit, JsonMember Entry);

/// <summary>Reads a limit: <c>{ "duration": { "max": 10 } }</c>.</summary>
internal static class LimitReader
{
    /// <summary>Returns the limit, or <see langword="null"/> if it is invalid.</summary>
    public static ResolvedLimit? Read(OverlayScope scope, FieldReader rule, JsonMember demand)
    {
        if (demand.Value is not JsonObject limits)
        {
            rule.Wrong(demand, "an object with a parameter and its limits");
            return null;
        }

        JsonMember[] entries = OverlayScope.Entries(limits).ToArray();
        if (entries.Length == 0)
        {
            scope.Report(Findings.NoSingleDemand, limits, "the limit names no parameter");
            return null;
        }

        if (entries.Length > 1)
        {
            scope.Report(Findings.NoSingleDemand, entries[1], "a limit applies to one parameter; move this one to a separate rule");
            return null;
        }

        OverlayValue? value = scope.Value(entries[0]);
        if (entries[0].Value is JsonObject obj)
            return ReadLimit(scope, value, entries[0], obj);

        scope.Fields(limits, owner: "limit").Wrong(entries[0], "an object with min, max, options or max_items");
        return null;
    }

    private static ResolvedLimit? ReadLimit(OverlayScope scope, OverlayValue? value, JsonMember entry, JsonObject obj)
    {
        scope.CheckMembers(obj, LimitFields.All);
        if (!LimitFields.All.Any(field => field.TryFind(obj, out _)))
        {
            scope.Report(Findings.NoSingleDemand, obj, "the limit is empty; min, max, options or max_items is expected");
            return null;
        }

        FieldReader fields = scope.Fields(obj, Shown.Text(entry.Key));
        Bounds bounds = BoundsReader.Read(fields, value is null ? null : LimitCheck.BoundedKind(scope, value));
        int? maxItems = fields.Items(LimitFields.MaxItems, least: 1);
        EquatableArray<Literal>? options = LimitFields.Options.TryFind(obj, out JsonMember listed)
            ? ValueReader.ReadList(scope, value, listed.Value, Findings.AbsentValue)
            : default(EquatableArray<Literal>);
        if (value is null || options is null)
            return null;

        var limit = new RuleLimit { Minimum = bounds.Minimum, Maximum = bounds.Maximum, Options = options.Value, MaxItems = maxItems };
        var check = new LimitCheck(scope, fields, value);
        return check.IsSound(limit, entry) ? new ResolvedLimit(value, limit, entry) : null;
    }
}
