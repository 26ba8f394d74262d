using System.Text;

namespace SchemaSdk.Tests;

public sealed class DownloadTests : IDisposable
{
    private const string Etag = "ETag: \"v1\"\r\n";

    private static readonly DownloadOptions s_overwrite = new() { Overwrite = true };

    private readonly string _folder = Directory.CreateTempSubdirectory("download-").FullName;

    private string Target => Path.Combine(_folder, "video.mp4");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_output_is_written_whole_with_progress_and_without_the_key()
    {
        await using var server = new HostileServer(Step.File("0123456789"));
        using ModelClient client = Clients.For(server);
        var progress = new Recorder<DownloadProgress>();

        string path = await client.DownloadAsync(Output(server), Target, new DownloadOptions { Progress = progress });

        Assert.Equal(Target, path);
        Assert.Equal("0123456789", await File.ReadAllTextAsync(Target));
        Assert.Equal((10, 10, 1), (progress.Seen[^1].BytesReceived, progress.Seen[^1].TotalBytes, progress.Seen[^1].Fraction));
        SeenRequest request = Assert.Single(server.Requests);
        Assert.Equal("/out.mp4?sig=1", request.Target);
        Assert.False(request.Holds(Clients.Key));
        Assert.Null(request.Header("Authorization"));
        Assert.Null(request.Header("traceparent"));
        AssertOnlyTarget();
    }

    [Fact]
    public async Task An_existing_file_is_replaced_only_on_request_and_a_missing_folder_is_created()
    {
        await using var server = new HostileServer(Step.File("new"));
        using ModelClient client = Clients.For(server);
        string path = Path.Combine(_folder, "a", "b", "c.mp4");

        await client.DownloadAsync(Output(server), path);
        await File.WriteAllTextAsync(path, "something older and longer");
        var error = await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAsync(Output(server), path));

        Assert.Contains($"{path} already exists", error.Message);
        Assert.Contains("DownloadOptions.Overwrite", error.Message);
        Assert.Equal("something older and longer", await File.ReadAllTextAsync(path));
        Assert.Single(server.Requests);

