using System.Collections.Frozen;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Simulator;

/// <summary>A model that the host serves: its place in the list, what its document says, and the document itself.</summary>
internal sealed record CatalogEntry(int Place, ModelDocument Document, ReadOnlyMemory<byte> Content)
{
    public FrozenDictionary<string, Parameter> Parameters { get; } =
        Document.Parameters.ToFrozenDictionary(parameter => parameter.Name, StringComparer.Ordinal);
}
