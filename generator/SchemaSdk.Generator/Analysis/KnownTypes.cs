using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SchemaSdk.Generator.Analysis;

/// <summary>The generated types that a compilation uses, each read once.</summary>
internal sealed class KnownTypes
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, RequestType?> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Returns what is known of a request, or of an object or choice inside one; null for any other type.</summary>
    public RequestType? Find(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && RequestTypes.IsGenerated(named) ? _types.GetOrAdd(named, Read) : null;

    private RequestType? Read(INamedTypeSymbol type) => RequestTypes.IsRequest(type)
        ? RequestType.Of(type)
        : RequestTypes.MayHold(type)
            .Select(request => Find(request)?.Inside(type.Name))
            .FirstOrDefault(inside => inside is not null);
}
