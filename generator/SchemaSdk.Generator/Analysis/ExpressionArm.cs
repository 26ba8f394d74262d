using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaSdk.Generator.Analysis;

/// <summary>An expression that can give the value of another one, with the conversions that are applied to it, from inside out.</summary>
internal sealed class ExpressionArm(IOperation value, IReadOnlyList<IConversionOperation> conversions)
{
    public IOperation Value => value;

    /// <summary>The arm as it is written, including parentheses.</summary>
    public SyntaxNode Syntax
    {
        get
        {
            SyntaxNode syntax = value.Syntax;
            while (syntax.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
                syntax = syntax.Parent;

            return syntax;
        }
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
