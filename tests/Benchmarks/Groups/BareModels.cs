using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>The floor of what typed requests cost a build: the same properties and enums, and nothing else.</summary>
internal static class BareModels
{
    public static string Of(string emitted)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(emitted).GetRoot();
        var text = new StringBuilder("#nullable enable\nnamespace SchemaSdk.Models;\n");
        foreach (RecordDeclarationSyntax request in root.DescendantNodes().OfType<RecordDeclarationSyntax>())
        {
            text.Append("\npublic sealed record ").Append(request.Identifier).Append("\n{\n");
            foreach (PropertyDeclarationSyntax property in request.Members.OfType<PropertyDeclarationSyntax>().Where(IsParameter))
            {
                string required = property.Modifiers.Any(SyntaxKind.RequiredKeyword) ? "required " : "";
                text.Append("    public ").Append(required).Append(property.Type).Append(' ').Append(property.Identifier).Append(" { get; init; }\n");
            }

            text.Append("}\n");
        }

        foreach (EnumDeclarationSyntax options in root.DescendantNodes().OfType<EnumDeclarationSyntax>())
            text.Append("\npublic enum ").Append(options.Identifier).Append(" { ").Append(options.Members).Append(" }\n");
        return text.ToString();
    }

    /// <summary>Lines that the compiler has to do with: neither empty nor comment.</summary>
    public static int CodeLines(string text) => text.Split('\n').Select(line => line.Trim()).Count(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));

    private static bool IsParameter(PropertyDeclarationSyntax property) => !property.Modifiers.Any(SyntaxKind.StaticKeyword);
}
