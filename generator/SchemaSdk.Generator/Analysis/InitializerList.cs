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
        { Syntax: CollectionExpressionSyntax expression } => OfExpression(expression, value),
        IConversionOperation conversion => Of(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IObjectCreationOperation { Arguments: { Length: 1 } arguments, Initializer: null } => Of(arguments[0].Value),
        _ => null,
    };

    /// <summary>Works on syntax, because the Roslyn version this targets has no operation for collection expressions.</summary>
    private static IOperation?[]? OfExpression(CollectionExpressionSyntax expression, IOperation value)
    {
        var items = new IOperation?[expression.Elements.Count];
        for (int i = 0; i < items.Length; i++)
        {
            if (expression.Elements[i] is not ExpressionElementSyntax element)
                return null;

            items[i] = value.Descendants().FirstOrDefault(o => o.Syntax == element.Expression);
        }

        return items;
    }
}
