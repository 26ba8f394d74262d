using System.Net;
using System.Net.Http.Headers;

namespace SchemaSdk.Simulator.Tests;

public sealed class KeyTests
{
    private static readonly SimulatedHostOptions OneKey = new() { Documents = Documents.All, ApiKey = "sk-right" };

    [Fact]
    public async Task A_submit_without_a_key_is_refused()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Client.DefaultRequestHeaders.Authorization = null;

        using HttpResponseMessage response = await host.SubmitAsync();

        await response.AssertRefusedAsync(HttpStatusCode.Unauthorized, "missing_api_key");
        Assert.Empty(host.Host.Jobs);
    }

    [Fact]
    public async Task A_poll_without_a_key_is_refused()
    {
        await using TestHost host = await TestHost.StartAsync();
        string id = await host.SubmitJobAsync();
        host.Client.DefaultRequestHeaders.Authorization = null;

        using HttpResponseMessage response = await host.Client.GetAsync($"/v1/jobs/{id}");

        await response.AssertRefusedAsync(HttpStatusCode.Unauthorized, "missing_api_key");
    }

    [Fact]
    public async Task Any_key_will_do_where_none_is_set()
    {
        await using TestHost host = await TestHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task Another_key_than_the_one_that_is_set_is_refused()
    {
        await using TestHost host = await TestHost.StartAsync(OneKey);

        using HttpResponseMessage response = await host.SubmitAsync();

        await response.AssertRefusedAsync(HttpStatusCode.Unauthorized, "invalid_api_key");
    }

    [Fact]
    public async Task The_right_key_is_taken_as_bearer_and_as_x_api_key()
    {
        await using TestHost host = await TestHost.StartAsync(OneKey);
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk-right");
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync()).StatusCode);

        host.Client.DefaultRequestHeaders.Authorization = null;
        host.Client.DefaultRequestHeaders.Add("x-api-key", "sk-right");
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync()).StatusCode);
    }
}
