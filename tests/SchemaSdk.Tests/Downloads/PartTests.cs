using System.Diagnostics;

namespace SchemaSdk.Tests;

/// <summary>What a killed download leaves is gone on with where that is safe, and cleared where it is not; it leads nowhere else.</summary>
public sealed class PartTests : IDisposable
{
    private const string Tag = "\"a\"";

    private readonly string _folder = Directory.CreateTempSubdirectory("part-").FullName;

    private string Target => Path.Combine(_folder, "video.mp4");

    private string Data => Path.Combine(_folder, ".video.mp4.data.part");

    private string Lock => Path.Combine(_folder, ".video.mp4.lock.part");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("another signature", true)]
    [InlineData("an unknown total", true)]
    [InlineData("whole already", true)]
    [InlineData("another address", false)]
    [InlineData("another version", false)]
    [InlineData("no record", false)]
    [InlineData("a torn record", false)]
    [InlineData("a record of nonsense", false)]
    [InlineData("a record of a later program", false)]
    [InlineData("no data", false)]
    [InlineData("from before the machine started", false)]
    [InlineData("from the future", false)]
    public async Task A_part_that_was_left_is_gone_on_with_or_cleared(string left, bool isResumed)
    {
        await using var server = new HostileServer(Serve);
        var output = new JobOutput { Url = new Uri(server.Address, left == "another address" ? "/other.mp4?sig=2" : "/out.mp4?sig=2") };
        string tag = left == "another version" ? "\"b\"" : Tag;
        var record = new ResumeRecord(ResumeRecord.HashOf(new Uri(server.Address, "/out.mp4?sig=1")), tag, left == "an unknown total" ? null : 10);
        await WriteAsync(Data, left switch { "no data" => "", "whole already" => "0123456789", _ => "01234" });
        byte[] bytes = record.ToBytes();
        await File.WriteAllBytesAsync(Lock, left switch
        {
            "no record" => [],
            "a torn record" => bytes[..^8],
            "a record of nonsense" => [1, 2, 3],
            "a record of a later program" => [.. "SchemaSdk download 2"u8, .. bytes[20..]],
            _ => bytes,
        });
        if (left == "from before the machine started")
            File.SetLastWriteTimeUtc(Lock, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        if (left == "from the future")
            File.SetLastWriteTimeUtc(Lock, new DateTime(2101, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using ModelClient client = Clients.For(server);

        await client.DownloadAsync(output, Target).Guarded();

        Assert.Equal("0123456789", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
        SeenRequest request = Assert.Single(server.Requests);
        bool isAsked = isResumed || left == "another version";
        Assert.Equal(isAsked ? $"bytes={(left == "whole already" ? 10 : 5)}-" : null, request.Header("Range"));
        Assert.Equal(isAsked ? tag : null, request.Header("If-Range"));
    }

    [Fact]
    public async Task A_part_whose_output_is_gone_is_cleared()
    {
        await using var server = new HostileServer(Step.Status(404));
        await WriteAsync(Data, "01234");
        await File.WriteAllBytesAsync(
            Lock,
            new ResumeRecord(ResumeRecord.HashOf(server.Address), Tag, 10).ToBytes(),
            TestContext.Current.CancellationToken);
        using ModelClient client = Clients.For(server);

        await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAsync(new JobOutput { Url = server.Address }, Target));

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Two_downloads_to_one_target_do_not_meet()
    {
        await using var server = new HostileServer(Step.TornFile("01234", 10, after: After.Silence));
        await using var other = new HostileServer(Step.File("abcdefghij"));
        using ModelClient client = Clients.For(server);
        using var cancel = new CancellationTokenSource();
        Task<string> first = client.DownloadAsync(new JobOutput { Url = server.Address }, Target, cancellationToken: cancel.Token);
        await server.Arrival();

        DownloadException error = await Assert.ThrowsAsync<DownloadException>(() =>
            client.DownloadAsync(new JobOutput { Url = other.Address }, Target).Guarded());
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Guarded());
        await client.DownloadAsync(new JobOutput { Url = other.Address }, Target).Guarded();

        Assert.Contains("is already being downloaded", error.Message);
        Assert.Single(other.Requests);
        Assert.Equal("abcdefghij", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("data")]
    [InlineData("lock")]
    public async Task A_link_under_the_parts_name_is_not_followed(string which)
    {
        await using var server = new HostileServer(Serve);
        using ModelClient client = Clients.For(server);
        string secret = Path.Combine(_folder, "secret");
        await WriteAsync(secret, "kept");
        File.CreateSymbolicLink(which == "data" ? Data : Lock, secret);

        await client.DownloadAsync(new JobOutput { Url = server.Address }, Target).Guarded();

        Assert.Equal("kept", await File.ReadAllTextAsync(secret, TestContext.Current.CancellationToken));
        Assert.Null(new FileInfo(Target).LinkTarget);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("lock")]
    public async Task A_pipe_under_the_parts_name_hangs_nothing(string which)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The pipe is made with mkfifo.");
        await using var server = new HostileServer(Serve);
        using ModelClient client = Clients.For(server);
        using (Process make = Process.Start("mkfifo", which == "data" ? Data : Lock))
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);

        await client.DownloadAsync(new JobOutput { Url = server.Address }, Target).Guarded();

        Assert.Equal("0123456789", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("data")]
    [InlineData("lock")]
    public async Task A_folder_under_the_parts_name_is_an_error_before_the_transfer(string which)
    {
        await using var server = new HostileServer(Serve);
        using ModelClient client = Clients.For(server);
        Directory.CreateDirectory(which == "data" ? Data : Lock);

        await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAsync(new JobOutput { Url = server.Address }, Target).Guarded());

        Assert.Equal(0, server.Connections);
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    // A host that does as the standard says.
    private static Step Serve(SeenRequest request)
    {
        const string body = "0123456789", head = $"ETag: {Tag}\r\n";
        if (request.Header("Range") is not { } range || request.Header("If-Range") is not (null or Tag))
            return Step.File(body, head);
        int from = int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
        return from < body.Length
            ? DownloadTests.Partial(body[from..], $"{from}-9/10", head)
            : Step.Raw("HTTP/1.1 416 No\r\nContent-Range: bytes */10\r\nContent-Length: 0\r\n\r\n");
    }

    private static Task WriteAsync(string path, string text) => File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
}
