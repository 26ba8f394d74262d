namespace SchemaSdk;

/// <summary>
/// Which failed attempts are made again. A submit, which costs money, only when it surely did nothing;
/// a poll, which costs nothing, after anything but a plain refusal: what is in front of a host answers in many ways.
/// </summary>
internal static class RetryPolicy
{
    /// <summary>Why to send again; <see langword="null"/> to take the attempt as it ended.</summary>
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
