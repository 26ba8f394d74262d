using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>Detects whether a response of any format reports a failure, regardless of its status.</summary>
internal static class ErrorMarks
{
    private static readonly string[] s_errors =
        ["error", "errors", "error_code", "error_message", "errorMessage", "error_msg", "fault", "failure", "failure_reason", "failed"];

    private static readonly string[] s_successWords = ["ok", "success", "succeed", "succeeded", "none", "0"];

    /// <param name="root">An object.</param>
    /// <param name="hasMedia">Whether it contains media: an error next to media concerns only a part of it.</param>
    /// <param name="hasOutput">Whether it contains output of any kind.</param>
    /// <param name="hasId">Whether it names a job: such a job was not rejected unless the response says so explicitly.</param>
    public static bool AreIn(JsonElement root, bool hasMedia, bool hasOutput, bool hasId)
    {
        if (!hasMedia && Array.Exists(s_errors, name => root.TryGetProperty(name, out JsonElement value) && IsMark(value)))
            return true;
        if (hasOutput)
            return false;
        if (IsFalse(root, "success"u8) || IsFalse(root, "ok"u8) || IsBadStatus(JsonFields.Field(root, "status"u8)))
            return true;
        return !hasId && ((JsonFields.Field(root, "detail"u8) is { } detail && JsonContent.IsIn(detail)) || IsBadCode(root));
    }

    /// <summary>Returns whether the value of an error property reports an error.</summary>
    public static bool IsMark(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Number => value.GetRawText() != "0",
        JsonValueKind.String => JsonFields.Text(value) is not { } text || !(string.IsNullOrWhiteSpace(text) || IsSuccessWord(text)),
        JsonValueKind.Object => value.EnumerateObject().Any(field => IsMark(field.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(IsMark),
        _ => false,
    };

    private static bool IsFalse(JsonElement root, ReadOnlySpan<byte> name) =>
        JsonFields.Field(root, name) is { ValueKind: JsonValueKind.False };

    private static bool IsBadStatus(JsonElement? status) =>
        status is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value) && value >= 400;

    /// <summary>
    /// Detects a number that is not a success code, or a word next to a message; without one, the word may be model output named "code".
    /// </summary>
    private static bool IsBadCode(JsonElement root)
    {
        if (JsonFields.TextOrNumber(JsonFields.Field(root, "code"u8)) is not { Length: > 0 } code || IsSuccessWord(code))
            return false;
        string? message = JsonFields.Text(JsonFields.Field(root, "message"u8) ?? JsonFields.Field(root, "msg"u8));
        if (message is not null && IsSuccessWord(message))
            return false;
        return int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number is < 200 or > 299
            : message is not null;
    }

    private static bool IsSuccessWord(string text) => s_successWords.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);
}