        await client.DownloadAsync(Output(server), path, s_overwrite);
        Assert.Equal("new", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_torn_transfer_is_resumed_where_it_broke()
    {
        await using var server = new HostileServer(
            Step.TornFile("01234", 10, Etag),
            Partial("567", "5-9/10", Etag, promised: 5),
            Partial("89", "8-9/10", Etag));
        using ModelClient client = Clients.For(server);

        await client.DownloadAsync(Output(server), Target);

        Assert.Equal("0123456789", await File.ReadAllTextAsync(Target));
        Assert.Equal([null, "bytes=5-", "bytes=8-"], server.Requests.Select(request => request.Header("Range")));
        Assert.Equal([null, "\"v1\"", "\"v1\""], server.Requests.Select(request => request.Header("If-Range")));
    }

    [Theory]
    [InlineData("the whole again", 2)]
    [InlineData("another part", 3)]
    [InlineData("a part of another size", 3)]
    [InlineData("a part of another version", 3)]
    [InlineData("range refused", 3)]
    public async Task A_transfer_that_can_not_be_resumed_begins_anew(string why, int requests)
    {
        Step second = why switch
        {
            "the whole again" => Step.File("abcdefghij", "ETag: \"v2\"\r\n"),
            "another part" => Partial("3456789", "3-9/10", Etag),
            "a part of another size" => Partial("56789x", "5-10/11", Etag),
            "a part of another version" => Partial("56789", "5-9/10", "ETag: \"v2\"\r\n"),
            _ => Step.Status(416),
        };
        await using var server = new HostileServer(Step.TornFile("01234", 10, Etag), second, Step.File("abcdefghij"));
        using ModelClient client = Clients.For(server);

        await client.DownloadAsync(Output(server), Target);

        Assert.Equal("abcdefghij", await File.ReadAllTextAsync(Target));
        Assert.Equal(requests, server.Requests.Count);
        if (requests == 3)
            Assert.Null(server.Requests[2].Header("Range"));
    }

    public static TheoryData<string> Failures => FailureRow.Names(DownloadTable.Rows);

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failed_transfer_is_tried_as_often_as_the_table_says_and_leaves_nothing(string name)
    {
        FailureRow row = DownloadTable.Rows.Single(row => row.Name == name);
        var clock = new SkippingTimeProvider();
        await using var server = new HostileServer(row.Script);
        using ModelClient client = Clients.For(server, clock, options => options.MaxDownloadBytes = 1000);

        Task<string> download = client.DownloadAsync(Output(server), Target);
        for (int attempt = 0; row.TimesOut && attempt < row.Requests; attempt++)
        {
            await server.Arrival();
            clock.RingTimeLimits();
        }

        Exception? error = await Record.ExceptionAsync(download.Guarded);
        Assert.Equal(row.Error, error?.GetType());
        Assert.Equal(row.Requests, server.Requests.Count);
        if (error is not null)
        {
            Assert.DoesNotContain("sig=", error.ToString());
            Assert.Empty(Directory.GetFileSystemEntries(_folder));
        }
    }

    [Fact]
    public async Task A_transfer_that_gets_on_may_break_more_often_than_retries_are_allowed()
    {
        const int size = 100_000, parts = 6;
        string part = new('x', size);
        Step[] script =
        [
            Step.TornFile(part, size * parts, Etag),
            .. Enumerable
                .Range(1, parts - 1)
                .Select(at => Partial(part, $"{at * size}-{size * parts - 1}/{size * parts}", Etag, size * (parts - at))),
        ];
        await using var server = new HostileServer(script);
        using ModelClient client = Clients.For(server);

        await client.DownloadAsync(Output(server), Target);

        Assert.Equal(size * parts, new FileInfo(Target).Length);
        Assert.Equal(parts, server.Requests.Count);
    }

    [Fact]
    public async Task A_cancelled_transfer_leaves_nothing()
    {
        await using var server = new HostileServer(Step.TornFile("01234", 10, after: After.Silence));
        using ModelClient client = Clients.For(server);
        using var cancel = new CancellationTokenSource();

        Task<string> download = client.DownloadAsync(Output(server), Target, cancellationToken: cancel.Token);
        await server.Arrival();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_failed_transfer_keeps_the_file_that_was_there()
    {
        await using var server = new HostileServer(Step.TornFile("01234", 10));
        using ModelClient client = Clients.For(server);
        await File.WriteAllTextAsync(Target, "older");

        await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAsync(Output(server), Target, s_overwrite));

        Assert.Equal("older", await File.ReadAllTextAsync(Target));
        AssertOnlyTarget();
    }

    [Fact]
    public async Task Data_that_came_with_the_answer_is_written_too()
    {
        await using var server = new HostileServer(Step.Json(
            """{"data":[{"b64_json":"aGVsbG8="},{"url":"data:image/png;base64,d29ybGQ="},{"b64_json":"%%%"}]}"""));
        using ModelClient client = Clients.For(server);
        Job job = await client.SubmitAsync(new TestRequest());

        await client.DownloadAsync(job.Result!.Outputs[0], Target);
        Assert.Equal("hello", await File.ReadAllTextAsync(Target));
        await client.DownloadAsync(job.Result.Outputs[1], Target, s_overwrite);
        Assert.Equal("world", await File.ReadAllTextAsync(Target));
        Assert.Equal("image/png", job.Result.Outputs[1].ContentType);
        await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAsync(job.Result.Outputs[2], Target, s_overwrite));

        AssertOnlyTarget();
    }

    [Fact]
    public async Task A_path_that_can_not_be_written_is_an_error_and_leaves_nothing()
    {
        await using var server = new HostileServer(Step.File("0123456789"));
        using ModelClient client = Clients.For(server);
        string path = Path.Combine(Target, "below-a-file.mp4");
        await File.WriteAllTextAsync(Target, "a file, not a folder");

        var error = await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAsync(Output(server), path));

        Assert.IsAssignableFrom<IOException>(error.InnerException);
        await Assert.ThrowsAsync<ArgumentException>(() => client.DownloadAsync(Output(server), _folder));
        AssertOnlyTarget();
    }

    internal static Step Partial(string body, string range, string headers, int? promised = null) => Step.Raw(
        $"HTTP/1.1 206 Partial\r\nContent-Range: bytes {range}\r\n{headers}Content-Length: {promised ?? Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}",
        promised is null ? After.Keep : After.Close);

    private static JobOutput Output(HostileServer server) => new() { Url = new Uri(server.Address, "/out.mp4?sig=1") };

    private void AssertOnlyTarget() => Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
}
