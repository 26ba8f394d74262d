namespace SchemaSdk.Tests;

/// <summary>All outputs of a result become files together, or none of them does.</summary>
public sealed class DownloadAllTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("download-all-").FullName, "new", "folder");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(_folder))!, recursive: true);

    [Fact]
    public async Task Each_output_is_saved_under_its_suggested_name()
    {
        await using HostileServer server = Host(3);
        using ModelClient client = Clients.For(server);
        var progress = new Recorder<DownloadProgress>();
        JobResult result = await client.RunAsync(new TestRequest());

        IReadOnlyList<string> paths = await client.DownloadAllAsync(result, _folder, new DownloadOptions { Progress = progress });

        Assert.Equal(["test-model-job_1-1.mp4", "test-model-job_1-2.mp4", "test-model-job_1-3.mp4"], paths.Select(Path.GetFileName));
        Assert.All(paths, (path, i) => Assert.Equal($"/{i}", File.ReadAllText(path)));
        Assert.Equal(result.Outputs.Select(output => output.SuggestedFileName), paths.Select(Path.GetFileName));
        Assert.Equal([0, 1, 2], progress.Seen.Select(seen => seen.OutputIndex).Distinct());
        Assert.Equal(3, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public async Task An_existing_file_is_found_before_anything_is_fetched()
    {
        await using HostileServer server = Host(3);
        using ModelClient client = Clients.For(server);
        JobResult result = await client.RunAsync(new TestRequest());
        Directory.CreateDirectory(_folder);
        string existing = Path.Combine(_folder, "test-model-job_1-3.mp4");
        await File.WriteAllTextAsync(existing, "older", TestContext.Current.CancellationToken);
        int before = server.Requests.Count;

        var error = await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAllAsync(result, _folder));

        Assert.Contains(existing, error.Message);
        Assert.Equal(before, server.Requests.Count);
        Assert.Equal([existing], Directory.GetFileSystemEntries(_folder));
        await client.DownloadAllAsync(result, _folder, new DownloadOptions { Overwrite = true });
        Assert.Equal("/2", await File.ReadAllTextAsync(existing, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_output_that_fails_leaves_no_file_of_the_others(int failing)
    {
        await using HostileServer server = Host(3, failing);
        using ModelClient client = Clients.For(server);
        JobResult result = await client.RunAsync(new TestRequest());

        await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAllAsync(result, _folder));

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Bytes_of_a_direct_response_become_one_file()
    {
        await using var server = new HostileServer(Step.Status(200, "ID3 sound", contentType: "audio/mpeg"));
        using ModelClient client = Clients.For(server);
        JobResult result = (await client.SubmitAsync(new TestRequest())).Result!;

        string path = Assert.Single(await client.DownloadAllAsync(result, _folder));

        Assert.Matches(@"^test-model-[0-9a-f]{8}\.mp3$", Path.GetFileName(path));
        Assert.Equal("ID3 sound", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_result_with_nothing_to_save_says_what_it_has()
    {
        await using var server = new HostileServer(Step.Json("""{"choices":[{"message":{"content":"hello"}}]}"""));
        using ModelClient client = Clients.For(server);
        JobResult result = (await client.SubmitAsync(new TestRequest())).Result!;

        var error = await Assert.ThrowsAsync<ProtocolException>(() => client.DownloadAllAsync(result, _folder));

        Assert.Contains("choices", error.Message);
        Assert.True(error.MayBeBilled);
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public async Task A_client_by_hand_saves_files_and_streams_by_the_one_member_that_it_has()
    {
        IModelClient client = new FileClient();
        JobOutput[] outputs = [new JobOutput { Base64 = "AA==" }, new JobOutput { Base64 = "AA==" }];

        IReadOnlyList<string> paths = await client.DownloadAllAsync(new JobResult { Outputs = outputs }, _folder);
        using var stream = new MemoryStream();
        long written = await client.DownloadAsync(outputs[0], stream);

        Assert.Equal(2, paths.Distinct().Count());
        Assert.All(paths, path => Assert.True(File.Exists(path)));
        Assert.Equal((5, 5), (written, stream.Length));
        await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAllAsync(new JobResult { Outputs = outputs }, _folder));
    }

    /// <summary>A job with outputs whose content is their path; one of them may be an error.</summary>
    private static HostileServer Host(int outputs, int failing = -1)
    {
        HostileServer? server = null;
        server = new HostileServer(request => request.Method == "POST" ? Step.Json(Clients.Job("queued"))
            : request.Target.StartsWith("/v1/jobs", StringComparison.Ordinal) ? Step.Json(Clients.Job("completed", Result()))
            : request.Target == $"/{failing}" ? Step.Status(404)
            : Step.File(request.Target));
        return server;

        string Result() =>
            $$""","result":{"data":[{{string.Join(',', Enumerable.Range(0, outputs).Select(i => $$"""{"url":"{{server!.Address}}{{i}}","content_type":"video/mp4"}"""))}}]}""";
    }
}
