namespace SchemaSdk.Simulator;

/// <summary>The endpoint that a request reached, and the values of the places in its path.</summary>
/// <param name="Endpoint">The endpoint, such as <c>POST /v1/videos/generations</c>.</param>
/// <param name="Values">The values, by the names of the places.</param>
internal sealed record SubmitTarget(string Endpoint, IReadOnlyDictionary<string, string> Values);
