using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Importing.Values;

/// <summary>The values that a schema accepts beside null, one of each kind or alternative.</summary>
/// <param name="Values">The values, without names, in the order of the description.</param>
/// <param name="Discriminator">The member that tells them apart, if the description says so.</param>
internal sealed record Expansion(IReadOnlyList<JsonObject> Values, string? Discriminator = null);
