using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Finds the items of a list in source: an array, a collection expression, or a constructor that takes the items.</summary>
internal static class InitializerList
{
    /// <summary>Returns the items, or <see langword="null"/> if their number is uncertain.</summary>
    public static IReadOnlyList<IOperation?>? Of(IOperation value) => value switch
    {
        { Syntax: CollectionExpressionSyntax expression } => HasSpread(expression) ? null : ItemsOf(expression, value),
        IConversionOperation conversion => Of(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IObjectCreationOperation { Arguments: { Length: 1 } arguments, Initializer: null } => Of(arguments[0].Value),
        IInvocationOperation { TargetMethod: { Name: nameof(Array.Empty), ContainingType.SpecialType: SpecialType.System_Array } } => [],
        _ => null,
    };

    /// <summary>Returns the items that are written one by one, beside which there may be others.</summary>
    public static IReadOnlyList<IOperation?> Written(IOperation value) => value switch
    {
        { Syntax: CollectionExpressionSyntax expression } => ItemsOf(expression, value),
        IConversionOperation conversion => Written(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        _ => [],
    };

    /// <summary>Works on syntax, because the Roslyn version this targets has no operation for collection expressions.</summary>
    private static IOperation?[] ItemsOf(CollectionExpressionSyntax expression, IOperation value) =>
    [
        .. expression.Elements
            .OfType<ExpressionElementSyntax>()
            .Select(element => value.Descendants().FirstOrDefault(o => o.Syntax == Unwrapped(element.Expression))),
    ];

    private static bool HasSpread(CollectionExpressionSyntax expression) => expression.Elements.Any(e => e is not ExpressionElementSyntax);

    /// <summary>Operations have no parentheses.</summary>
    private static ExpressionSyntax Unwrapped(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Unwrapped(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SuppressNullableWarningExpression } inner =>
            Unwrapped(inner.Operand),
        _ => expression,
    };
}
