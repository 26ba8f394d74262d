namespace SchemaSdk;

/// <summary>The only message: a job is due. Everything else about it is in the ledger.</summary>
/// <param name="Key">The key of the job.</param>
/// <param name="Version">Its version when the message was sent.</param>
internal sealed record JobDue(string Key, long Version);
