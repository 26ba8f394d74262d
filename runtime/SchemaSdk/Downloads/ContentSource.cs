namespace SchemaSdk;

/// <summary>
/// Requests outputs that the host itself serves, with the key. They go through the API's handlers, so that the handlers of downloads never
/// see a key.
/// </summary>
internal sealed class ContentSource(HostAddress host, ApiKeySource keys, HttpMessageInvoker api)
{
    /// <summary>True if an address needs the key.</summary>
    public bool Serves(Uri address) => host.IsContent(address);

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        host.Protocol.AddHeaders(request, await keys.GetHeaderAsync(!host.IsLoopback, null, cancellationToken).ConfigureAwait(false));
        return await api.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
