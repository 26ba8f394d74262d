namespace SchemaSdk;

/// <summary>
/// Provides the key for each request, for keys that rotate. Register one as a singleton, keyed with the client's name for a named client;
/// it is used if the options specify neither a key nor a provider.
/// </summary>
public interface IApiKeyProvider
{
    /// <summary>Returns the key. Called before each request, so implementations should cache it.</summary>
    /// <param name="cancellationToken">Canceled with the request.</param>
    /// <returns>The key; surrounding white space is trimmed.</returns>
    ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken);
}
