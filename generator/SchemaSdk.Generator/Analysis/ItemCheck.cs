using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Checks a list that is written in source: the number of its items, and each item at its own place.</summary>
internal static class ItemCheck
{
    public static IEnumerable<PlacedFinding> Check(ModelMetadata model, ParameterMetadata list, InitializerArm arm)
    {
        ParameterValue known = arm.Known;
        IReadOnlyList<IOperation?> items = InitializerList.Of(arm.Value) ?? InitializerList.Written(arm.Value);
        if (known.Kind == ParameterValueKind.List)
        {
            if (ListCheck.CheckCount(model, list, known.Count) is { } count)
                yield return Surplus(count, arm.Syntax, items.Skip(list.MaxItems ?? items.Count));

            if (list.HasUniqueItems && EqualItems.Find(in known) is { } equal)
            {
                RequestFinding finding = RequestFinding.EqualItems(model, list, equal.First, equal.Second);
                SyntaxNode second = items[equal.Second] is { } item ? ExpressionArm.SyntaxOf(item) : arm.Syntax;
                yield return Surplus(finding, second, [items[equal.Second]]);
            }
        }

        int counted = InitializerList.Counted(arm.Value);
        for (int i = 0; i < items.Count; i++)
        {
            string place = i < counted ? MetadataNumbers.ToText(i) : "";
            foreach (PlacedFinding finding in items[i] is { } item ? CheckOne(model, list.Item!, item) : [])
                yield return finding.Within($"{list.Name}[{place}]");
        }
    }

    private static IEnumerable<PlacedFinding> CheckOne(ModelMetadata model, ParameterMetadata parameter, IOperation item) =>
        InitializerValue.Of(item, ExpressionArm.SyntaxOf(item), parameter)
            .SelectMany(arm => ValueCheck.Check(model, parameter, arm, item.Type));

    /// <summary>Returns a finding that is fixed by removing items.</summary>
    private static PlacedFinding Surplus(RequestFinding finding, SyntaxNode place, IEnumerable<IOperation?> items)
    {
        Location[] surplus = [.. items.OfType<IOperation>().Select(item => ExpressionArm.SyntaxOf(item).GetLocation())];
        var hints = ImmutableDictionary<string, string?>.Empty;
        return new PlacedFinding(
            finding,
            place,
            surplus.Length == 0 ? hints : hints.Add(FixHint.RemoveItems, MetadataNumbers.ToText(surplus.Length)))
        {
            Surplus = surplus,
        };
    }
}
