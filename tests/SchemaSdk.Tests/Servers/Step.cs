using System.Text;

namespace SchemaSdk.Tests;

/// <summary>What a hostile server does with one request.</summary>
internal abstract record Step
{
    /// <summary>Resets the connection before a byte of the request is read.</summary>
    public sealed record ResetAtOnce : Step;

    /// <summary>Reads the head alone, then resets.</summary>
    public sealed record ResetAfterHead : Step;

    /// <summary>Reads the whole request, then resets.</summary>
    public sealed record ResetAfterRequest : Step;

    /// <summary>Reads the whole request, then closes without a word.</summary>
    public sealed record CloseAfterRequest : Step;

    /// <summary>Reads the whole request, then says nothing until the client gives up.</summary>
    public sealed record Silence : Step;

    /// <summary>Sends these bytes; then keeps the connection, closes it, resets it, or falls silent.</summary>
    public sealed record Send(byte[] Bytes, After After) : Step;

    /// <summary>Reads the head and this much of the body, then sends these bytes, however much is still to come.</summary>
    public sealed record Early(int BodyBytes, byte[] Bytes, After After) : Step;

    /// <summary>Sends a head and then body bytes without end.</summary>
    public sealed record Endless(string Head) : Step;

    public static Step Status(int status, string body = "", string headers = "", string contentType = "application/json") =>
        Raw($"HTTP/1.1 {status} Answer\r\nContent-Type: {contentType}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    public static Step Json(string body, int status = 200) => Status(status, body);

    /// <summary>A media file, as a storage service answers.</summary>
    public static Step File(string body, string headers = "") => Status(200, body, headers, "video/mp4");

    /// <summary>A media file whose head promises more than comes.</summary>
    public static Step TornFile(string body, int promised, string headers = "", After after = After.Close) => Raw(
        $"HTTP/1.1 200 Answer\r\nContent-Type: video/mp4\r\n{headers}Content-Length: {promised}\r\n\r\n{body}", after);

    public static Step Raw(string text, After after = After.Keep) => new Send(Encoding.UTF8.GetBytes(text), after);

    /// <summary>A head that promises more than comes.</summary>
    public static Step Torn(int status, string body, int promised, After after = After.Close, string headers = "") => Raw(
        $"HTTP/1.1 {status} Answer\r\nContent-Type: application/json\r\n{headers}Content-Length: {promised}\r\n\r\n{body}", after);
}

/// <summary>What a hostile server does with the connection after it has sent its bytes.</summary>
internal enum After
{
    Keep,
    Close,
    Reset,
    Silence,
}
