using System.Text;

namespace SchemaSdk.Tests;

/// <summary>A download to a stream passes on bytes of one version only, and nothing before they are known to be media.</summary>
public class StreamTests
{
    private const string Etag = "ETag: \"v1\"\r\n";

    private static readonly string s_content = string.Concat(Enumerable.Range(0, 1000).Select(number => $"{number:000} "));

    public static TheoryData<string> Failures => FailureRow.Names(DownloadTable.Rows);

    [Theory]
    [InlineData(0)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(4000)]
    public async Task An_output_of_any_length_reaches_the_stream_as_it_is(int length)
    {
        string content = s_content[..length];
        await using var server = new HostileServer(Step.Status(200, content, contentType: "text/plain"));
        using ModelClient client = Clients.For(server);
        using var stream = new OneWay();
        var progress = new Recorder<DownloadProgress>();
        var output = new JobOutput { Url = new Uri(server.Address, "/out.txt?sig=1"), ContentType = "text/plain" };

        long written = await client.DownloadAsync(output, stream, new DownloadOptions { Progress = progress });

        Assert.Equal(content, stream.Text);
        Assert.Equal(length, written);
        Assert.True(stream.IsFlushed);
        Assert.Equal(length, progress.Seen.LastOrDefault()?.BytesReceived ?? 0);
        Assert.False(server.Requests[0].Holds(Clients.Key));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failed_transfer_is_tried_as_often_as_for_a_file_and_passes_nothing_on(string name)
    {
        FailureRow row = DownloadTable.Rows.Single(row => row.Name == name);
        var clock = new SkippingTimeProvider();
        await using var server = new HostileServer(row.Script);
        using ModelClient client = Clients.For(server, clock, options => options.MaxDownloadBytes = 1000);
        using var stream = new OneWay();

        Task<long> download = client.DownloadAsync(Output(server), stream);
        for (int attempt = 0; row.TimesOut && attempt < row.Requests; attempt++)
        {
            await server.Arrival();
            clock.RingTimeLimits();
        }

        Exception? error = await Record.ExceptionAsync(download.Guarded);
        Assert.Equal(row.Error, error?.GetType());
        Assert.Equal(row.Requests, server.Requests.Count);
        Assert.Equal(error is null, stream.Text.Length > 0);
    }

    [Theory]
    [InlineData("the rest under the same tag", true)]
    [InlineData("the whole again under the same tag", true)]
    [InlineData("the whole again under another tag", false)]
    [InlineData("the whole again without a tag", false)]
    [InlineData("the rest without a tag", false)]
    [InlineData("range refused", false)]
    public async Task After_an_interruption_only_the_same_version_goes_on(string then, bool goesOn)
    {
        Step next = then switch
        {
            "the rest under the same tag" => Rest(Etag),
            "the whole again under the same tag" => Step.File(s_content, Etag),
            "the whole again under another tag" => Step.File(s_content, "ETag: \"v2\"\r\n"),
            "the whole again without a tag" => Step.File(s_content),
            "the rest without a tag" => Rest(""),
            _ => Step.Status(416),
        };
        Step[] script = [Step.TornFile(s_content[..3000], 4000, Etag), next, Step.File(s_content)];

        using var oneWay = new OneWay();
        Exception? error = await DownloadAsync(script, oneWay);
        Assert.Equal(goesOn ? null : typeof(DownloadException), error?.GetType());
        Assert.Equal(goesOn ? s_content : s_content[..3000], oneWay.Text);
        if (!goesOn)
            Assert.Contains("first 3000 bytes", error!.Message);

        using var seekable = new MemoryStream();
        seekable.Write("before"u8);
        Assert.Null(await DownloadAsync(script, seekable));
        Assert.Equal("before" + s_content, Encoding.ASCII.GetString(seekable.ToArray()));

        using var inTheMiddle = new MemoryStream("0123456789"u8.ToArray(), writable: true);
        Assert.IsType<DownloadException>(await DownloadAsync([Step.TornFile("01", 10_000), Step.File(s_content)], inTheMiddle));
    }

    [Theory]
    [InlineData("<html><body>expired</body></html>", "text/html")]
    [InlineData("{\"error\":{\"code\":\"expired\",\"message\":\"no\"}}", "application/json")]
    [InlineData("", "video/mp4")]
    public async Task Error_pages_never_reach_the_stream(string body, string type)
    {
        foreach (string padding in new[] { "", new string(' ', 5000) })
        {
            using var stream = new OneWay();
            string sent = body.Length == 0 ? "" : body + padding;

            Assert.IsType<DownloadException>(await DownloadAsync([Step.Status(200, sent, contentType: type)], stream));

            Assert.Equal("", stream.Text);
        }
    }

    [Fact]
    public async Task Data_that_is_part_of_the_response_reaches_the_stream_too()
    {
        await using var server = new HostileServer();
        using ModelClient client = Clients.For(server);
        using var stream = new OneWay();

        await client.DownloadAsync(new JobOutput { Base64 = "aGVsbG8=", ContentType = "text/plain" }, stream);

        Assert.Equal("hello", stream.Text);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_stream_that_can_not_be_written_to_is_an_error()
    {
        await using var server = new HostileServer(Step.File(s_content));
        using ModelClient client = Clients.For(server);
        using var readOnly = new MemoryStream([], writable: false);

        await Assert.ThrowsAsync<ArgumentException>(() => client.DownloadAsync(Output(server), readOnly));
        await Assert.ThrowsAsync<ArgumentException>(() => client.DownloadAsync(new JobOutput(), Stream.Null));
        Assert.Equal(0, server.Connections);

        using var full = new OneWay { Fault = new IOException("no space") };
        var error = await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAsync(Output(server), full));
        Assert.Contains("no space", error.Message);
        using var gone = new OneWay { Fault = new InvalidOperationException("response ended") };
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.DownloadAsync(Output(server), gone));
        Assert.Equal(2, server.Requests.Count);
    }

    private static async Task<Exception?> DownloadAsync(Step[] script, Stream stream)
    {
        await using var server = new HostileServer(script);
        using ModelClient client = Clients.For(server);
        return await Record.ExceptionAsync(() => client.DownloadAsync(Output(server), stream).Guarded());
    }

    private static Step Rest(string headers) => DownloadTests.Partial(s_content[3000..], "3000-3999/4000", headers);

    private static JobOutput Output(HostileServer server) => new() { Url = new Uri(server.Address, "/out.mp4?sig=1") };

    /// <summary>A stream that can't go back, such as the body of a web response.</summary>
    private sealed class OneWay : Stream
    {
        private readonly MemoryStream _written = new();

        public Exception? Fault { get; init; }

        public bool IsFlushed { get; private set; }

        public string Text => Encoding.ASCII.GetString(_written.ToArray());

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => IsFlushed = true;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Fault is { } fault)
                throw fault;
            _written.Write(buffer, offset, count);
        }
    }
}
