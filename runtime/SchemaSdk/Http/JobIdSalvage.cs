using System.Text.Json;

namespace SchemaSdk;

/// <summary>Finds the job's id in what came of an answer that broke off: with it, a paid job is not lost.</summary>
internal static class JobIdSalvage
{
    public static string? Find(Answer? answer)
    {
        if (answer is not { IsSuccess: true })
            return null;
        var reader = new Utf8JsonReader(Answer.Trimmed(answer.Body.Span), isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
                bool isName = reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("job_id"u8);
                if (isName && reader.Read())
                    return reader.TokenType == JsonTokenType.String && reader.GetString() is { } id && JobId.IsSafe(id) ? id : null;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // What came is not even the start of JSON.
        }

        return null;
    }
}
