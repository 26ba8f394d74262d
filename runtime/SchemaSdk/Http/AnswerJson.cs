using System.Text.Json;

namespace SchemaSdk;

/// <summary>Parses a whole answer: one JSON value of bounded depth, and nothing after it.</summary>
internal static class AnswerJson
{
    private const int MaxDepth = 64;

    public static JsonElement Parse(Answer answer)
    {
        try
        {
            return Parse(answer.Body.Span);
        }
        catch (JsonException fault)
        {
            string what = answer.IsHtml ? "is an HTML page"
                : Answer.Trimmed(answer.Body.Span).IsEmpty ? "is empty"
                : "is not JSON";
            throw answer.Fault(what, innerException: fault);
        }
    }

    /// <summary>An element of its own memory, which nobody has to dispose of.</summary>
    public static JsonElement Parse(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(Answer.Trimmed(body), new JsonReaderOptions { MaxDepth = MaxDepth });
        JsonElement root = JsonElement.ParseValue(ref reader);
        if (reader.Read())
            throw new JsonException("There is more than one value.");
        return root;
    }
}
