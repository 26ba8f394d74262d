namespace SchemaSdk.Simulator;

/// <summary>A job as persisted in a file, with everything that can't be derived from its request.</summary>
internal sealed record JournalEntry(
    string Id, string Model, string Endpoint, string Request, DateTimeOffset CreatedAt, TimeSpan Duration, JobFailure? Failure);
