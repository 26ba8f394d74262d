using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator;

/// <summary>A response, buffered completely before its first byte is sent so that it can be cut off anywhere.</summary>
internal sealed record SimulatedResponse(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Why the request is refused, as a code and a message, for a body in the host's form; otherwise null.</summary>
    public (string Code, string Message)? Refused { get; init; }

    /// <summary>Whether it is sent in chunks, without <c>Content-Length</c>.</summary>
    public bool IsChunked { get; init; }

    public static SimulatedResponse Json(int status, JsonNode body) =>
        Json(status, Encoding.UTF8.GetBytes(ReadableJson.Write(body)));

    public static SimulatedResponse Json(int status, ReadOnlyMemory<byte> body) => new(status, "application/json", body);

    public static SimulatedResponse Text(int status, string contentType, string body) =>
        new(status, contentType, Encoding.UTF8.GetBytes(body));

    public SimulatedResponse WithHeader(string name, string value) =>
        this with { Headers = Headers.Add(new KeyValuePair<string, string>(name, value)) };
}
