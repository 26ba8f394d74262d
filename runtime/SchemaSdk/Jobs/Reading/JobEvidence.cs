using System.Text.Json;

namespace SchemaSdk;

/// <summary>
/// Infers the meaning of an unrecognized status from the rest of the response: an error, media to download, or a completion time shows that
/// the job has ended. A host whose words are all known needs no such inference.
/// </summary>
internal static class JobEvidence
{
    public static JobStatus Judge(JobStatus status, DateTimeOffset? completedAt, JsonElement? error, JsonElement? result, HostAddress host)
    {
        if (status.Kind != JobStatusKind.Unknown || host.Protocol.HasWords)
            return status;
        if (error is { } mark && ErrorMarks.IsMark(mark))
            return status.As(JobStatusKind.Failed);
        // Without media, a result may be partial, unless the host reports when the job ended. Some hosts write the Unix epoch for 'not
        // yet'.
        bool hasEnded = completedAt > DateTimeOffset.UnixEpoch;
        if (result is { } value && (JobResultReader.HasMedia(value, host) || (hasEnded && JsonContent.IsIn(value))))
            return status.As(JobStatusKind.Completed);
        return hasEnded ? status.As(JobStatusKind.Failed) : status;
    }
}
