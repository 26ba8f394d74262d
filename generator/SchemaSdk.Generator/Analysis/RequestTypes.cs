using Microsoft.CodeAnalysis;

namespace SchemaSdk.Generator.Analysis;

/// <summary>
/// Recognizes the library's types by name: looking one up makes the compiler read the tables of every reference, which took four fifths of
/// the analyzer's time in a cold build.
/// </summary>
internal static class RequestTypes
{
    private const string Library = "SchemaSdk";

    /// <summary>Returns <see langword="true"/> for a generated request, in whatever assembly it is.</summary>
    public static bool IsRequest(ITypeSymbol type) => type.BaseType is { Name: "ModelRequest" } request && IsInLibrary(request);

    public static bool IsScene(ITypeSymbol type) => type.Name == "Scene" && IsInLibrary(type);

    public static bool IsUrlList(ITypeSymbol type) => type.Name == "UrlList" && IsInLibrary(type);

    public static bool IsInLibrary(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: Library, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Returns <see langword="true"/> for a generated catalog, not for a user's type of that name.</summary>
    public static bool IsCatalog(INamedTypeSymbol type) => type.Name == "ModelCatalog" && type.GetAttributes().Any(attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: { Length: 2 } arguments }
        && arguments[0].Value is Library);

    /// <summary>Returns the metadata of a request's model, or <see langword="null"/> for a type that carries none.</summary>
    public static string? MetadataOf(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (IsMetadata(attribute.AttributeClass)
                && attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0].Value is string metadata)
            {
                return metadata;
            }
        }

        return null;
    }

    /// <summary>Returns <see langword="false"/> for an assembly that does not reference the library.</summary>
    public static bool MayDefine(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(referenced => referenced.Name == Library));

    /// <summary>Returns the requests of a namespace and of those within it.</summary>
    public static IEnumerable<INamedTypeSymbol> DefinedIn(INamespaceSymbol space) => space.GetTypeMembers()
        .Where(IsRequest)
        .Concat(space.GetNamespaceMembers().SelectMany(DefinedIn));

    private static bool IsMetadata(INamedTypeSymbol? attribute) => attribute is
    {
        Name: "ModelMetadataAttribute",
        ContainingNamespace: { Name: "Generated", ContainingNamespace: { Name: Library, ContainingNamespace.IsGlobalNamespace: true } },
    };
}
