using System.Text.Json;

namespace SchemaSdk;

/// <summary>
/// The contents of an error response: <c>{"error":{…}}</c>, <c>{"error":"…"}</c>, <c>{"detail":"…"}</c>,
/// <c>{"code":…,"msg":"…"}</c>, lists of these, or none.
/// </summary>
internal readonly record struct ErrorBody(string? Code, string? Message)
{
    public static ErrorBody Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return Read(JsonBody.Parse(body));
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

/// <summary>The host's documented error codes and their meaning, regardless of the status.</summary>
internal static class ErrorCodes
{
    public static ModelApiErrorKind? Meaning(string? code) => code switch
    {
        "missing_api_key" or "invalid_api_key" => ModelApiErrorKind.Authentication,
        "insufficient_credits" => ModelApiErrorKind.OutOfCredits,
        "model_not_found" => ModelApiErrorKind.NotFound,
        "rate_limit_exceeded" => ModelApiErrorKind.RateLimit,
        "model_unavailable" => ModelApiErrorKind.Unavailable,
        "upstream_error" => ModelApiErrorKind.OutcomeUnknown,
        _ => null,
    };

    /// <summary>True if a retry can't succeed.</summary>
    public static bool IsFinal(string? code) =>
        Meaning(code) is ModelApiErrorKind.Authentication or ModelApiErrorKind.OutOfCredits or ModelApiErrorKind.NotFound;
}
