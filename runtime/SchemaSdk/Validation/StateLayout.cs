using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Validation;

/// <summary>
/// Where in a word each parameter that rules compare has its bits: one for each option, two for true and false. A request's effective
/// values are then one word, and a comparison is a mask. Parameters that do not fit have no bits.
/// </summary>
internal sealed class StateLayout
{
    public const int BitCount = 64;

    /// <summary>A bit that is always set, for rules that compare nothing.</summary>
    public const ulong Always = 1UL << (BitCount - 1);

    private readonly Dictionary<int, int> _shifts = [];

    public StateLayout(ModelFacts model)
    {
        int used = 0;
        foreach (RuleFacts rule in model.Rules)
        {
            foreach (Condition condition in rule.When)
            {
                int width = condition.Kind is ConditionKind.Is or ConditionKind.IsNot ? Width(model.Parameters[condition.Parameter]) : 0;
                if (width > 0 && used + width < BitCount && _shifts.TryAdd(condition.Parameter, used))
                {
                    used += width;
                }
            }
        }
    }

    public bool Has(int parameter) => _shifts.ContainsKey(parameter);

    /// <summary>The place of a parameter's first bit; only of one that has bits.</summary>
    public int Shift(int parameter) => _shifts[parameter];

    /// <summary>The bits of the values with which a comparison surely holds; none where the parameter has no bits.</summary>
    public ulong? Mask(ModelFacts model, Condition condition)
    {
        if (!_shifts.TryGetValue(condition.Parameter, out int shift))
        {
            return null;
        }

        ParameterFacts parameter = model.Parameters[condition.Parameter];
        ulong values = parameter.Kind == FactKind.Flag ? Flags(condition.Values) : condition.Options(parameter).Bits;
        ulong all = (1UL << Width(parameter)) - 1;
        return (condition.Kind == ConditionKind.Is ? values : all & ~values) << shift;
    }

    private static ulong Flags(FactLiteral[] values)
    {
        ulong bits = 0;
        foreach (FactLiteral value in values)
        {
            bits |= value.Kind == FactLiteralKind.Boolean ? value.IsTrue ? 2UL : 1UL : 0;
        }

        return bits;
    }

    private static int Width(ParameterFacts parameter) => parameter.Kind switch
    {
        FactKind.Option => parameter.Options.Length,
        FactKind.Flag => 2,
        _ => 0,
    };
}
