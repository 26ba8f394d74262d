namespace SchemaSdk;

/// <summary>The handlers that a client uses when it is given none; for a factory of HTTP clients, which pools them itself.</summary>
public static class ModelClientHandlers
{
    /// <summary>A handler for what goes to the host: no redirects, no cookies, no compression.</summary>
    /// <param name="options">The client's options.</param>
    public static SocketsHttpHandler CreateApi(ModelClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return CreateApi(new HostAddress(options.BaseAddress), options.ConnectTimeout);
    }

    /// <summary>A handler for outputs: it adds nothing that tells who asks, and follows no redirects; the client does, within its rules.</summary>
    /// <param name="options">The client's options.</param>
    public static SocketsHttpHandler CreateDownload(ModelClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return CreateDownload(new HostAddress(options.BaseAddress), options.ConnectTimeout);
    }

    internal static SocketsHttpHandler CreateApi(HostAddress host, TimeSpan connectTimeout) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = connectTimeout,
        // So that a changed DNS entry is seen.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // A proxy from the environment would get the key of plain http in clear.
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
        // Each of these would make it send a second request by itself, or tell the host who asks.
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
                "The handler must have AllowAutoRedirect and UseCookies off, and no Credentials; see ModelClientHandlers.", parameter)
            : handler;
    }
}
