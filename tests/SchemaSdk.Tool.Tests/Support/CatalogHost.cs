using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchemaSdk.Tool.Tests;

/// <summary>A server on this machine that answers paths, with their queries, with JSON.</summary>
internal sealed class CatalogHost : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, (int Status, string Body)> _answers = new(StringComparer.Ordinal);

    public CatalogHost()
    {
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>The requests: the target, and the headers by lower-case name.</summary>
    public ConcurrentQueue<(string Target, Dictionary<string, string> Headers)> Requests { get; } = [];

    /// <summary>What every other path is answered with.</summary>
    public (int Status, string Body) Otherwise { get; set; } = (404, """{"error":"not found"}""");

    /// <summary>True for the requests of a path that are answered with 401, because they have no key.</summary>
    public Func<string, bool> NeedsKey { get; set; } = _ => false;

    public string this[string target]
    {
        set => _answers[target] = (200, value);
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync();
                _ = Task.Run(() => AnswerAsync(client));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII, leaveOpen: true);
            string target = (await reader.ReadLineAsync())?.Split(' ')[1] ?? "";
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
                headers[line.Split(": ")[0]] = line.Split(": ")[1];

            Requests.Enqueue((target, headers));
            (int status, string body) = NeedsKey(target) && !headers.ContainsKey("Authorization")
                ? (401, """{"error":{"type":"authorization_error","message":"Authentication is required"}}""")
                : _answers.GetValueOrDefault(target, Otherwise);
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(
                $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
                + $"Connection: close\r\n\r\n{body}"));
        }
    }
}
