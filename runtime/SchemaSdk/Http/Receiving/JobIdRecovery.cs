using System.Text.Json;

namespace SchemaSdk;

/// <summary>
/// Finds the job id in a complete or truncated response, where the host has it or under any common name, so that a paid job is not lost.
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

    public static JobIdCandidate? Find(Response? response)
    {
        if (response is null)
            return null;
        int maxUncertainty = response.IsSuccess ? 3 : response.StatusCode >= 500 ? 2 : 1;
        if (ResponseHeaders.JobIdOfLocation(response.Head, response.Host) is { } id && IsUsable(response, id))
            return new JobIdCandidate(id, "Location", 0);
        JobIdCandidate? best = null;
        int bestRank = int.MaxValue;
        var reader = new Utf8JsonReader(JsonBody.Trimmed(response.Body.Span), isFinalBlock: false, state: default);
        var path = new string?[MaxDepth];
        HostPointer[] pointers = response.Host.Protocol.Job.Id;
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
                int limit = depth > MaxDepth ? -1 : isInError ? Math.Min(1, maxUncertainty) : maxUncertainty;
                int uncertainty = Uncertainty(ref reader, limit, out string name);
                if (depth <= MaxDepth && pointers.Length > 0)
                {
                    path[depth - 1] = SegmentOf(ref reader, pointers, depth - 1);
                    // Where the host has the id in an answer that accepts a request; a plain refusal has ids of other kinds there.
                    if (uncertainty != 0 && maxUncertainty > 1 && IsAt(pointers, path.AsSpan(0, depth)))
                        (uncertainty, name) = (0, path[depth - 1]!);
                }

                int rank = uncertainty * MaxDepth + depth;
                if (uncertainty < 0 || rank >= bestRank || !reader.Read()
                    || Value(ref reader) is not { } value || !IsUsable(response, value))
                {
                    continue;
                }

                best = new JobIdCandidate(value, name, uncertainty);
                bestRank = rank;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The body is not JSON, or is malformed from here on.
        }

        return best;
    }

    private static string? SegmentOf(ref Utf8JsonReader reader, HostPointer[] pointers, int index)
    {
        foreach (HostPointer pointer in pointers)
        {
            if (index < pointer.Segments.Length && reader.ValueTextEquals(pointer.Segments[index]))
                return pointer.Segments[index];
        }

        return null;
    }

    private static bool IsAt(HostPointer[] pointers, ReadOnlySpan<string?> path)
    {
        foreach (HostPointer pointer in pointers)
        {
            if (path.SequenceEqual(pointer.Segments))
                return true;
        }

        return false;
    }

    private static bool IsUsable(Response response, string id) => JobIds.IsSafe(id) && !response.Call.Secrets.AreCertainlyIn(id);

    private static int Uncertainty(ref Utf8JsonReader reader, int maxUncertainty, out string name)
    {
        for (int uncertainty = 0; uncertainty <= maxUncertainty; uncertainty++)
        {
            foreach (string known in s_names[uncertainty])
            {
                if (!reader.ValueTextEquals(known))
                    continue;
                name = known;
                return uncertainty;
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
/// <param name="Uncertainty">0 for the host's own name of the field, more for names that are less reliable.</param>
internal sealed record JobIdCandidate(string Id, string Name, int Uncertainty);
