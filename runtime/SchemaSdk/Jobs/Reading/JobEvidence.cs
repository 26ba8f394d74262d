using System.Text.Json;

namespace SchemaSdk;

/// <summary>
/// What an unknown word for a status means, from the rest of the answer: an error, media to fetch, or the moment of the end
/// says that the job has ended, whatever the word.
/// </summary>
internal static class JobEvidence
{
    public static JobStatus Judge(JobStatus status, DateTimeOffset? completedAt, JsonElement? error, JsonElement? result, HostAddress host)
    {
        if (status.Kind != JobStatusKind.Unknown)
            return status;
        if (error is { } mark && ErrorMarks.IsMark(mark))
            return status.As(JobStatusKind.Failed);
        // A result without media may be what there is so far, unless the host says when the job ended.
        // Some hosts write the zero of their clock for 'not yet'.
        bool hasEnded = completedAt > DateTimeOffset.UnixEpoch;
        if (JobResultReader.Read(result, host).Outputs.Count > 0 || (hasEnded && result is { } value && JsonContent.IsIn(value)))
            return status.As(JobStatusKind.Completed);
        return hasEnded ? status.As(JobStatusKind.Failed) : status;
    }
}
