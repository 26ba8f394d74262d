namespace SchemaSdk.Tests;

/// <summary>An environment variable can send requests to a local host, never elsewhere, and never with the key.</summary>
public sealed class LocalAddressTests
{
    public static TheoryData<string> Foreign =>
    [
        "https://collector.example", "http://192.168.0.7:8080", "http://127.0.0.1.example:8080", "127.0.0.1:8080", "localhost",
        "http://user@127.0.0.1:8080", "http://127.0.0.1:8080/?key=1", "ftp://127.0.0.1", "file:///etc/hosts",
    ];

    [Fact]
    public async Task Requests_go_to_the_local_host_without_the_key()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")), Step.Json(Clients.Job("queued")));
        ModelHost host = HostWith("SCHEMASDK_TEST_LOCAL_1", server.Address.ToString());
        using var withKey = new ModelClient(new ModelClientOptions { Host = host, ApiKey = "sk-real" });
        using var withProvider = new ModelClient(new ModelClientOptions { Host = host, ApiKeyProvider = _ => new("sk-real") });

        await withKey.SubmitAsync(new TestRequest());
        await withProvider.SubmitAsync(new TestRequest());

        Assert.Equal(["Bearer local", "Bearer local"], server.Requests.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task A_base_address_of_the_real_host_is_replaced_too()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        ModelHost host = HostWith("SCHEMASDK_TEST_LOCAL_2", server.Address.ToString());
        using var client = new ModelClient(new ModelClientOptions { Host = host, BaseAddress = new Uri("https://other.example") });

        await client.SubmitAsync(new TestRequest());

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_local_host_that_the_program_names_itself_stays()
    {
        await using var own = new HostileServer(Step.Json(Clients.Job("queued")));
        await using var other = new HostileServer();
        ModelHost host = HostWith("SCHEMASDK_TEST_LOCAL_3", other.Address.ToString());
        using var client = new ModelClient(new ModelClientOptions { Host = host, BaseAddress = own.Address, ApiKey = "any" });

        await client.SubmitAsync(new TestRequest());

        Assert.Equal("Bearer any", Assert.Single(own.Requests).Header("Authorization"));
        Assert.Empty(other.Requests);
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public void An_address_elsewhere_is_refused(string address)
    {
        ModelHost host = HostWith("SCHEMASDK_TEST_LOCAL_" + (uint)address.GetHashCode(), address);
        var options = new ModelClientOptions { Host = host, ApiKey = "sk-real" };

        string problem = Assert.Single(options.Validate());

        Assert.Contains("on this machine", problem);
        Assert.Contains(address, problem);
        Assert.Throws<ArgumentException>(() => new ModelClient(options));
    }

    private static ModelHost HostWith(string variable, string address)
    {
        Environment.SetEnvironmentVariable(variable, address);
        return new ModelHost
        {
            Name = "acme",
            BaseAddress = new Uri("https://acme.example"),
            ApiKeyVariable = "SCHEMASDK_TEST_NO_KEY",
            LocalAddressVariable = variable,
        };
    }
}
