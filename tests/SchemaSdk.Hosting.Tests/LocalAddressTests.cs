using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SchemaSdk.Hosting.Tests;

/// <summary>A local host that the environment names needs no key; an address of the program's own does.</summary>
public class LocalAddressTests
{
    private const string Variable = "SCHEMASDK_TEST_HOSTING_LOCAL";

    public LocalAddressTests() => Environment.SetEnvironmentVariable(Variable, "http://127.0.0.1:8080");

    [Fact]
    public async Task A_program_starts_without_a_key_if_the_environment_names_a_local_host()
    {
        using IHost host = Program("https://acme.example");

        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_program_with_a_local_address_of_its_own_needs_a_key()
    {
        using IHost host = Program("http://127.0.0.1:9");

        OptionsValidationException error =
            await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("SCHEMASDK_NO_SUCH_KEY", Assert.Single(error.Failures));
    }

    private static IHost Program(string baseAddress) => Programs.Build(builder => builder.Services.AddModelClient(options =>
    {
        options.Host = ModelHost.Default with { ApiKeyVariable = "SCHEMASDK_NO_SUCH_KEY", LocalAddressVariable = Variable };
        options.BaseAddress = new Uri(baseAddress);
    }));
}
