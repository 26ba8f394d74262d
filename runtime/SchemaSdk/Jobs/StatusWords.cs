using System.Text;

namespace SchemaSdk;

/// <summary>
/// The meanings of status words: those of the host, and those that other hosts, queues and gateways use. A word mistaken for 'in progress'
/// costs a long wait; one mistaken for an end would lose a result, so only unambiguous words are listed.
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

    /// <summary>Returns whether a text is exactly such a word, rather than text a model might have written.</summary>
    public static bool Are(string text) => KindOfWord(text.ToLowerInvariant()) != JobStatusKind.Unknown;

    /// <summary>
    /// In <c>canceled_by_user</c> and <c>failed_permanently</c> the first word decides; in two words such as <c>generation_failed</c>, the
    /// last may report a failure. A completed step, as in <c>upload_completed</c>, does not complete the job.
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

    /// <summary>Splits a text into lowercase words: <c>TimedOut</c>, <c>timed_out</c> and <c> TIMED OUT </c> give the same two.</summary>
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
