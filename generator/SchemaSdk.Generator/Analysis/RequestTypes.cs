using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SchemaSdk.Generator.Analysis;

/// <summary>
/// The request types of a compilation, each read once. Types are matched by name: looking one up makes the compiler read the tables of
/// every reference, which took four fifths of the analyzer's time in a cold build.
/// </summary>
internal sealed class RequestTypes
{
    private const string Library = "SchemaSdk";

    private readonly ConcurrentDictionary<INamedTypeSymbol, RequestType?> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the request type behind a symbol, or <see langword="null"/> for any other type.</summary>
    public RequestType? Find(ITypeSymbol? type) =>
        type is INamedTypeSymbol { BaseType: { Name: "ModelRequest" } request } named && IsInLibrary(request)
            ? _types.GetOrAdd(named, Read)
            : null;

    public static bool IsScene(ITypeSymbol? type) => type is { Name: "Scene" } && IsInLibrary(type);

    public static bool IsInLibrary(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: Library, ContainingNamespace.IsGlobalNamespace: true };

    private static RequestType? Read(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (IsMetadata(attribute.AttributeClass)
                && attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0].Value is string metadata)
            {
                return RequestType.Read(type, metadata);
            }
        }

        return null;
    }

    private static bool IsMetadata(INamedTypeSymbol? attribute) => attribute is
    {
        Name: "ModelMetadataAttribute",
        ContainingNamespace: { Name: "Generated", ContainingNamespace: { Name: Library, ContainingNamespace.IsGlobalNamespace: true } },
    };
}
