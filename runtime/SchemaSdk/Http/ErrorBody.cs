using System.Text.Json;

namespace SchemaSdk;

/// <summary>What an error answer says: <c>{"error":{…}}</c>, <c>{"error":"…"}</c>, <c>{"detail":"…"}</c>, or none of these.</summary>
internal readonly record struct ErrorBody(string? Code, string? Message)
{
    public static ErrorBody Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return Read(AnswerJson.Parse(body));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // A proxy's page, or half an answer: the status alone decides.
            return default;
        }
    }

    private static ErrorBody Read(JsonElement root)
    {
        JsonElement? error = JsonFields.Field(root, "error"u8);
        JsonElement source = error is { ValueKind: JsonValueKind.Object } inner ? inner : root;
        return new ErrorBody(
            JsonFields.TextOrNumber(JsonFields.Field(source, "code"u8)),
            JsonFields.Text(JsonFields.Field(source, "message"u8))
                ?? JsonFields.Text(error)
                ?? JsonFields.Text(JsonFields.Field(root, "detail"u8)));
    }
}
