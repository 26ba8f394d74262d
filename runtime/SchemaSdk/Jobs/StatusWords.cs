using System.Text;

namespace SchemaSdk;

/// <summary>
/// What the words for a status mean: those of the host, and those that other hosts, queues and gateways use for the same.
/// A word too many for 'under way' costs a long wait; one too many for an end would cost a result, so only plain words are here.
/// </summary>
internal static class StatusWords
{
    public static JobStatusKind KindOf(string text)
    {
        JobStatusKind kind = KindOfWord(text);
        if (kind != JobStatusKind.Unknown)
            return kind;
        string[] parts = Split(text);
        kind = KindOfWord(string.Concat(parts));
        return kind == JobStatusKind.Unknown && parts.Length > 1 ? KindOfParts(parts) : kind;
    }

    /// <summary>Whether a text is just such a word, not what a model might have written.</summary>
    public static bool Are(string text) => KindOfWord(text.ToLowerInvariant()) != JobStatusKind.Unknown;

    /// <summary>
    /// <c>canceled_by_user</c>, <c>failed_permanently</c>: the first word tells. <c>generation_failed</c>: of two, the last tells of a bad
    /// end. A part of the work that is done, as in <c>upload_completed</c>, is not the job.
    /// </summary>
    private static JobStatusKind KindOfParts(string[] parts)
    {
        JobStatusKind first = KindOfWord(parts[0]);
        if (first is JobStatusKind.Completed or JobStatusKind.Failed or JobStatusKind.Cancelled)
            return first;
        bool isTwo = parts.Length == 2 && parts[0] is not ("not" or "no" or "never" or "retrying" or "non");
        return isTwo && KindOfWord(parts[1]) is JobStatusKind.Failed or JobStatusKind.Cancelled
            ? KindOfWord(parts[1])
            : JobStatusKind.Unknown;
    }

    private static JobStatusKind KindOfWord(string word) => word switch
    {
        "queued" or "pending" or "inqueue" or "queueing" or "queuing" or "enqueued" or "waiting" or "created" or "submitted" or "accepted"
            or "received" or "scheduled" or "starting" or "notstarted" or "throttled" => JobStatusKind.Queued,
        "processing" or "running" or "inprogress" or "started" or "working" or "active" or "executing" or "generating" or "dreaming"
            => JobStatusKind.Running,
        "completed" or "succeeded" or "complete" or "succeed" or "success" or "successful" or "done" or "finished" or "ready"
            => JobStatusKind.Completed,
        "failed" or "error" or "fail" or "failure" or "errored" or "faulted" or "crashed" or "dead" or "expired" or "timeout" or "timedout"
            or "rejected" or "refused" or "denied" or "blocked" or "moderated" or "unsuccessful" or "notfound" or "invalid"
            => JobStatusKind.Failed,
        "cancelled" or "canceled" or "cancel" or "aborted" or "abort" or "terminated" or "stopped" or "killed" or "deleted" or "revoked"
            or "discarded" => JobStatusKind.Cancelled,
        _ => JobStatusKind.Unknown,
    };

    /// <summary>The words of a text in small letters: <c>TimedOut</c>, <c>timed_out</c> and <c> TIMED OUT </c> are the same two.</summary>
    private static string[] Split(string text)
    {
        var words = new StringBuilder(text.Length + 4);
        char before = ' ';
        foreach (char sign in text)
        {
            if (!char.IsLetterOrDigit(sign) || (char.IsUpper(sign) && char.IsLower(before)))
                words.Append(' ');
            if (char.IsLetterOrDigit(sign))
                words.Append(char.ToLowerInvariant(sign));
            before = sign;
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
