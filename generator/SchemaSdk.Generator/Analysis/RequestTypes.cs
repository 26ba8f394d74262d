using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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

    /// <summary>Returns <see langword="true"/> for a generated choice between kinds of value.</summary>
    public static bool IsUnion(ITypeSymbol type) => type.BaseType is { Name: "ModelUnion" } union && IsInLibrary(union);

    /// <summary>Returns the choice that a value is converted to, or <see langword="null"/> for any other conversion.</summary>
    public static INamedTypeSymbol? UnionOf(IConversionOperation conversion) =>
        conversion.OperatorMethod is { ContainingType: { } type } && IsUnion(type) ? type : null;

    /// <summary>Returns <see langword="true"/> for a generated request, and for an object or choice inside one.</summary>
    public static bool IsGenerated(ITypeSymbol type) =>
        type.BaseType is { Name: "ModelRequest" or "ModelObject" or "ModelUnion" } known && IsInLibrary(known);

    /// <summary>
    /// Returns the requests that an object or choice may be part of. Its name begins with that of its model, unless it was taken.
    /// </summary>
    public static IEnumerable<INamedTypeSymbol> MayHold(INamedTypeSymbol type)
    {
        INamespaceSymbol space = type.ContainingNamespace;
        for (int length = type.Name.Length; length > 0; length--)
        {
            foreach (INamedTypeSymbol request in space.GetTypeMembers(type.Name.Substring(0, length) + "Request", 0).Where(IsRequest))
                yield return request;
        }

        foreach (INamedTypeSymbol request in space.GetTypeMembers().Where(IsRequest))
            yield return request;
    }

    public static bool IsScene(ITypeSymbol type) => type.Name == "Scene" && IsInLibrary(type);

    public static bool IsUrlList(ITypeSymbol type) => type.Name == "UrlList" && IsInLibrary(type);

    public static bool IsInLibrary(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: Library, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Returns <see langword="true"/> for the generated list of models or of hosts, not for a user's type of that name.</summary>
    public static bool IsCatalog(INamedTypeSymbol type) => type.Name is "ModelCatalog" or "ModelHosts"
        && type.GetAttributes().Any(attribute =>
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
