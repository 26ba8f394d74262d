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
    public static byte[] HalfOfHeaders(SimulatedResponse answer)
    {
        byte[] headers = Headers(answer);
        return headers[..(headers.Length / 2)];
    }

    public static byte[] WithPartOfBody(SimulatedResponse answer, int length) =>
        [.. Headers(answer), .. answer.Body.Span[..Math.Min(length, answer.Body.Length)]];

    public static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        Socket socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes, context.RequestAborted)..];

        context.Abort();
    }

    private static byte[] Headers(SimulatedResponse answer)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}\r\n");
        foreach ((string name, string value) in answer.Headers)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");

        if (answer.ContentType is { } type)
            text.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\n");

        // Announces the full length, either of a single chunk or of the body; what follows is always shorter.
        text.Append(answer.IsChunked
            ? string.Create(CultureInfo.InvariantCulture, $"Transfer-Encoding: chunked\r\n\r\n{answer.Body.Length:x}\r\n")
            : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}\r\n\r\n"));
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
