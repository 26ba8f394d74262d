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
        if (attempt.Outcome == AttemptOutcome.Received)
            return MayResend(call, attempt.Response!) ? $"status {attempt.Response!.StatusCode}" : null;
        return attempt.Outcome switch
        {
            AttemptOutcome.NeverSent => "no connection",
            AttemptOutcome.NoResponse when !call.IsSubmit => "connection lost",
            AttemptOutcome.TimedOut when !call.IsSubmit => "timeout",
            AttemptOutcome.Truncated when !call.IsSubmit => "response truncated",
            AttemptOutcome.Unreadable when !call.IsSubmit && !IsFinal(attempt.Response!) => "unreadable response",
            _ => null,
        };
    }

    private static bool MayResend(ApiCall call, Response response)
    {
        if (response.IsSuccess)
            return false;
        if (call.IsSubmit)
        {
            bool didNothing = response.StatusCode == 429 || (response.StatusCode == 503 && response.RetryAfter is not null);
            // The host's own word counts for more than the status, which a proxy may have set.
            return didNothing && MeaningOf(response) is null or ModelApiErrorKind.RateLimit or ModelApiErrorKind.Unavailable;
        }

        // A refusal with a success status has its real status in the code.
        int status = CallErrors.StatusOf(response, ErrorBody.Read(response));
        return status is < 400 or 408 or 425 or 429 or >= 500 && !IsFinal(response);
    }

    private static ModelApiErrorKind? MeaningOf(Response response) => response.Host.Protocol.Meaning(ErrorBody.Read(response).Code);

    private static bool IsFinal(Response response) => response.Host.Protocol.IsFinal(ErrorBody.Read(response).Code);
}
