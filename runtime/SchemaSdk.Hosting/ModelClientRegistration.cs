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
        if (services.Any(service =>
            service.ServiceType == typeof(IModelClient) && Equals(service.ServiceKey, name) && !FirstHost.Is(service)))
        {
            return options;
        }

        HttpClients.Add(services, options.Name);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ModelClientOptions>, HostServices>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ModelClientOptions>, OptionsValidator>());
        if (name is null)
            services.AddSingleton(provider => Make(provider, options.Name));
        else
            services.AddKeyedSingleton(name, (provider, _) => Make(provider, options.Name));
        return options.ValidateOnStart();
    }

    /// <summary>Registers the client of a host under the host's name; the first one that an application adds is its default too.</summary>
    public static OptionsBuilder<ModelClientOptions> AddHost(IServiceCollection services, ModelHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        OptionsBuilder<ModelClientOptions> options = Add(services, host.Name).Configure(configured => configured.Host = host);
        services.TryAddSingleton(new FirstHost(host.Name).Get);
        return options;
    }

    private static IModelClient Make(IServiceProvider provider, string optionsName)
    {
        var handlers = provider.GetRequiredService<IHttpMessageHandlerFactory>();
        return new ModelClient(
            provider.GetRequiredService<IOptionsMonitor<ModelClientOptions>>().Get(optionsName),
            handlers.CreateHandler(HttpClients.ApiName(optionsName)),
            handlers.CreateHandler(HttpClients.DownloadName(optionsName)));
    }

    /// <summary>The client of the first host, for those who ask for one without a key. A client without a name takes its place.</summary>
    private sealed class FirstHost(string name)
    {
        public static bool Is(ServiceDescriptor service) =>
            !service.IsKeyedService && service.ImplementationFactory?.Target is FirstHost;

        public IModelClient Get(IServiceProvider provider) => provider.GetRequiredKeyedService<IModelClient>(name);
    }
}
