using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Checks;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Checks a value in source that is converted to a choice.</summary>
internal static class UnionCheck
{
    public static IEnumerable<Diagnostic> Check(RequestType union, IConversionOperation conversion, KnownTypes types)
    {
        int place = InitializerUnion.AlternativeOf(union.Type, conversion);
        if (place < 0)
            yield break;

        IOperation operand = conversion.Operand;
        string? path = null;
        foreach (InitializerArm arm in InitializerValue.Of(operand, ExpressionArm.SyntaxOf(operand), union.Parameters[place]))
        {
            foreach (PlacedFinding finding in CheckOne(union, place, arm, operand.Type))
            {
                // A value without a path is called by its type.
                path ??= ValuePath.Of(conversion, types) is { Length: > 0 } written ? written : union.Type.Name;
                yield return finding.Within(path).Report();
            }
        }
    }

    private static IEnumerable<PlacedFinding> CheckOne(RequestType union, int place, InitializerArm arm, ITypeSymbol? type)
    {
        PlacedFinding[] own = [.. ValueCheck.Check(union.Model, union.Parameters[place], arm, type)];
        if (own.Length == 0)
            return own;

        List<RequestFinding> judged = OtherAlternatives.Judge(union.Model, union.Type, arm.Known);
        return judged.Count == 0 || arm.Known.Kind == ParameterValueKind.List
            ? judged.Count == 0 ? [] : own
            : judged.ConvertAll(f => new PlacedFinding(f, arm.Syntax, FixHints.OfValue(f.Parameter, arm.Known, type: null)));
    }
}
