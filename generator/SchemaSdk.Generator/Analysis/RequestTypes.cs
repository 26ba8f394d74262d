using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SchemaSdk.Facts;

namespace SchemaSdk.Generator.Analysis;

/// <summary>The request types of a compilation, each looked at once.</summary>
internal sealed class RequestTypes
{
    private readonly INamedTypeSymbol _request;
    private readonly INamedTypeSymbol _attribute;
    private readonly INamedTypeSymbol? _scene;
    private readonly ConcurrentDictionary<INamedTypeSymbol, RequestType?> _types = new(SymbolEqualityComparer.Default);

    private RequestTypes(INamedTypeSymbol request, INamedTypeSymbol attribute, INamedTypeSymbol? scene)
    {
        _request = request;
        _attribute = attribute;
        _scene = scene;
    }

    /// <summary>None where the compilation does not use the library.</summary>
    public static RequestTypes? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName("SchemaSdk.ModelRequest") is { } request
        && compilation.GetTypeByMetadataName("SchemaSdk.Generated.ModelMetadataAttribute") is { } attribute
            ? new RequestTypes(request, attribute, compilation.GetTypeByMetadataName("SchemaSdk.Scene"))
            : null;

    /// <summary>The request type behind a symbol; none for any other type.</summary>
    public RequestType? Find(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && SymbolEqualityComparer.Default.Equals(named.BaseType, _request)
            ? _types.GetOrAdd(named, Read)
            : null;

    public bool IsScene(ITypeSymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(type, _scene);

    private RequestType? Read(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _attribute)
                && attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0].Value is string metadata)
            {
                return RequestType.Read(type, metadata);
            }
        }

        return null;
    }
}
