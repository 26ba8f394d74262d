using System.Text.Json.Serialization;

namespace SchemaSdk.Simulator;

/// <summary>A job as persisted in a file, with everything that can't be derived from its request.</summary>
internal sealed record JournalEntry(
    [property: JsonRequired] string Id,
    [property: JsonRequired] string Model,
    [property: JsonRequired] string Endpoint,
    [property: JsonRequired] string Request,
    [property: JsonRequired] DateTimeOffset CreatedAt,
    [property: JsonRequired] TimeSpan Duration,
    JobFailure? Failure)
{
    /// <summary>False for a file that has null in place of a text; .NET 8 can't refuse one while it reads.</summary>
    [JsonIgnore]
    public bool IsComplete =>
        (Id, Model, Endpoint, Request) is (not null, not null, not null, not null) && Failure is null or { Message: not null };
}
