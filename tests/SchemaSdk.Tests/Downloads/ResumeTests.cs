namespace SchemaSdk.Tests;

/// <summary>Whatever follows a broken transfer, the file is one version of the output from its first byte to its last.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("resume-").FullName;

    public static TheoryData<string> Names => [.. ResumeRow.Rows.Select(row => row.Name)];

    private string Target => Path.Combine(_folder, "video.mp4");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_can_not_be_joined_is_fetched_anew(string name)
    {
        ResumeRow row = ResumeRow.Rows.Single(row => row.Name == name);
        await using var server = new HostileServer(row.WholeScript);
        using ModelClient client = Clients.For(server, change: options => options.MaxRetries = 5);

        Exception? error = await Record.ExceptionAsync(
            () => client.DownloadAsync(new JobOutput { Url = new Uri(server.Address, "/out.mp4") }, Target).Guarded());

        if (row.Content is null)
            Assert.IsType<DownloadException>(error);
        else
            Assert.Null(error);
        Assert.Equal(row.Content, File.Exists(Target) ? await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken) : null);
        Assert.Equal(row.Requests, server.Requests.Count);
        Assert.Equal(row.Content is null ? [] : [Target], Directory.GetFileSystemEntries(_folder));
        Assert.All(
            server.Requests,
            request => Assert.True(request.Header("Range") is null || request.Header("If-Range") is null or "\"a\""));
    }
}
