using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SchemaSdk;

/// <summary>Supplies the options with the host's logging, clock and key provider.</summary>
internal sealed class HostServices(IServiceProvider provider, ILoggerFactory loggers) : IPostConfigureOptions<ModelClientOptions>
{
    public void PostConfigure(string? name, ModelClientOptions options)
    {
        options.Observer = new LoggingObserver(loggers.CreateLogger(LogCategories.Client), options.Observer);
        if (options.TimeProvider == TimeProvider.System && provider.GetService<TimeProvider>() is { } time)
            options.TimeProvider = time;
        if (options is { ApiKey: null, ApiKeyProvider: null } && FindKeys(name) is { } keys)
            options.ApiKeyProvider = keys.GetApiKeyAsync;
    }

    private IApiKeyProvider? FindKeys(string? name) =>
        (string.IsNullOrEmpty(name) ? null : provider.GetKeyedService<IApiKeyProvider>(name)) ?? provider.GetService<IApiKeyProvider>();
}
