using Microsoft.CodeAnalysis;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Finds the allowed enum member nearest, in document order, to one that is not allowed.</summary>
internal static class NearestOption
{
    private static readonly SymbolDisplayFormat s_member =
        SymbolDisplayFormat.FullyQualifiedFormat.WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>Returns the member as a fully qualified C# expression.</summary>
    public static string? To(int option, ParameterMetadata parameter, ParameterMetadata allowed, ITypeSymbol? property)
    {
        HashSet<(LiteralKind, string)> left = [.. allowed.Options.Select(o => (o.Kind, o.Text))];
        int nearest = Enumerable.Range(0, parameter.Options.Length)
            .Where(o => left.Contains((parameter.Options[o].Kind, parameter.Options[o].Text)))
            .OrderBy(o => Math.Abs((long)o - option))
            .DefaultIfEmpty(-1)
            .First();
        return Unwrapped(property)?.GetMembers()
            .OfType<IFieldSymbol>()
            .FirstOrDefault(f => f.ConstantValue is int value && value == nearest)
            ?.ToDisplayString(s_member);
    }

    private static ITypeSymbol? Unwrapped(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
}
