using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays.Consistency;

/// <summary>Checks that a limit fits its parameter, leaves some of the values that the document allows, and excludes others.</summary>
internal sealed class LimitCheck(OverlayScope scope, FieldReader fields, OverlayValue value)
{
    private readonly Parameter _parameter = value.Parameter;
    private readonly Refinement? _refinement = scope.RefinementOf(value);
    private readonly string _name = Shown.Text(value.Parameter.Name);

    /// <summary>Returns the kind of a value that has bounds: on itself for a number, on its length for plain text.</summary>
    public static ParameterKind? BoundedKind(OverlayScope scope, OverlayValue value)
    {
        Parameter parameter = value.Parameter;
        return
            parameter.Kind is ParameterKind.Number or ParameterKind.Integer
            || (
                parameter.Kind == ParameterKind.Text
                && parameter.Options.Count == 0
                && !ItemCount.HasItems(parameter, scope.RefinementOf(value)))
            ? parameter.Kind
            : null;
    }

    public bool IsSound(RuleLimit limit, JsonMember entry)
    {
        // Evaluates all checks, so that all findings are reported together.
        if (!(FitsBounds() & FitsOptions() & FitsItems(limit) & LeavesSomething(limit)))
            return false;

        if (limit == new RuleLimit())
            return false;

        if (Narrows(limit))
            return true;

        scope.Report(Findings.NoEffect, entry, $"the limit has no effect: {_name} already has this limit");
        return false;
    }

    private bool FitsBounds()
    {
        if (BoundedKind(scope, value) is not null)
            return true;

        bool fits = true;
        foreach (Field field in new[] { LimitFields.Minimum, LimitFields.Maximum })
        {
            if (fields.Value(field) is { } at)
            {
                scope.Report(Findings.AbsentValue, at, $"{_name} can't have a {field.Name}; only numbers and plain texts have one");
                fits = false;
            }
        }

        return fits;
    }

    private bool FitsOptions()
    {
        if (fields.Value(LimitFields.Options) is not { } at
            || (_parameter.Kind != ParameterKind.Flag && !ItemCount.HasItems(_parameter, _refinement)))
        {
            return true;
        }

        scope.Report(Findings.AbsentValue, at, $"{_name} has no options to limit; use a condition on its value in when instead");
        return false;
    }

    private bool FitsItems(RuleLimit limit)
    {
        if (limit.MaxItems is null || ItemCount.HasItems(_parameter, _refinement))
            return true;

        scope.Report(Findings.FormatDoesNotFit, fields.Value(LimitFields.MaxItems)!, ItemCount.NoItems(_parameter));
        return false;
    }

    private bool LeavesSomething(RuleLimit limit)
    {
        bool leaves = true;
        if (limit.Minimum is { } minimum && IsBeyond(minimum, _parameter.Maximum, _parameter.ExclusiveMaximum, sign: 1))
        {
            string most = _parameter.ExclusiveMaximum is { } below
                ? $"not below the {ParameterFields.ExclusiveMaximum.Name} {Shown.Text(below)}"
                : $"above the max {Shown.Text(_parameter.Maximum!)}";
            scope.Report(
                Findings.Contradiction,
                fields.Value(LimitFields.Minimum)!,
                $"no value is allowed: min {Shown.Text(minimum)} is {most} of {_name}");
            leaves = false;
        }

        if (limit.Maximum is { } maximum && IsBeyond(maximum, _parameter.Minimum, _parameter.ExclusiveMinimum, sign: -1))
        {
            string least = _parameter.ExclusiveMinimum is { } above
                ? $"not above the {ParameterFields.ExclusiveMinimum.Name} {Shown.Text(above)}"
                : $"below the min {Shown.Text(_parameter.Minimum!)}";
            scope.Report(
                Findings.Contradiction,
                fields.Value(LimitFields.Maximum)!,
                $"no value is allowed: max {Shown.Text(maximum)} is {least} of {_name}");
            leaves = false;
        }

        if (limit.MaxItems < _parameter.MinItems)
        {
            scope.Report(
                Findings.Contradiction,
                fields.Value(LimitFields.MaxItems)!,
                $"no value is allowed: max_items {limit.MaxItems} is below the min_items {_parameter.MinItems} of {_name}");
            leaves = false;
        }

        return leaves;
    }

    private bool Narrows(RuleLimit limit) =>
        IsStricter(limit.Minimum, _parameter.ExclusiveMinimum ?? _parameter.Minimum, sign: 1)
        || IsStricter(limit.Maximum, _parameter.ExclusiveMaximum ?? _parameter.Maximum, sign: -1)
        || (limit.Options.Count > 0 && (_parameter.Options.Count == 0 || limit.Options.Count < _parameter.Options.Count))
        || (limit.MaxItems is { } items && ((_refinement?.MaxItems ?? _parameter.MaxItems) is not { } all || items < all));

    private static bool IsStricter(string? limit, string? known, int sign) =>
        limit is not null && (known is null || Numbers.Compare(limit, known) * sign > 0);

    /// <summary>Returns true for a limit on one side that is past the bound on the other, or at one that is excluded.</summary>
    private static bool IsBeyond(string limit, string? bound, string? excluded, int sign) => excluded is not null
        ? Numbers.Compare(limit, excluded) * sign >= 0
        : bound is not null && Numbers.Compare(limit, bound) * sign > 0;
}
