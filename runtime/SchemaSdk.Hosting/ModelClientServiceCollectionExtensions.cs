using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using SchemaSdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers the model client: one <see cref="IModelClient"/> per application, so that all requests share one rate limit.
/// </summary>
/// <remarks><c>Configure</c> and <c>PostConfigure</c> apply to the options as usual. The options are validated when the host starts; all
/// problems are reported together. A registered <see cref="TimeProvider"/> and <see cref="IApiKeyProvider"/> are used.</remarks>
public static class ModelClientServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IModelClient"/>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Configures the options. Default: unchanged options, with the key from the variable of
    /// <see cref="ModelHost.Default"/>.</param>
    /// <returns>The same service collection.</returns>
    public static IServiceCollection AddModelClient(this IServiceCollection services, Action<ModelClientOptions>? configure = null)
    {
        ModelClientRegistration.Add(services, null).Configure(configure ?? Nothing);
        return services;
    }

    /// <summary>Registers <see cref="IModelClient"/> with options from configuration such as <c>GetSection("ModelClient")</c>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="section">Settings named like the members of <see cref="ModelClientOptions"/>; read once, when the client is
    /// created.</param>
    /// <param name="configure">Configures the options afterward. Default: no changes.</param>
    /// <returns>The same service collection.</returns>
    /// <remarks>An invalid value, an unknown setting or a missing key prevents the host from starting: a misspelled price ceiling would
    /// not be enforced.</remarks>
    public static IServiceCollection AddModelClient(
        this IServiceCollection services, IConfiguration section, Action<ModelClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        ModelClientRegistration.Add(services, null).From(section).Configure(configure ?? Nothing);
        return services;
    }

    /// <summary>Registers one of several clients, resolved with <c>[FromKeyedServices(name)]</c>. Each has its own rate limit.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The service key, which is also the name of the options.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The same service collection.</returns>
    public static IServiceCollection AddModelClient(this IServiceCollection services, string name, Action<ModelClientOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configure);
        ModelClientRegistration.Add(services, name).Configure(configure);
        return services;
    }

    /// <summary>Registers one of several clients, with options from configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The service key, which is also the name of the options.</param>
    /// <param name="section">Settings named like the members of <see cref="ModelClientOptions"/>; read once, when the client is
    /// created.</param>
    /// <param name="configure">Configures the options afterward. Default: no changes.</param>
    /// <returns>The same service collection.</returns>
    public static IServiceCollection AddModelClient(
        this IServiceCollection services, string name, IConfiguration section, Action<ModelClientOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(section);
        ModelClientRegistration.Add(services, name).From(section).Configure(configure ?? Nothing);
        return services;
    }

    /// <summary>
    /// Registers the client of a host, resolved with <c>[FromKeyedServices("the host's name")]</c>. The first host that an application
    /// registers is also what <see cref="IModelClient"/> resolves to without a key, unless a client without a name is registered.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="host">The host, such as <c>ModelHosts.Replicate</c>. Its name is the service key and the name of the options.</param>
    /// <param name="configure">Configures the options. Default: unchanged options of this host, with the key from its environment
    /// variable.</param>
    /// <returns>The same service collection.</returns>
    public static IServiceCollection AddModelClient(
        this IServiceCollection services, ModelHost host, Action<ModelClientOptions>? configure = null)
    {
        ModelClientRegistration.AddHost(services, host).Configure(configure ?? Nothing);
        return services;
    }

    /// <summary>Registers the client of a host, with options from configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="host">The host, such as <c>ModelHosts.Replicate</c>. Its name is the service key and the name of the options.</param>
    /// <param name="section">Settings named like the members of <see cref="ModelClientOptions"/>; read once, when the client is
    /// created.</param>
    /// <param name="configure">Configures the options afterward. Default: no changes.</param>
    /// <returns>The same service collection.</returns>
    public static IServiceCollection AddModelClient(
        this IServiceCollection services, ModelHost host, IConfiguration section, Action<ModelClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        ModelClientRegistration.AddHost(services, host).From(section).Configure(configure ?? Nothing);
        return services;
    }

    private static OptionsBuilder<ModelClientOptions> From(this OptionsBuilder<ModelClientOptions> options, IConfiguration section)
    {
        var source = new ConfigurationSource(options.Name, section);
        options.Services.AddSingleton<IConfigureOptions<ModelClientOptions>>(source);
        options.Services.AddSingleton(source);
        return options;
    }

    private static void Nothing(ModelClientOptions options)
    {
    }
}
