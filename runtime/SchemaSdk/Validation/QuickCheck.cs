using SchemaSdk.Checks;
using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Validation;

/// <summary>
/// Tells at once that a request is in order, which nearly every one is. It knows a model's checks as bits; what it can't tell, and what
/// is wrong with a request, is for the checks themselves to say.
/// </summary>
internal sealed class QuickCheck
{
    private readonly ModelFacts _model;
    private readonly ulong _required;
    private readonly ulong _defaulted;
    private readonly QuickValue[] _values;
    private readonly QuickRule[] _rules;

    private QuickCheck(ModelFacts model)
    {
        _model = model;
        var layout = new StateLayout(model);
        var values = new List<QuickValue>();
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            _required |= model.Parameters[i].Required ? 1UL << i : 0;
            _defaulted |= Presence.ByDefault(model.Parameters[i]) ? 1UL << i : 0;
            if (layout.Has(i) || QuickValue.IsNeeded(model.Parameters[i]))
            {
                values.Add(new QuickValue(model, i, layout));
            }
        }

        var rules = new List<QuickRule>();
        foreach (RuleFacts rule in model.Rules)
        {
            if (QuickRule.Of(model, rule, layout) is { } quick)
            {
                rules.Add(quick);
            }
        }

        _values = [.. values];
        _rules = [.. rules];
    }

    /// <summary>The check of a model; none for one with more parameters than there are bits.</summary>
    public static QuickCheck? Of(ModelFacts model) => model.Parameters.Count <= StateLayout.BitCount ? new QuickCheck(model) : null;

    /// <summary>True when there surely is neither an error nor a warning.</summary>
    public bool Passes(ref RequestValues values)
    {
        ulong set = values.Set;
        if ((set & _required) != _required || values.HasEmpty)
        {
            return false;
        }

        ulong state = StateLayout.Always;
        ReadOnlySpan<FactValue> all = values.All;
        foreach (ref readonly QuickValue value in _values.AsSpan())
        {
            if (!value.Passes(_model, all, ref state))
            {
                return false;
            }
        }

        ulong present = set | _defaulted;
        foreach (ref readonly QuickRule rule in _rules.AsSpan())
        {
            if (rule.Applies(set, state) && !rule.IsKept(set, present))
            {
                return false;
            }
        }

        return true;
    }
}
