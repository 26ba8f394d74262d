using Microsoft.Extensions.DependencyInjection;

namespace SchemaSdk.Ledger.Tests;

/// <summary>A ledger in a .NET host.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task All_clients_of_an_application_use_its_ledger()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        var services = new ServiceCollection();
        void Configure(ModelClientOptions options) => (options.ApiKey, options.BaseAddress) = ("key", at.Host.BaseAddress);
        services.AddModelClient(Configure).AddModelClient("second", Configure).UseSqliteLedger(at.File);
        await using (ServiceProvider provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<IModelClient>().SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "one" });
            await provider.GetRequiredKeyedService<IModelClient>("second").SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "two" });
            Assert.Equal(2, (await provider.GetRequiredService<JobLedger>().TotalsAsync())[LedgerState.Submitted]);
        }

        Assert.Equal(2, (await at.Ledger().TotalsAsync()).Count);
    }

    [Fact]
    public async Task A_client_with_a_ledger_of_its_own_keeps_it()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger own = at.Ledger();
        var services = new ServiceCollection();
        services
            .AddModelClient(options => (options.ApiKey, options.BaseAddress, options.Ledger) = ("key", at.Host.BaseAddress, own))
            .UsePostgreSqlLedger("Host=127.0.0.1;Port=1");
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IModelClient>().SubmitAsync(LedgerHost.Request);
        Assert.Equal(1, (await own.TotalsAsync())[LedgerState.Submitted]);
    }
}
