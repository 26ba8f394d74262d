using System.Net.Sockets;
using System.Security.Authentication;

namespace SchemaSdk.Tests;

/// <summary>What the network does is tried again, whatever exception tells of it; what the caller's own code throws comes out as it is.</summary>
public sealed class FaultKindTests : IDisposable
{
    private static readonly Dictionary<string, Func<Exception>> s_faults = new()
    {
        ["a connection that takes too long"] = () =>
            new TaskCanceledException("A connection could not be established.", new TimeoutException()),
        ["a canceled task"] = () => new TaskCanceledException(),
        ["a canceled operation"] = () => new OperationCanceledException(),
        ["a broken request"] = () => new HttpRequestException("broken"),
        ["a broken stream"] = () => new IOException("broken pipe"),
        ["an early end"] = () => new HttpIOException(HttpRequestError.ResponseEnded),
        ["a socket"] = () => new SocketException((int)SocketError.ConnectionReset),
        ["a handshake"] = () => new AuthenticationException("no"),
        ["a time-out of a handler"] = () => new TimeoutException(),
        ["a broken circuit"] = () => new InvalidOperationException("The circuit is open."),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("faults-").FullName;

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    private string Target => Path.Combine(_folder, "video.mp4");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Before_the_head_it_is_tried_again(string name)
    {
        var handler = new FaultyHandler(_ => throw s_faults[name](), Good);
        using ModelClient client = ClientOver(handler);

        await client.DownloadAsync(s_output, Target).Guarded();

        Assert.Equal(2, handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Within_the_body_it_is_tried_again(string name)
    {
        var handler = new FaultyHandler(
            _ => new HttpResponseMessage { Content = new StreamContent(new FaultyStream(s_faults[name])) },
            Good);
        using ModelClient client = ClientOver(handler);

        await client.DownloadAsync(s_output, Target).Guarded();

        Assert.Equal("good", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal(2, handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_time_it_is_an_error_of_the_download(string name)
    {
        var handler = new FaultyHandler(_ => throw s_faults[name]());
        using ModelClient client = ClientOver(handler);

        DownloadException error = await Assert.ThrowsAsync<DownloadException>(() => client.DownloadAsync(s_output, Target).Guarded());

        Assert.IsType(s_faults[name]().GetType(), error.InnerException);
        Assert.Equal(3, handler.Requests);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task From_the_callers_progress_it_comes_out_and_nothing_is_fetched_again(string name)
    {
        Exception fault = s_faults[name]();
        var handler = new FaultyHandler(Good);
        using ModelClient client = ClientOver(handler);

        Exception? error = await Record.ExceptionAsync(() =>
            client.DownloadAsync(s_output, Target, new DownloadOptions { Progress = new Throwing(fault) }).Guarded());

        Assert.Same(fault, error);
        Assert.Equal(1, handler.Requests);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_connection_that_is_never_made_is_tried_again()
    {
        await using var server = new HostileServer(Step.File("good"));
        ModelClientOptions options = Clients.Options(server.Address);
        options.ConnectTimeout = TimeSpan.FromMilliseconds(50);
        int attempts = 0;
        SocketsHttpHandler sockets = ModelClientHandlers.CreateDownload(options);
        sockets.ConnectCallback = async (_, token) =>
        {
            if (Interlocked.Increment(ref attempts) == 1)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", server.Address.Port, CancellationToken.None);
            return client.GetStream();
        };
        sockets.ConnectTimeout = options.ConnectTimeout;
        using var client = new ModelClient(options, ModelClientHandlers.CreateApi(options), sockets, disposeHandlers: true);

        await client.DownloadAsync(new JobOutput { Url = server.Address }, Target).Guarded();

        Assert.True(attempts >= 2);
    }

    private static readonly JobOutput s_output = new() { Url = new Uri("https://files.example/x.mp4") };

    private static HttpResponseMessage Good(HttpRequestMessage request) => new() { Content = new StringContent("good", null, "video/mp4") };

    private static ModelClient ClientOver(HttpMessageHandler handler)
    {
        ModelClientOptions options = Clients.Options(new Uri("https://api.example"));
        return new ModelClient(options, new FaultyHandler(Good), handler, disposeHandlers: true);
    }

    private sealed class FaultyHandler(params Func<HttpRequestMessage, HttpResponseMessage>[] answers) : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return answers[Math.Min(Requests++, answers.Length - 1)](request);
        }
    }

    private sealed class FaultyStream(Func<Exception> fault) : MemoryStream([1, 2, 3])
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < 3 ? base.ReadAsync(buffer, cancellationToken) : ValueTask.FromException<int>(fault());
    }

    private sealed class Throwing(Exception fault) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => throw fault;
    }
}
