using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SchemaSdk;

/// <summary>The two HTTP clients of a model client: one calls the API, with the key; the other downloads outputs, without it.</summary>
internal static class HttpClients
{
    public static string ApiName(string optionsName) => Name(optionsName, "Api");

    public static string DownloadName(string optionsName) => Name(optionsName, "Download");

    public static void Add(IServiceCollection services, string optionsName)
    {
        Add(services, ApiName(optionsName), options => ModelClientHandlers.CreateApi(options), optionsName);
        Add(services, DownloadName(optionsName), options => ModelClientHandlers.CreateDownload(options), optionsName);
    }

    private static void Add(
        IServiceCollection services, string clientName, Func<ModelClientOptions, SocketsHttpHandler> create, string optionsName) =>
        services.AddHttpClient(clientName)
            .ConfigurePrimaryHttpMessageHandler(provider =>
                create(provider.GetRequiredService<IOptionsMonitor<ModelClientOptions>>().Get(optionsName)))
            // Handlers that the application adds to all its clients may be unsuitable here; those added to these clients by name are kept.
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear())
            // The client lives as long as the application; its handler renews connections itself and so picks up DNS changes.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // The default loggers can be configured to log headers and queries.
            .RemoveAllLoggers()
            .AddLogger(provider => new RequestLogger(
                provider.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategories.Http),
                new SentKey(provider.GetRequiredService<IOptionsMonitor<ModelClientOptions>>().Get(optionsName).Host)));

    private static string Name(string optionsName, string part) =>
        optionsName.Length == 0 ? "SchemaSdk." + part : $"SchemaSdk.{part}.{optionsName}";
}
