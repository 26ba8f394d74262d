using System.Text.Json;

namespace SchemaSdk;

/// <summary>
/// Finds the job id in a complete or truncated response, under any common name, so that a paid job is not lost.
/// </summary>
internal static class JobIdRecovery
{
    private const int MaxDepth = 3;

    // Ordered by how reliably the name identifies a job; the last two are often used for other ids.
    private static readonly string[][] s_names =
    [
        ["job_id", "jobId"],
        ["task_id", "taskId", "taskUUID", "generation_id", "generationId", "prediction_id", "predictionId"],
        ["id"],
        ["request_id", "requestId", "uuid"],
    ];

    public static JobIdCandidate? Find(Response? answer)
    {
        if (answer is null)
            return null;
        int leastSure = answer.IsSuccess ? 3 : answer.StatusCode >= 500 ? 2 : 1;
        if (ResponseHeaders.JobIdOfLocation(answer.Head, answer.Host) is { } id && IsUsable(answer, id))
            return new JobIdCandidate(id, "Location", 0);
        JobIdCandidate? best = null;
        int bestRank = int.MaxValue;
        var reader = new Utf8JsonReader(JsonBody.Trimmed(answer.Body.Span), isFinalBlock: false, state: default);
        try
        {
            bool isInError = false;
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                int depth = reader.CurrentDepth;
                if (depth == 1)
                {
                    isInError = reader.ValueTextEquals("error"u8) || reader.ValueTextEquals("errors"u8)
                        || reader.ValueTextEquals("detail"u8);
                }
                int least = depth > MaxDepth ? -1 : isInError ? Math.Min(1, leastSure) : leastSure;
                int sureness = Confidence(ref reader, least, out string name);
                int rank = sureness * MaxDepth + depth;
                if (sureness < 0 || rank >= bestRank || !reader.Read() || Value(ref reader) is not { } value || !IsUsable(answer, value))
                    continue;
                best = new JobIdCandidate(value, name, sureness);
                bestRank = rank;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The body is not JSON, or is malformed from here on.
        }

        return best;
    }

    private static bool IsUsable(Response answer, string id) => JobIds.IsSafe(id) && !answer.Call.Secrets.AreSurelyIn(id);

    private static int Confidence(ref Utf8JsonReader reader, int leastSure, out string name)
    {
        for (int sureness = 0; sureness <= leastSure; sureness++)
        {
            foreach (string known in s_names[sureness])
            {
                if (!reader.ValueTextEquals(known))
                    continue;
                name = known;
                return sureness;
            }
        }

        name = "";
        return -1;
    }

    private static string? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        _ => null,
    };
}

/// <summary>A possible job id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name of the field or header that holds it.</param>
/// <param name="Confidence">How reliably the name identifies a job; 0 for the host's own name, higher is less reliable.</param>
internal sealed record JobIdCandidate(string Id, string Name, int Confidence);
