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
        bool redirects = inner is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true };
        bool keepsCookies = inner is SocketsHttpHandler { UseCookies: true } or HttpClientHandler { UseCookies: true };
        return redirects || keepsCookies
            ? throw new ArgumentException("The handler must have AllowAutoRedirect and UseCookies off; see ModelClientHandlers.", parameter)
            : handler;
    }
}
