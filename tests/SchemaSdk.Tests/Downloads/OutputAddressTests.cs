namespace SchemaSdk.Tests;

/// <summary>An output's address is asked for as the host wrote it, and a relative one on the host itself.</summary>
public sealed class OutputAddressTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("address-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", "/v1/files/x.mp4", "/v1/files/x.mp4")]
    [InlineData("", "/files/x.mp4?sig=a%2Fb%2bc", "/files/x.mp4?sig=a%2Fb%2bc")]
    [InlineData("", "v1/files/x.mp4", "/v1/files/x.mp4")]
    [InlineData("", "./x.mp4", "/x.mp4")]
    [InlineData("", "../../x.mp4", "/x.mp4")]
    [InlineData("", "x.mp4", "/x.mp4")]
    [InlineData("", "x%7Ey.mp4", "/x%7Ey.mp4")]
    [InlineData("", " /x.mp4 ", "/x.mp4")]
    [InlineData("", "/a b.mp4", "/a%20b.mp4")]
    [InlineData("", "/é.mp4", "/%C3%A9.mp4")]
    [InlineData("", "/x.mp4#t=3", "/x.mp4")]
    [InlineData("", "/a:b/x.mp4", "/a:b/x.mp4")]
    [InlineData("", "//{host}/x.mp4", "/x.mp4")]
    [InlineData("", "{root}/a/%2e%2e/b.mp4", "/a/%2e%2e/b.mp4")]
    [InlineData("", "{root}/a/../b.mp4", "/a/../b.mp4")]
    [InlineData("", "{root}/a%7Eb%41%2e.mp4", "/a%7Eb%41%2e.mp4")]
    [InlineData("", "{root}/a%2Fb%5C%20c.mp4?X-Amz-Signature=%7e%2E&e=1%2b2", "/a%2Fb%5C%20c.mp4?X-Amz-Signature=%7e%2E&e=1%2b2")]
    [InlineData("", "{root}/x.mp4?a=%27%28b%29'(c)", "/x.mp4?a=%27%28b%29'(c)")]
    [InlineData("", "{root}/x%7E.mp4#%7E", "/x%7E.mp4")]
    [InlineData("", "{root}/100%.mp4", "/100%25.mp4")]
    [InlineData("", "{root}/%7E%.mp4", "/~%25.mp4")]
    [InlineData("", "{root}/a\\b.mp4", "/a/b.mp4")]
    [InlineData("", "{root}?sig=%7E", "/?sig=%7E")]
    [InlineData("", "{root}", "/")]
    [InlineData("/gateway", "/v1/files/x.mp4", "/gateway/v1/files/x.mp4")]
    [InlineData("/gateway", "/gateway/v1/files/x.mp4", "/gateway/v1/files/x.mp4")]
    [InlineData("/gateway", "files/x.mp4", "/gateway/files/x.mp4")]
    [InlineData("/gateway", "{root}/x.mp4", "/x.mp4")]
    public async Task An_output_is_asked_for_where_the_host_says(string prefix, string url, string target)
    {
        await using var server = new HostileServer(Step.File("video"));
        string root = server.Address.AbsoluteUri.TrimEnd('/');
        string text = url.Replace("{root}", root).Replace("{host}", server.Address.Authority).Replace("\\", "\\\\");
        await using var host = new HostileServer(request =>
            request.Target.Contains("/jobs/")
                ? Step.Json(Clients.Job("completed", $$""","result":{"data":[{"url":"{{text}}"}]}"""))
                : Step.File("video"));
        HostileServer files =
            text.Contains(root, StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal) ? server : host;
        using ModelClient client = Clients.For(host, change: options => options.BaseAddress = new Uri(host.Address, prefix));

        JobResult result = await client.WaitAsync("job_1");
        string path = await client.DownloadAsync(result.SingleOutput(), Path.Combine(_folder, "x.mp4"));

        Assert.True(result.SingleOutput().Url!.IsAbsoluteUri);
        SeenRequest request = files.Requests[^1];
        Assert.Equal(target, request.Target);
        Assert.False(request.Holds(Clients.Key));
        Assert.Equal("video", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/next/%2e%2e/b%7E.mp4", "/next/%2e%2e/b%7E.mp4")]
    [InlineData("b%7E.mp4", "/a/b%7E.mp4")]
    [InlineData("?token=%7E", "/a/out.mp4?token=%7E")]
    [InlineData("../b.mp4", "/b.mp4")]
    public async Task A_redirect_is_followed_as_the_host_wrote_it(string location, string target)
    {
        await using var server = new HostileServer(Step.Status(302, headers: $"Location: {location}\r\n"), Step.File("video"));
        using ModelClient client = Clients.For(server);

        await client.DownloadAsync(new JobOutput { Url = new Uri(server.Address, "/a/out.mp4") }, Path.Combine(_folder, "x.mp4"));

        Assert.Equal(target, server.Requests[1].Target);
    }

    [Theory]
    [InlineData("/x.mp4", "/x.mp4")]
    [InlineData("files/x.mp4", "/files/x.mp4")]
    public async Task A_relative_address_of_the_callers_is_on_the_host_too(string url, string target)
    {
        await using var server = new HostileServer(Step.File("video"));
        using ModelClient client = Clients.For(server);

        await client.DownloadAsync(new JobOutput { Url = new Uri(url, UriKind.Relative) }, Path.Combine(_folder, "x.mp4"));

        Assert.Equal(target, Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("""{"data":[{"url":"pending"}]}""")]
    [InlineData("""{"data":[{"url":""}]}""")]
    [InlineData("""{"data":[{"url":" "}]}""")]
    [InlineData("""{"data":[{"url":"ftp://files.example/x.mp4"}]}""")]
    [InlineData("""{"data":[{"url":"file:///etc/passwd"}]}""")]
    [InlineData("""{"data":[{"url":"http://:0/"}]}""")]
    [InlineData("""{"data":[{"url":"javascript:alert(1).x"}]}""")]
    [InlineData("""{"data":[{"url":null}]}""")]
    [InlineData("""{"data":[{"url":7}]}""")]
    [InlineData("""{"data":["It is at /v1/files, see https://docs.example."]}""")]
    [InlineData("""{"data":"a word. Another."}""")]
    public async Task What_is_no_address_is_no_output(string result)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("completed", ""","result":""" + result)));
        using ModelClient client = Clients.For(server);

        Assert.Empty((await client.GetJobAsync("job_1")).Result?.Outputs ?? []);
    }
}
