using System.Linq;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>The meaning of a JSON response without a job id.</summary>
internal enum DirectResponseKind
{
    /// <summary>Unrecognized: the work may be finished or in progress.</summary>
    Unknown,

    /// <summary>Contains the requested output.</summary>
    Output,

    /// <summary>The work is in progress.</summary>
    NotYet,

    /// <summary>The request was rejected, or the work failed.</summary>
    Error,
}

/// <summary>Distinguishes a response with output from an error and from a job in another host's format.</summary>
internal static class DirectResponse
{
    private static readonly string[] s_outputs =
    [
        "data", "output", "outputs", "result", "results", "choices", "candidates", "completion", "content", "text", "answer", "response",
        "translation", "transcript", "transcription", "segments", "words", "embedding", "embeddings", "image", "images", "generated_images",
        "video", "videos", "audio", "audios", "sample", "samples", "artifacts", "documents",
    ];

    // The properties in which hosts wrap a response. In an array, the first item decides.
    private static readonly string[] s_wrappings = ["data", "output", "result", "response", "job", "task", "prediction", "generation"];

    private static readonly string[] s_statuses = ["status", "state", "task_status", "taskStatus", "job_status", "jobStatus"];

    private static readonly string[] s_ids =
        ["job_id", "jobId", "task_id", "taskId", "taskUUID", "generation_id", "generationId", "prediction_id", "predictionId"];

    private static readonly string[] s_doneWords = ["ok", "success", "done", "ready", "incomplete"];

    public static DirectResponseKind KindOf(JsonElement root, HostAddress host)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            DirectResponseKind first = root.GetArrayLength() > 0 ? KindOf(root[0], host) : DirectResponseKind.Unknown;
            return first is DirectResponseKind.Error or DirectResponseKind.NotYet ? first
                : IsOutput(root, host) ? DirectResponseKind.Output
                : DirectResponseKind.Unknown;
        }

        if (root.ValueKind != JsonValueKind.Object)
            return DirectResponseKind.Unknown;
        bool hasOutput = HasOutput(root, host);
        bool hasMedia = OutputReader.Read(root, host).Count > 0;
        bool hasId = Inside(root).Prepend(root).Any(HasId);
        JobStatusKind status = StatusOf(root, host.Protocol, out bool isUnknownWord);
        bool saysError = ErrorMarks.AreIn(root, hasMedia, hasOutput, hasId)
            || (!hasOutput && Inside(root).Any(inner => ErrorMarks.AreIn(inner, hasMedia, hasOutput, hasId)));
        if (saysError || status is JobStatusKind.Failed or JobStatusKind.Cancelled)
            return DirectResponseKind.Error;

        bool isNotYet = status is JobStatusKind.Queued or JobStatusKind.Running
            || (isUnknownWord && (!hasOutput || hasId || JsonFields.Field(root, "id"u8) is not null));
        return isNotYet ? DirectResponseKind.NotYet : hasOutput ? DirectResponseKind.Output : DirectResponseKind.Unknown;
    }

    public static bool HasOutput(JsonElement root, HostAddress host) =>
        root.ValueKind == JsonValueKind.Object
        && (OutputReader.Read(root, host).Count > 0
            || Array.Exists(s_outputs, name => root.TryGetProperty(name, out JsonElement value) && IsOutput(value, host)
                && !(name is "data" or "result" && MayBeId(value))));

    private static bool IsOutput(JsonElement value, HostAddress host) => value.ValueKind switch
    {
        JsonValueKind.Array => JsonContent.IsIn(value)
            && (value[0].ValueKind != JsonValueKind.Object || !HasId(value[0]) || HasOutput(value[0], host)),
        JsonValueKind.Object => HasOutput(value, host)
            || (JsonContent.IsIn(value) && !HasId(value) && JsonFields.Field(value, "id"u8) is null),
        JsonValueKind.String => JsonFields.Text(value) is { } text && !string.IsNullOrWhiteSpace(text) && !IsStatusWord(text),
        _ => false,
    };

    private static bool MayBeId(JsonElement value) => JsonFields.Text(value) is { } text && JobIds.IsSafe(text);

    private static JobStatusKind StatusOf(JsonElement root, HostProtocol protocol, out bool isUnknownWord)
    {
        isUnknownWord = false;
        if (protocol.HasWords && HostPointer.FirstText(protocol.Job.Status, root) is { } own)
        {
            JobStatusKind known = protocol.StatusOf(own).Kind;
            if (known is not (JobStatusKind.Unknown or JobStatusKind.Completed))
                return known;
        }

        foreach (JsonElement place in Inside(root).Prepend(root))
        {
            foreach (string name in s_statuses)
            {
                if (!place.TryGetProperty(name, out JsonElement field) || JsonFields.Text(field) is not { Length: > 0 } word)
                    continue;
                JobStatusKind kind = JobStatus.Parse(word).Kind;
                if (kind is not (JobStatusKind.Unknown or JobStatusKind.Completed))
                    return kind;
                isUnknownWord |= kind == JobStatusKind.Unknown && !IsStatusWord(word);
            }
        }

        return JobStatusKind.Unknown;
    }

    private static bool IsStatusWord(string text) =>
        StatusWords.Are(text) || s_doneWords.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool HasId(JsonElement value) =>
        Array.Exists(s_ids, name => value.TryGetProperty(name, out JsonElement id) && JsonContent.IsIn(id));

    private static IEnumerable<JsonElement> Inside(JsonElement root)
    {
        foreach (string name in s_wrappings)
        {
            if (!root.TryGetProperty(name, out JsonElement value))
                continue;
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
                value = value[0];
            if (value.ValueKind == JsonValueKind.Object)
                yield return value;
        }
    }
}
