using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchemaSdk.Tests;

/// <summary>
/// A server of plain sockets that does what a script says, one step a request, and counts what reached it.
/// The last step is repeated. HTTP libraries are too polite to misbehave like this.
/// </summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Step> _script;
    private readonly ConcurrentQueue<SeenRequest> _requests = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly SemaphoreSlim _ends = new(0);
    private readonly Func<SeenRequest, Step?>? _rule;
    private readonly Task _accepting;
    private int _connections;

    public HostileServer(params Step[] script)
        : this(null, script)
    {
    }

    /// <summary>A server whose answer depends on the request; where the rule gives none, the script goes on.</summary>
    public HostileServer(Func<SeenRequest, Step?>? rule, params Step[] script)
    {
        _rule = rule;
        _script = new ConcurrentQueue<Step>(script);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The requests whose head has reached the server, in order; a body counts as far as it was read.</summary>
    public IReadOnlyList<SeenRequest> Requests => [.. _requests];

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Returns when one more request has been read.</summary>
    public async Task Arrival() => Assert.True(await _arrivals.WaitAsync(HangGuard.Limit), "no request came");

    /// <summary>Returns when one more connection has been ended by the server.</summary>
    public async Task End() => Assert.True(await _ends.WaitAsync(HangGuard.Limit), "no connection ended");

    public async ValueTask DisposeAsync()
    {
        // A listener that is stopped between two accepts throws at the second, so it is stopped last.
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                connections.Add(Task.Run(() => ServeAsync(socket)));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                var reader = new RequestReader(socket);
                while (await ServeOneAsync(socket, reader))
                {
                }
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
            {
                // The client went, or the test is over.
            }
        }

        _ends.Release();
    }

    private async Task<bool> ServeOneAsync(Socket socket, RequestReader reader)
    {
        if (_rule is null && _script.TryPeek(out Step? first) && first is Step.ResetAtOnce)
        {
            Next();
            return Reset(socket);
        }

        if (await reader.ReadHeadAsync(_stop.Token) is not { } head)
            return false;
        if (_rule is null && _script.TryPeek(out Step? step) && step is Step.ResetAfterHead)
        {
            Next();
            Note(new SeenRequest(head, []));
            return Reset(socket);
        }

        if (_rule is null && _script.TryPeek(out Step? next) && next is Step.Early early)
        {
            Next();
            Note(new SeenRequest(head, await reader.ReadBodyAsync(head, _stop.Token, early.BodyBytes)));
            await socket.SendAsync(early.Bytes, _stop.Token);
            return await EndAsync(socket, early.After);
        }

        var request = new SeenRequest(head, await reader.ReadBodyAsync(head, _stop.Token));
        Step reply = _rule?.Invoke(request) ?? Next();
        Note(request);
        return await ReplyAsync(socket, reply);
    }

    private async Task<bool> ReplyAsync(Socket socket, Step reply)
    {
        switch (reply)
        {
            case Step.Send(var bytes, var after):
                await socket.SendAsync(bytes, _stop.Token);
                return await EndAsync(socket, after);
            case Step.Endless(var head):
                await socket.SendAsync(Encoding.UTF8.GetBytes(head), _stop.Token);
                byte[] filler = new byte[64 * 1024];
                filler.AsSpan().Fill((byte)' ');
                while (true)
                    await socket.SendAsync(filler, _stop.Token);
            case Step.Silence:
                return await EndAsync(socket, After.Silence);
            case Step.CloseAfterRequest:
                return await EndAsync(socket, After.Close);
            default:
                return Reset(socket);
        }
    }

    private async Task<bool> EndAsync(Socket socket, After after)
    {
        switch (after)
        {
            case After.Keep:
                return true;
            case After.Reset:
                return Reset(socket);
            case After.Silence:
                await socket.ReceiveAsync(new byte[1], _stop.Token);
                return false;
            default:
                socket.Shutdown(SocketShutdown.Both);
                return false;
        }
    }

    private static bool Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        return false;
    }

    private Step Next() => _script.Count > 1 && _script.TryDequeue(out Step? step) ? step : _script.First();

    private void Note(SeenRequest request)
    {
        _requests.Enqueue(request);
        _arrivals.Release();
    }
}
