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
        IConversionOperation conversion => IsKept(conversion) ? Of(conversion.Operand) : null,
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } when sizes[0].ConstantValue is { HasValue: true, Value: 0 } => [],
        IObjectCreationOperation creation when IsList(creation.Type) => Of(creation),
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

    /// <summary>Returns how many of the written items have a known place: those before the first spread.</summary>
    public static int Counted(IOperation value) => value switch
    {
        { Syntax: CollectionExpressionSyntax expression } => expression.Elements.TakeWhile(e => e is ExpressionElementSyntax).Count(),
        IConversionOperation conversion => Counted(conversion.Operand),
        _ => int.MaxValue,
    };

    /// <summary>Returns <see langword="true"/> for the library's lists and the framework's, which have the items they are given.</summary>
    public static bool IsList(ITypeSymbol? type) => type is not null
        && (RequestTypes.IsInLibrary(type) || type.OriginalDefinition.ToDisplayString() == "System.Collections.Generic.List<T>");

    private static IReadOnlyList<IOperation?>? Of(IObjectCreationOperation creation) => creation switch
    {
        { Arguments.IsEmpty: true, Initializer: null } => [],
        { Arguments: { Length: 1 } arguments, Initializer: null } => Of(arguments[0].Value),
        { Arguments.IsEmpty: true, Initializer: { } initializer } =>
            initializer.Initializers.All(i => i is IInvocationOperation { Arguments.Length: 1 })
                ? [.. initializer.Initializers.Select(added => ((IInvocationOperation)added).Arguments[0].Value)]
                : null,
        _ => null,
    };

    private static bool IsKept(IConversionOperation conversion) =>
        !conversion.Conversion.IsUserDefined || InitializerConstant.IsOurs(conversion.OperatorMethod);

    /// <summary>Works on syntax, because the Roslyn version this targets has no operation for collection expressions.</summary>
    private static IOperation?[] ItemsOf(CollectionExpressionSyntax expression, IOperation value)
    {
        var outermost = new Dictionary<SyntaxNode, IOperation>();
        foreach (IOperation operation in value.Descendants())
        {
            if (!outermost.ContainsKey(operation.Syntax))
                outermost.Add(operation.Syntax, operation);
        }

        return
        [
            .. expression.Elements
                .OfType<ExpressionElementSyntax>()
                .Select(element => outermost.TryGetValue(Unwrapped(element.Expression), out IOperation? item) ? item : null),
        ];
    }

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
