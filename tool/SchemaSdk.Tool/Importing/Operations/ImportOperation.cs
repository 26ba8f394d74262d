using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Importing.Operations;

/// <summary>A request of a description: where it goes, and the schema of its body.</summary>
/// <param name="Endpoint">The endpoint, such as <c>POST /v1/videos</c>; null if the description doesn't name one.</param>
/// <param name="Id">The operation's id in its description.</param>
/// <param name="Title">What to call it.</param>
/// <param name="Body">The schema of its JSON body; null if it has none.</param>
/// <param name="PathParameters">The values in its path.</param>
/// <param name="Refusal">Why it can't be imported; null if it can.</param>
internal sealed record ImportOperation(
    string? Endpoint,
    string? Id,
    string? Title,
    JsonNode? Body,
    IReadOnlyList<PathParameter> PathParameters,
    string? Refusal);

/// <summary>A value in the path of an operation.</summary>
internal sealed record PathParameter(string Name, JsonNode? Schema, string? Description);
