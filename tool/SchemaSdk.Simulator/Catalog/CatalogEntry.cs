using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Simulator;

/// <summary>A model that the host serves: its place in the list, what its document says, what requests must satisfy, and the document itself.</summary>
internal sealed record CatalogEntry(int Place, ModelDocument Document, ModelMetadata Metadata, ReadOnlyMemory<byte> Content);
