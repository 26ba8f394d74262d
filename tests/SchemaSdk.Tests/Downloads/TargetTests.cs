namespace SchemaSdk.Tests;

/// <summary>What is wrong with a path is said before anything is fetched.</summary>
public sealed class TargetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("target-").FullName;

    public static TheoryData<string> BadPaths =>
        [
            "",
            " ",
            ".",
            "..",
            "new/",
            "new/sub/",
            "new/.",
            "new/..",
            "folder",
            "folder/",
            "file/",
            "file/below.mp4",
            "file/sub/below.mp4",
            "a\0b.mp4",
            "read-only.mp4",
            new string('x', 300),
            new string('x', 300) + ".mp4",
            "new/" + new string('x', 300) + ".mp4",
            new string('x', 300) + "/a.mp4",
            $"new/{new string('x', 300)}/a.mp4",
            string.Concat(Enumerable.Repeat("😀", 70)),
            string.Concat(Enumerable.Repeat("abcdefgh/", 600)) + "a.mp4",
        ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(BadPaths))]
    public async Task A_path_that_takes_no_file_is_found_before_the_transfer(string path)
    {
        await using var server = new HostileServer(Step.File("video"));
        using ModelClient client = Clients.For(server);
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "a file", TestContext.Current.CancellationToken);
        string readOnly = Path.Combine(_folder, "read-only.mp4");
        await File.WriteAllTextAsync(readOnly, "kept", TestContext.Current.CancellationToken);
        File.SetAttributes(readOnly, FileAttributes.ReadOnly);
        string[] before = Directory.GetFileSystemEntries(_folder);

        Exception? error = await Record.ExceptionAsync(() => client.DownloadAsync(
            new JobOutput { Url = server.Address }, string.IsNullOrWhiteSpace(path) ? path : _folder + "/" + path).Guarded());

        Assert.True(error is ArgumentException or DownloadException, $"{error}");
        Assert.Equal(0, server.Connections);
        Assert.Equal("kept", await File.ReadAllTextAsync(readOnly, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(_folder, "*.part", SearchOption.AllDirectories));
        Assert.Subset(before.Append(Path.Combine(_folder, "new")).ToHashSet(), Directory.GetFileSystemEntries(_folder).ToHashSet());
        File.SetAttributes(readOnly, FileAttributes.Normal);
    }

    [Fact]
    public async Task A_folder_that_takes_no_files_is_found_before_the_transfer()
    {
        Assert.SkipUnless(Directory.Exists("/proc"), "Only Linux has a folder that takes files from nobody.");
        await using var server = new HostileServer(Step.File("video"));
        using ModelClient client = Clients.For(server);

        await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAsync(new JobOutput { Url = server.Address }, "/proc/video.mp4"));
        await Assert.ThrowsAsync<DownloadException>(() =>
            client.DownloadAsync(new JobOutput { Url = server.Address }, "/proc/new/video.mp4"));

        Assert.Equal(0, server.Connections);
    }

    public static TheoryData<string> GoodPaths =>
    [
        "a.mp4", "a", ".a", "-a", "a b.mp4", "é.mp4", "new/sub/a.mp4", "folder/../a.mp4", "./a.mp4", "a.data.part", "...",
        new string('x', 100), new string('x', 101), new string('x', 251) + ".mp4", string.Concat(Enumerable.Repeat("😀", 63)),
    ];

    [Theory]
    [MemberData(nameof(GoodPaths))]
    public async Task Any_other_path_is_taken(string path)
    {
        await using var server = new HostileServer(Step.File("video"));
        using ModelClient client = Clients.For(server);

        string written = await client.DownloadAsync(new JobOutput { Url = server.Address }, Path.Combine(_folder, path));

        Assert.Equal(Path.GetFullPath(Path.Combine(_folder, path)), written);
        Assert.Equal(
            [written],
            Directory.GetFiles(_folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }));
        Assert.Equal("video", await File.ReadAllTextAsync(written, TestContext.Current.CancellationToken));
    }
}
