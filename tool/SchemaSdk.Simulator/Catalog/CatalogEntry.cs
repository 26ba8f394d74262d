using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Simulator;

/// <summary>A model that the host serves: its position in the list, parsed document, request metadata and raw document.</summary>
internal sealed record CatalogEntry(int Place, ModelDocument Document, ModelMetadata Metadata, ReadOnlyMemory<byte> Content)
{
    /// <summary>The name by which the host knows the model.</summary>
    public string WireName => Document.WireName;
}
