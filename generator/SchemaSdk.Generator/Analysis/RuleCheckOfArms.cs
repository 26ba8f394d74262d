using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Checks the rules across parameters. A rule is broken only if it is broken whichever arm of each expression is taken.</summary>
internal static class RuleCheckOfArms
{
    /// <summary>With more combinations than this, parameters that have several arms are unknown to the rules.</summary>
    private const int MostCombinations = 256;

    public static IReadOnlyList<RequestFinding> Check(RequestInitializer request, KnownTypes types)
    {
        ModelMetadata model = request.Type.Model;
        ParameterValue[] values = ValuesOf(request, types);
        int[] choices = [.. Enumerable.Range(0, model.Parameters.Count).Where(i => request.ArmsOf(i).Count > 1)];
        long combinations = choices.Aggregate(1L, (product, i) => Math.Min(product * request.ArmsOf(i).Count, MostCombinations + 1));
        if (choices.Length == 0 || combinations > MostCombinations)
            return Find(model, values);

        List<RequestFinding>? broken = null;
        for (int combination = 0; combination < combinations && broken is not { Count: 0 }; combination++)
        {
            int rest = combination;
            foreach (int i in choices)
            {
                IReadOnlyList<InitializerArm> arms = request.ArmsOf(i);
                values[i] = Known(request, i, arms[rest % arms.Count], types);
                rest /= arms.Count;
            }

            List<RequestFinding> found = Find(model, values);
            broken = broken is null ? found : Common(broken, found);
        }

        return broken ?? [];
    }

    /// <summary>Prefers the members that break a rule each time; if none does, the rule is reported at the first one.</summary>
    private static List<RequestFinding> Common(List<RequestFinding> broken, List<RequestFinding> found)
    {
        var common = broken.Where(b => found.Exists(f => f.Rule == b.Rule && f.Path == b.Path)).ToList();
        foreach (RequestFinding finding in broken)
        {
            if (found.Exists(f => f.Rule == finding.Rule) && !common.Exists(c => c.Rule == finding.Rule))
                common.Add(finding);
        }

        return common;
    }

    private static ParameterValue[] ValuesOf(RequestInitializer request, KnownTypes types)
    {
        var values = (ParameterValue[])request.Values.Clone();
        for (int i = 0; i < values.Length; i++)
        {
            if (request.ArmsOf(i) is { Count: 1 } arms)
                values[i] = Known(request, i, arms[0], types);
        }

        return values;
    }

    private static ParameterValue Known(RequestInitializer request, int place, InitializerArm arm, KnownTypes types) =>
        request.Type.Model.HasRulesInside ? WrittenValue.Of(arm, request.Type.Parameters[place], types) : arm.Known;

    private static List<RequestFinding> Find(ModelMetadata model, ParameterValue[] values)
    {
        List<RequestFinding>? found = null;
        RuleCheck.Check(model, values, ref found);
        return found ?? [];
    }
}
