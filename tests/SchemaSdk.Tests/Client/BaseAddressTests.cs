namespace SchemaSdk.Tests;

/// <summary>A base address with the version at its end, as many hosts document it, leads to the same paths as one without.</summary>
public class BaseAddressTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("/v1", "")]
    [InlineData("/v1/", "")]
    [InlineData("/V1//", "")]
    [InlineData("/gateway", "/gateway")]
    [InlineData("/gateway/v1", "/gateway")]
    [InlineData("/gateway/v1/", "/gateway")]
    [InlineData("/v1/account/gateway", "/v1/account/gateway")]
    [InlineData("/apiv1", "/apiv1")]
    [InlineData("/v10", "/v10")]
    public async Task The_version_at_the_end_is_not_repeated(string written, string prefix)
    {
        await using var server = new HostileServer(request => request.Target switch
        {
            _ when request.Method == "POST" => Step.Json(Clients.Job("queued", ""","poll_url":"/v1/jobs/job_1?wait=1" """)),
            _ when request.Target.Contains("/jobs/") => Step.Json(Clients.Job("completed", ""","result":{"data":[{"url":"/files/a.mp4"}]}""")),
            _ => Step.Json("""{"data":[]}"""),
        });
        using ModelClient client = Clients.For(server, change: options => options.BaseAddress = new Uri(server.Address, written));

        JobResult result = await client.RunAsync(new TestRequest()).Guarded();
        await client.WaitAsync("job_1").Guarded();
        await client.ListModelsAsync().Guarded();

        Assert.Equal(
            ["/v1/videos/generations", "/v1/jobs/job_1?wait=1", "/v1/jobs/job_1", "/v1/models"],
            server.Requests.Select(request => request.Target[prefix.Length..]));
        Assert.All(server.Requests, request => Assert.StartsWith(prefix, request.Target));
        Assert.Equal(prefix + "/files/a.mp4", result.Outputs[0].Url!.AbsolutePath);
    }
}
