namespace SchemaSdk.Simulator;

/// <summary>A job as it is kept in a file: what can't be worked out anew from its request.</summary>
internal sealed record JournalEntry(
    string Id, string Model, string Endpoint, string Request, DateTimeOffset CreatedAt, TimeSpan Duration, JobFailure? Failure);
