namespace SchemaSdk;

/// <summary>The handlers a client uses by default, for an HTTP client factory that pools handlers itself.</summary>
public static class ModelClientHandlers
{
    /// <summary>Creates a handler for API requests: no redirects, no cookies, no compression.</summary>
    /// <param name="options">The client's options.</param>
    public static SocketsHttpHandler CreateApi(ModelClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return CreateApi(new HostAddress(LocalAddress.Of(options) ?? options.BaseAddress), options.ConnectTimeout);
    }

    /// <summary>Creates a handler for downloads: no tracing headers, no redirects; the client follows them within its rules.</summary>
    /// <param name="options">The client's options.</param>
    public static SocketsHttpHandler CreateDownload(ModelClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return CreateDownload(new HostAddress(LocalAddress.Of(options) ?? options.BaseAddress), options.ConnectTimeout);
    }

    internal static SocketsHttpHandler CreateApi(HostAddress host, TimeSpan connectTimeout) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = connectTimeout,
        // Picks up DNS changes.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // Over plain HTTP, a proxy from the environment would see the key.
        UseProxy = !host.IsLoopback,
    };

    internal static SocketsHttpHandler CreateDownload(HostAddress host, TimeSpan connectTimeout)
    {
        SocketsHttpHandler handler = CreateApi(host, connectTimeout);
        handler.ActivityHeadersPropagator = null;
        return handler;
    }

    internal static HttpMessageHandler Check(HttpMessageHandler handler, string parameter)
    {
        ArgumentNullException.ThrowIfNull(handler, parameter);
        HttpMessageHandler? inner = handler;
        while (inner is DelegatingHandler outer)
            inner = outer.InnerHandler;
        // Each of these would make the handler send a second request on its own, or reveal who is asking.
        bool isWrong = inner switch
        {
            SocketsHttpHandler sockets => sockets.AllowAutoRedirect || sockets.UseCookies || sockets.Credentials is not null,
            HttpClientHandler client => client.AllowAutoRedirect
                || client.UseCookies
                || client.Credentials is not null
                || client.UseDefaultCredentials,
            _ => false,
        };
        return isWrong
            ? throw new ArgumentException(
                "The handler must have AllowAutoRedirect and UseCookies set to false, and no Credentials."
                    + " ModelClientHandlers creates such handlers.",
                parameter)
            : handler;
    }
}
