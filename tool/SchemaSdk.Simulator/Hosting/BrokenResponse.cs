using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace SchemaSdk.Simulator;

/// <summary>Writes the start of a response directly to the socket and closes it, because a server never breaks its own responses.</summary>
internal static class BrokenResponse
{
    public static byte[] HalfOfHeaders(SimulatedResponse response)
    {
        byte[] headers = Headers(response);
        return headers[..(headers.Length / 2)];
    }

    public static byte[] WithPartOfBody(SimulatedResponse response, int length) =>
        [.. Headers(response), .. response.Body.Span[..Math.Min(length, response.Body.Length)]];

    public static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        Socket socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes, context.RequestAborted)..];

        context.Abort();
    }

    private static byte[] Headers(SimulatedResponse response)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {ReasonPhrases.GetReasonPhrase(response.Status)}\r\n");
        foreach ((string name, string value) in response.Headers)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");

        if (response.ContentType is { } type)
            text.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\n");

        // Announces the full length, either of a single chunk or of the body; what follows is always shorter.
        text.Append(response.IsChunked
            ? string.Create(CultureInfo.InvariantCulture, $"Transfer-Encoding: chunked\r\n\r\n{response.Body.Length:x}\r\n")
            : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {response.Body.Length}\r\n\r\n"));
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
