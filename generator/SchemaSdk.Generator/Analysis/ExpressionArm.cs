using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaSdk.Generator.Analysis;

/// <summary>An expression that can give the value of another one, with the conversions that are applied to it, from inside out.</summary>
internal sealed class ExpressionArm(IOperation value, IReadOnlyList<IConversionOperation> conversions)
{
    public IOperation Value => value;

    /// <summary>The arm as it is written, including parentheses.</summary>
    public SyntaxNode Syntax => SyntaxOf(value);

    /// <summary>The conversion to a choice that is applied to the arm, if there is one.</summary>
    public IConversionOperation? UnionConversion =>
        conversions.FirstOrDefault(conversion => RequestTypes.UnionOf(conversion) is not null);

    /// <summary>Returns an operation as it is written, including parentheses, which operations don't have.</summary>
    public static SyntaxNode SyntaxOf(IOperation value)
    {
        SyntaxNode syntax = value.Syntax;
        while (syntax.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
            syntax = syntax.Parent;

        return syntax;
    }

    /// <summary>Returns <see langword="false"/> if the arm is not a constant; a constant can be <see langword="null"/>.</summary>
    public bool TryGetConstant(out object? constant)
    {
        if (!InitializerConstant.TryGet(value, out constant))
            return false;

        foreach (IConversionOperation conversion in conversions)
        {
            if (!InitializerConstant.TryConvert(conversion, ref constant))
                return false;
        }

        return true;
    }
}
