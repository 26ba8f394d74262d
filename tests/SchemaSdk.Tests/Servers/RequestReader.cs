using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SchemaSdk.Tests;

/// <summary>Reads requests off a socket, byte for byte as they came.</summary>
internal sealed class RequestReader(Socket socket)
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _from;
    private int _to;

    /// <summary>Null when the client closed the connection instead.</summary>
    public async Task<string?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        while (await NextAsync(cancellationToken) is { } value)
        {
            head.Append((char)value);
            if (value == '\n' && head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n")
                return head.ToString(0, head.Length - 4);
        }

        return null;
    }

    public async Task<byte[]> ReadBodyAsync(string head, CancellationToken cancellationToken, int most = int.MaxValue)
    {
        string? length = new SeenRequest(head, []).Header("Content-Length");
        byte[] body = new byte[length is null ? 0 : Math.Min(most, int.Parse(length, CultureInfo.InvariantCulture))];
        for (int at = 0; at < body.Length; at++)
        {
            if (await NextAsync(cancellationToken) is not { } value)
                return body[..at];
            body[at] = value;
        }

        return body;
    }

    private async ValueTask<byte?> NextAsync(CancellationToken cancellationToken)
    {
        if (_from == _to)
        {
            _from = 0;
            _to = await socket.ReceiveAsync(_buffer, cancellationToken);
            if (_to == 0)
                return null;
        }

        return _buffer[_from++];
    }
}
