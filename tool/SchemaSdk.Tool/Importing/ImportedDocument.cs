using System.Text.Json.Nodes;
using SchemaSdk.Tool.Importing.Schemas;

namespace SchemaSdk.Tool.Importing;

/// <summary>A description converted to a model document, not yet normalized.</summary>
/// <param name="Id">The id of the model.</param>
/// <param name="Document">The document.</param>
/// <param name="Remarks">What the document does not say.</param>
internal sealed record ImportedDocument(string Id, JsonObject Document, IReadOnlyList<ImportRemark> Remarks);

/// <summary>A request that was found, to be made a document of.</summary>
/// <param name="Id">The id that its description suggests.</param>
/// <param name="Endpoint">The endpoint in the description; null if it names none.</param>
/// <param name="Branch">The request.</param>
/// <param name="Make">Makes the document, with the id that it takes.</param>
internal sealed record PendingDocument(string Id, string? Endpoint, RequestBranch Branch, Func<string, ImportedDocument> Make);

/// <summary>An operation that was not imported, and why.</summary>
internal sealed record RefusedOperation(string Operation, string Reason);

/// <summary>The result of an import.</summary>
internal sealed record ImportResult(IReadOnlyList<ImportedDocument> Documents, IReadOnlyList<RefusedOperation> Refused);
