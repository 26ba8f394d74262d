using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using SchemaSdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the model client: one <see cref="IModelClient"/> for the whole program, so that one pace holds for all it sends.</summary>
/// <remarks>
/// The options are ordinary options, which <c>Configure</c> and <c>PostConfigure</c> reach too; they are checked when the host starts,
/// and all that is wrong is told at once. A <see cref="TimeProvider"/> and an <see cref="IApiKeyProvider"/> among the services are used.
/// </remarks>
public static class ModelClientServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IModelClient"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options. Default: they stay as they are, and the key comes from <c>EMPIRIOLABS_API_KEY</c>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddModelClient(this IServiceCollection services, Action<ModelClientOptions>? configure = null)
    {
        ModelClientRegistration.Add(services, null).Configure(configure ?? Nothing);
        return services;
    }

    /// <summary>Registers <see cref="IModelClient"/>, with its options from configuration, such as <c>Configuration.GetSection("ModelClient")</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">Holds settings named like the members of <see cref="ModelClientOptions"/>; read once, when the client is made.</param>
    /// <param name="configure">Sets the options after that. Default: nothing.</param>
    /// <returns>The same services.</returns>
    /// <remarks>A value that can't be read, and a name that is no setting, keep the host from starting: a ceiling misspelt is no ceiling.</remarks>
    public static IServiceCollection AddModelClient(
        this IServiceCollection services, IConfiguration section, Action<ModelClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        ModelClientRegistration.Add(services, null).From(section).Configure(configure ?? Nothing);
        return services;
    }

    /// <summary>Registers one of several clients, which is asked for with <c>[FromKeyedServices(name)]</c>. Each keeps a pace of its own.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the service, and the name of its options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddModelClient(this IServiceCollection services, string name, Action<ModelClientOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configure);
        ModelClientRegistration.Add(services, name).Configure(configure);
        return services;
    }

    /// <summary>Registers one of several clients, with its options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the service, and the name of its options.</param>
    /// <param name="section">Holds settings named like the members of <see cref="ModelClientOptions"/>; read once, when the client is made.</param>
    /// <param name="configure">Sets the options after that. Default: nothing.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddModelClient(
        this IServiceCollection services, string name, IConfiguration section, Action<ModelClientOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(section);
        ModelClientRegistration.Add(services, name).From(section).Configure(configure ?? Nothing);
        return services;
    }

    private static OptionsBuilder<ModelClientOptions> From(this OptionsBuilder<ModelClientOptions> options, IConfiguration section)
    {
        var source = new ConfigurationSource(options.Name, section);
        options.Services.AddSingleton<IConfigureOptions<ModelClientOptions>>(source);
        options.Services.AddSingleton<IValidateOptions<ModelClientOptions>>(source);
        return options;
    }

    private static void Nothing(ModelClientOptions options)
    {
    }
}
