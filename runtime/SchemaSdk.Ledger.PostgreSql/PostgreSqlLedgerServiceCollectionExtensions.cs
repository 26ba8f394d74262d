using Microsoft.Extensions.Options;
using SchemaSdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Gives the model clients of an application a ledger in a PostgreSQL database.</summary>
public static class PostgreSqlLedgerServiceCollectionExtensions
{
    /// <summary>Records what every model client of the application does in one ledger, registered as <see cref="JobLedger"/>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="connection">The connection: keywords such as <c>Host=localhost;Database=jobs</c>, or an address such as
    /// <c>postgres://user@localhost/jobs</c>.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <returns>The same service collection.</returns>
    public static IServiceCollection UsePostgreSqlLedger(
        this IServiceCollection services, string connection, JobLedgerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        services.AddSingleton<JobLedger>(_ => new PostgreSqlJobLedger(connection, options));
        // After the application's own settings; a client with a ledger of its own keeps it.
        services.AddSingleton<IPostConfigureOptions<ModelClientOptions>>(provider =>
            new PostConfigureOptions<ModelClientOptions>(null, client => client.Ledger ??= provider.GetRequiredService<JobLedger>()));
        return services;
    }
}
