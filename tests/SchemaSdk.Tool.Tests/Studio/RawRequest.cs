using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchemaSdk.Tool.Tests.Studio;

/// <summary>A request as bytes on a socket: a client library would correct what is wrong with it.</summary>
internal sealed record RawRequest(string Line, IReadOnlyList<string> Headers, string Body)
{
    /// <summary>A run as the page asks for it.</summary>
    public static RawRequest Run(StudioPlace studio, string key = "raw")
    {
        string body = StudioPlace.Run(key).ToJsonString();
        return new RawRequest(
            "POST /api/runs HTTP/1.1",
            [
                $"Host: 127.0.0.1:{studio.Address.Port}",
                $"x-studio-token: {studio.Token}",
                "Content-Type: application/json",
                string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}"),
                "Connection: close",
            ],
            body);
    }

    public static RawRequest Get(StudioPlace studio, string target) => new(
        $"GET {target} HTTP/1.1", [$"Host: 127.0.0.1:{studio.Address.Port}", $"x-studio-token: {studio.Token}", "Connection: close"], "");

    /// <summary>Adds a header.</summary>
    public RawRequest With(string header) => this with { Headers = [.. Headers, header] };

    /// <summary>Removes the headers with a name.</summary>
    public RawRequest Without(string name) => this with
    {
        Headers = [.. Headers.Where(header => !header.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))],
    };

    public RawRequest Instead(string header) => Without(header.Split(':')[0]).With(header);

    /// <summary>Returns the whole answer.</summary>
    public async Task<string> SendAsync(int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using NetworkStream stream = client.GetStream();
        await WriteAsync(stream);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var answer = new StringBuilder();
        try
        {
            while (await reader.ReadLineAsync() is { } line)
                answer.Append(line).Append('\n');
        }
        catch (IOException)
        {
            // The server closed before it had read all of a body that it refused.
        }

        return answer.ToString();
    }

    /// <summary>Sends the request, and closes the connection without reading the answer.</summary>
    /// <param name="port">The port.</param>
    /// <param name="until">Ends when the server has acted: of a request that it has not read yet nothing is known.</param>
    public async Task SendAndLeaveAsync(int port, Func<Task> until)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using NetworkStream stream = client.GetStream();
        await WriteAsync(stream);
        await until();
    }

    public static int StatusOf(string answer) => int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture);

    private async Task WriteAsync(NetworkStream stream)
    {
        string text = $"{Line}\r\n{string.Concat(Headers.Select(header => header + "\r\n"))}\r\n{Body}";
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        }
        catch (IOException)
        {
            // As above.
        }
    }
}
