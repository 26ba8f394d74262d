namespace SchemaSdk;

/// <summary>
/// Gives the key for each request, for keys that rotate. Register one as a singleton, keyed with the client's name for a named client;
/// it counts where the options give neither a key nor a provider.
/// </summary>
public interface IApiKeyProvider
{
    /// <summary>The key. Asked for before each request, so let it remember.</summary>
    /// <param name="cancellationToken">Cancels with the request.</param>
    /// <returns>The key; white space around it is dropped.</returns>
    ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken);
}
