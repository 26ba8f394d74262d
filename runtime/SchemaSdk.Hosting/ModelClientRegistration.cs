using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SchemaSdk;

/// <summary>Registers the services of one client. Registering the same client again only adds to its options.</summary>
internal static class ModelClientRegistration
{
    public static OptionsBuilder<ModelClientOptions> Add(IServiceCollection services, string? name)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<ModelClientOptions> options = services.AddOptions<ModelClientOptions>(name);
        if (services.Any(service => service.ServiceType == typeof(IModelClient) && Equals(service.ServiceKey, name)))
            return options;

        HttpClients.Add(services, options.Name);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ModelClientOptions>, HostServices>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ModelClientOptions>, OptionsValidator>());
        if (name is null)
            services.AddSingleton(provider => Make(provider, options.Name));
        else
            services.AddKeyedSingleton(name, (provider, _) => Make(provider, options.Name));
        return options.ValidateOnStart();
    }

    private static IModelClient Make(IServiceProvider provider, string optionsName)
    {
        var handlers = provider.GetRequiredService<IHttpMessageHandlerFactory>();
        return new ModelClient(
            provider.GetRequiredService<IOptionsMonitor<ModelClientOptions>>().Get(optionsName),
            handlers.CreateHandler(HttpClients.ApiName(optionsName)),
            handlers.CreateHandler(HttpClients.DownloadName(optionsName)));
    }
}
