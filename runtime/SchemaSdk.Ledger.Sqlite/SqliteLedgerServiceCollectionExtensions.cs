using Microsoft.Extensions.Options;
using SchemaSdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Gives the model clients of an application a ledger in one SQLite file.</summary>
public static class SqliteLedgerServiceCollectionExtensions
{
    /// <summary>Records what every model client of the application does in one ledger, registered as <see cref="JobLedger"/>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <returns>The same service collection.</returns>
    public static IServiceCollection UseSqliteLedger(this IServiceCollection services, string path, JobLedgerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        services.AddSingleton<JobLedger>(_ => new SqliteJobLedger(path, options));
        // After the application's own settings; a client with a ledger of its own keeps it.
        services.AddSingleton<IPostConfigureOptions<ModelClientOptions>>(provider =>
            new PostConfigureOptions<ModelClientOptions>(null, client => client.Ledger ??= provider.GetRequiredService<JobLedger>()));
        return services;
    }
}
