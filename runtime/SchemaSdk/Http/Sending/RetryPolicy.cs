namespace SchemaSdk;

/// <summary>
/// Decides which failed attempts are retried. A submit, which costs money, is retried only if it definitely had no effect; a poll, which
/// is free, after anything but a clear rejection, because proxies in front of a host return many different errors.
/// </summary>
internal static class RetryPolicy
{
    /// <summary>Returns the reason to retry, or <see langword="null"/> if the result is final.</summary>
    public static string? ReasonToResend(ApiCall call, in CallAttempt attempt)
    {
        if (attempt.Outcome == AttemptOutcome.Answered)
            return MayResend(call, attempt.Response!) ? $"status {attempt.Response!.StatusCode}" : null;
        return attempt.Outcome switch
        {
            AttemptOutcome.NeverSent => "no connection",
            AttemptOutcome.NoAnswer when !call.IsSubmit => "connection broken",
            AttemptOutcome.TimedOut when !call.IsSubmit => "time-out",
            AttemptOutcome.Truncated when !call.IsSubmit => "answer broken off",
            AttemptOutcome.Unreadable when !call.IsSubmit && !IsFinal(attempt.Response!) => "answer that can't be read",
            _ => null,
        };
    }

    private static bool MayResend(ApiCall call, Response answer)
    {
        if (answer.IsSuccess)
            return false;
        bool mayHelp = call.IsSubmit
            ? answer.StatusCode == 429 || (answer.StatusCode == 503 && answer.RetryAfter is not null)
            : answer.StatusCode is < 400 or 408 or 425 or 429 or >= 500;
        return mayHelp && !IsFinal(answer);
    }

    private static bool IsFinal(Response answer) => ErrorCodes.IsFinal(ErrorBody.Read(answer.Body.Span).Code);
}
