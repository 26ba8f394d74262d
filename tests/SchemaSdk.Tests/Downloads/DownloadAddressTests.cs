namespace SchemaSdk.Tests;

/// <summary>Where an output may be fetched from, and that the key never goes along.</summary>
public class DownloadAddressTests
{
    [Fact]
    public async Task Neither_the_host_itself_nor_a_redirect_to_it_gets_the_key()
    {
        await using var home = new HostileServer(Step.File("x"));
        await using var files = new HostileServer(Step.Status(302, headers: $"Location: {home.Address}out\r\nSet-Cookie: a=b\r\n"));
        using ModelClient client = Clients.For(home);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        await client.DownloadAsync(new JobOutput { Url = new Uri(home.Address, "/out") }, path);
        await client.DownloadAsync(new JobOutput { Url = new Uri(files.Address, "/out") }, path, new DownloadOptions { Overwrite = true });
        File.Delete(path);

        Assert.Equal(2, home.Requests.Count);
        Assert.All([.. home.Requests, .. files.Requests], request =>
        {
            Assert.False(request.Holds(Clients.Key));
            Assert.Null(request.Header("Authorization"));
            Assert.Null(request.Header("x-api-key"));
            Assert.Null(request.Header("Cookie"));
        });
    }

    [Theory]
    [InlineData("http://127.0.0.1:{files}/out")]
    [InlineData("http://localhost:{files}/out")]
    [InlineData("http://127.0.0.2:{files}/out")]
    [InlineData("http://[::ffff:127.0.0.1]:{files}/out")]
    [InlineData("http://127.0.0.1:{home}/v1/jobs/job_1")]
    [InlineData("http://127.0.0.1:{home}/redirect")]
    public async Task Wherever_an_output_is_the_key_does_not_go_along(string address)
    {
        await using var files = new HostileServer(Step.File("x"));
        await using var home = new HostileServer(request => request.Target switch
        {
            "/redirect" => Step.Status(307, headers: $"Location: {files.Address}out\r\n"),
            _ => Step.Json(Clients.Job("completed")),
        });
        using ModelClient client = Clients.For(home);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await client.GetJobAsync("job_1");

        var output = new JobOutput { Url = new Uri(address.Replace("{files}", $"{files.Address.Port}").Replace("{home}", $"{home.Address.Port}")) };
        await Record.ExceptionAsync(() => client.DownloadAsync(output, path).Guarded());
        File.Delete(path);

        Assert.True(home.Requests[0].Holds(Clients.Key));
        Assert.All([.. files.Requests, .. home.Requests.Skip(1)], request => Assert.False(request.Holds(Clients.Key)));
    }

    [Theory]
    [InlineData("http://files.example/a.mp4")]
    [InlineData("ftp://files.example/a.mp4")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user@files.example/a.mp4")]
    public async Task Only_https_is_fetched(string address)
    {
        using var client = new ModelClient(Clients.Options(new Uri("https://api.example")));

        await Assert.ThrowsAsync<ForeignAddressException>(() =>
            client.DownloadAsync(new JobOutput { Url = new Uri(address) }, Path.Combine(Path.GetTempPath(), "never.mp4")));
    }

    [Fact]
    public async Task Plain_http_on_this_machine_is_for_a_host_on_this_machine()
    {
        await using var files = new HostileServer(Step.File("x"));
        using var client = new ModelClient(Clients.Options(new Uri("https://api.example")));

        await Assert.ThrowsAsync<ForeignAddressException>(() =>
            client.DownloadAsync(new JobOutput { Url = files.Address }, Path.Combine(Path.GetTempPath(), "never.mp4")));

        Assert.Equal(0, files.Connections);
    }
}
