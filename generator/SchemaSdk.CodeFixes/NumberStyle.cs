using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaSdk.CodeFixes;

/// <summary>Formats a replacement number in the style of the number it replaces.</summary>
internal static class NumberStyle
{
    public static string Keep(string value, ExpressionSyntax? old)
    {
        if (!IsWhole(value) || TextOf(old) is not { } text || text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return value;

        char last = text[text.Length - 1];
        string suffix = last is 'f' or 'F' or 'd' or 'D' ? last.ToString() : "";
        return text.IndexOf('.') >= 0 ? $"{value}.0{suffix}" : value + suffix;
    }

    // A fraction keeps its own digits: as a float, it might fall outside its bound again.
    private static bool IsWhole(string value) => value.TrimStart('-').All(char.IsDigit);

    private static string? TextOf(ExpressionSyntax? expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => TextOf(inner.Expression),
        PrefixUnaryExpressionSyntax inner => TextOf(inner.Operand),
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression) => literal.Token.Text,
        _ => null,
    };
}
