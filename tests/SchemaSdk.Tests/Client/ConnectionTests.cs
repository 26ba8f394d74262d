using System.Net;
using System.Net.Sockets;

namespace SchemaSdk.Tests;

/// <summary>What SocketsHttpHandler does underneath with connections must not let a submit arrive twice.</summary>
public class ConnectionTests
{
    private static readonly Step s_good = Step.Json(Clients.Job("queued"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_submit_on_a_reused_connection_that_breaks_after_the_request_arrives_once(bool reset)
    {
        await using var server = new HostileServer(
            Step.Json(Clients.Job("running")), reset ? new Step.ResetAfterRequest() : new Step.CloseAfterRequest());
        using ModelClient client = Clients.For(server);
        await client.GetJobAsync("job_1");

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Equal(["GET", "POST"], server.Requests.Select(request => request.Method));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_submit_on_a_reused_connection_that_breaks_after_its_head_arrives_once()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("running")), new Step.ResetAfterHead());
        using ModelClient client = Clients.For(server);
        await client.GetJobAsync("job_1");

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Single(server.Requests, request => request.Method == "POST");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Submits_on_connections_that_the_host_closes_when_idle_arrive_once_each(bool afterTheClose)
    {
        await using var server = new HostileServer(
            Step.Raw($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Clients.Job("queued").Length}\r\n\r\n{Clients.Job("queued")}", After.Close));
        using ModelClient client = Clients.For(server);
        var known = new List<string>();

        for (int submit = 0; submit < 100; submit++)
        {
            var request = new TestRequest { Prompt = $"{submit}" };
            if (await Record.ExceptionAsync(() => client.SubmitAsync(request)) is not { } error)
                known.Add(request.ToJson());
            else
                Assert.IsType<OutcomeUnknownException>(error);
            if (afterTheClose)
                await server.End();
        }

        // One that met a connection just closing may not have arrived; none has arrived twice, and none is lost whose connection was closed before.
        string[] arrived = [.. server.Requests.Select(request => request.Text)];
        Assert.Equal(arrived, arrived.Distinct());
        Assert.Subset(arrived.ToHashSet(), known.ToHashSet());
        Assert.InRange(known.Count, afterTheClose ? 100 : 1, 100);
    }

    [Fact]
    public async Task A_reset_before_anything_is_read_never_lets_a_submit_arrive()
    {
        await using var server = new HostileServer(new Step.ResetAtOnce());
        using ModelClient client = Clients.For(server);

        Exception? error = await Record.ExceptionAsync(() => client.SubmitAsync(new TestRequest()));

        Assert.True(error is OutcomeUnknownException or ServiceUnavailableException, $"{error}");
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_poll_whose_connection_is_closed_without_a_word_ends_as_unavailable()
    {
        await using var server = new HostileServer(new Step.CloseAfterRequest());
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.GetJobAsync("job_1"));

        Assert.Equal("job_1", error.JobId);
        // .NET itself asks again, up to three times, for a GET whose connection closed before a byte of the answer.
        Assert.InRange(server.Requests.Count, 3, 12);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    [InlineData(5, 6)]
    public async Task A_refused_connection_is_tried_again_as_often_as_allowed(int maxRetries, int attempts)
    {
        var observer = new RecordingObserver();
        using Socket closed = BoundButClosed();
        using var client = new ModelClient(Change(Clients.Options(AddressOf(closed)), maxRetries, observer));

        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Contains("nothing was sent", error.Message);
        Assert.Equal(attempts - 1, observer.Retries.Count);
        Assert.All(observer.Retries, retry => Assert.Equal("no connection", retry.Reason));
    }

    [Fact]
    public async Task A_host_that_does_not_resolve_is_unavailable_and_got_nothing()
    {
        var observer = new RecordingObserver();
        using var client = new ModelClient(Change(Clients.Options(new Uri("https://no-such-host.invalid")), 2, observer));

        await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Equal(2, observer.Retries.Count);
    }

    [Fact]
    public async Task A_host_that_speaks_no_TLS_is_unavailable_and_got_nothing()
    {
        await using var server = new HostileServer(new Step.ResetAtOnce());
        var observer = new RecordingObserver();
        using var client = new ModelClient(Change(Clients.Options(new UriBuilder(server.Address) { Scheme = "https" }.Uri), 2, observer));

        await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Equal(3, server.Connections);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_connection_that_takes_too_long_counts_as_never_made()
    {
        int connects = 0;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
            ConnectCallback = async (_, cancellationToken) =>
            {
                Interlocked.Increment(ref connects);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                throw new InvalidOperationException("The pause has no end.");
            },
        };
        using var client = new ModelClient(
            Clients.Options(new Uri("https://api.example")),
            handler,
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false },
            true);

        await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Equal(3, connects);
    }

    [Fact]
    public async Task A_handler_that_sends_again_by_itself_is_stopped()
    {
        await using var server = new HostileServer(Step.Status(500), s_good);
        SocketsHttpHandler sockets = ModelClientHandlers.CreateApi(Clients.Options(server.Address));
        using var client = new ModelClient(
            Clients.Options(server.Address),
            new StubbornHandler(sockets),
            ModelClientHandlers.CreateDownload(Clients.Options(server.Address)),
            true);

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Single(server.Requests);
    }

    private static ModelClientOptions Change(ModelClientOptions options, int maxRetries, ModelClientObserver observer)
    {
        options.MaxRetries = maxRetries;
        options.Observer = observer;
        return options;
    }

    // Bound, so that no other test's server can take the port, but not listening, so that it refuses.
    private static Socket BoundButClosed()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static Uri AddressOf(Socket socket) => new($"http://{socket.LocalEndPoint}");

    private sealed class StubbornHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? response : await base.SendAsync(request, cancellationToken);
        }
    }
}
