namespace SchemaSdk;

/// <summary>A job is to be sent. Everything else about it is in the ledger.</summary>
/// <param name="Key">The key of the job.</param>
/// <param name="Version">Its version when the message was sent.</param>
internal sealed record JobToSend(string Key, long Version);

/// <summary>A job at the host is to be polled, or its outputs saved.</summary>
/// <param name="Key">The key of the job.</param>
/// <param name="Version">Its version when the message was sent.</param>
internal sealed record JobToFollow(string Key, long Version);
