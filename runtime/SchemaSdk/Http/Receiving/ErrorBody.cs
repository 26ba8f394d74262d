using System.Text.Json;

namespace SchemaSdk;

/// <summary>
/// The contents of an error response, by the host's pointers, and otherwise in a common form: <c>{"error":{…}}</c>,
/// <c>{"error":"…"}</c>, <c>{"detail":"…"}</c>,
/// <c>{"code":…,"msg":"…"}</c>, lists of these, or none.
/// </summary>
internal readonly record struct ErrorBody(string? Code, string? Message)
{
    // Where a pointer finds a list or an object instead of a text, its beginning is better than nothing.
    private const int LongestRaw = 500;

    public static ErrorBody Read(Response response)
    {
        try
        {
            JsonElement root = JsonBody.Parse(response.Body.Span);
            HostProtocol protocol = response.Host.Protocol;
            ErrorBody common = Read(root);
            return new ErrorBody(
                HostPointer.FirstText(protocol.ErrorCode, root) ?? common.Code,
                HostPointer.FirstText(protocol.ErrorMessage, root) ?? common.Message ?? Raw(protocol.ErrorMessage, root));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // An HTML page from a proxy, or a truncated response: only the status counts.
            return default;
        }
    }

    private static ErrorBody Read(JsonElement root)
    {
        JsonElement? error = First(root, "error"u8) ?? First(root, "errors"u8);
        JsonElement source = error is { ValueKind: JsonValueKind.Object } inner ? inner : root;
        return new ErrorBody(
            JsonFields.TextOrNumber(
                JsonFields.Field(source, "code"u8) ?? JsonFields.Field(root, "error_code"u8) ?? JsonFields.Field(root, "code"u8)),
            MessageOf(source) ?? JsonFields.Text(error) ?? DetailOf(First(root, "detail"u8)) ?? MessageOf(root));
    }

    private static string? Raw(HostPointer[] pointers, JsonElement root) =>
        HostPointer.First(pointers, root) is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } value
            && value.GetRawText() is { Length: > 2 } text
            ? text[..Math.Min(text.Length, LongestRaw)]
            : null;

    private static string? MessageOf(JsonElement source) =>
        JsonFields.Text(
            JsonFields.Field(source, "message"u8) ?? JsonFields.Field(source, "error_message"u8) ?? JsonFields.Field(source, "msg"u8));

    private static string? DetailOf(JsonElement? detail) =>
        detail is { ValueKind: JsonValueKind.Object } inner ? MessageOf(inner) : JsonFields.Text(detail);

    /// <summary>Returns a field or, for a list, its first item; one reason is enough.</summary>
    private static JsonElement? First(JsonElement root, ReadOnlySpan<byte> name) =>
        JsonFields.Field(root, name) is not { ValueKind: JsonValueKind.Array } list ? JsonFields.Field(root, name)
            : list.GetArrayLength() > 0 ? list[0]
            : null;
}
