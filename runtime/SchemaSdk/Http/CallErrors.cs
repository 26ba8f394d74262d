namespace SchemaSdk;

/// <summary>Turns what went wrong with a call into the exception that the caller gets: by the host's code first, then by the status.</summary>
internal static class CallErrors
{
    public static ModelApiException FromAttempt(ApiCall call, in Attempt attempt)
    {
        ApiErrorDetails details = attempt.Answer?.Details() ?? new ApiErrorDetails { JobId = call.JobId };
        string what = attempt.End switch
        {
            AttemptEnd.NeverSent => "could not reach the host",
            AttemptEnd.NoAnswer => "was broken off before an answer came",
            AttemptEnd.TimedOut => $"had no answer within {call.Timeout:c}",
            AttemptEnd.Torn => "had an answer that broke off",
            _ => "had an answer larger than MaxResponseBytes",
        };
        if (attempt.End == AttemptEnd.NeverSent)
            return new ServiceUnavailableException($"{call.Name} {what}; nothing was sent.", details, attempt.Fault);
        if (call.IsSubmit)
            return Unknown(call, what, details with { JobId = JobIdSalvage.Find(attempt.Answer) }, attempt.Fault);
        return attempt.End is AttemptEnd.NoAnswer or AttemptEnd.TimedOut
            ? new ServiceUnavailableException($"{call.Name} {what}.", details, attempt.Fault)
            : new ProtocolException($"{call.Name} {what}.", details, attempt.Fault);
    }

    public static ModelApiException FromAnswer(Answer answer)
    {
        ErrorBody error = ErrorBody.Read(answer.Body.Span);
        string reason = error.Message is null ? "" : ": " + error.Message;
        string text = $"{answer.Call.Name} was answered with {answer.StatusCode}{(error.Code is null ? "" : $" ({error.Code})")}{reason}";
        ApiErrorDetails details = answer.Details(error.Code);
        return (ErrorCodes.Meaning(error.Code) ?? KindOf(answer)) switch
        {
            ModelApiErrorKind.Authentication => new ApiKeyException(text, details),
            ModelApiErrorKind.OutOfCredits => new InsufficientCreditsException(text, details),
            ModelApiErrorKind.NotFound => NotFound(answer, error, text, details),
            ModelApiErrorKind.RateLimit => new RateLimitException(text, details, answer.RetryAfter),
            ModelApiErrorKind.OutcomeUnknown when answer.Call.IsSubmit =>
                Unknown(answer.Call, $"was answered with {answer.StatusCode}{reason}", details),
            ModelApiErrorKind.Unavailable or ModelApiErrorKind.OutcomeUnknown => new ServiceUnavailableException(text, details),
            ModelApiErrorKind.Protocol => new ProtocolException(
                $"{text}. It leads to {answer.RedirectHost ?? "another path"}; the client follows no redirect: is the base address right?", details),
            _ => new RequestRefusedException(text, details),
        };
    }

    /// <summary>A submit was answered well, but what it says can't be read: the job may run all the same.</summary>
    public static OutcomeUnknownException Unreadable(Answer answer, ProtocolException fault) =>
        Unknown(answer.Call, "had an answer that can't be read", answer.Details(jobId: fault.JobId ?? JobIdSalvage.Find(answer)), fault);

    private static OutcomeUnknownException Unknown(ApiCall call, string what, ApiErrorDetails details, Exception? fault = null)
    {
        string advice = details.JobId is null
            ? "check the account's jobs or usage at the host before submitting again."
            : $"job {details.JobId} was begun; wait for it by its id.";
        return new($"{call.Name} {what}. Its outcome is unknown: the job may exist and be billed. It was not sent again; {advice}", details, fault);
    }

    private static NotFoundException NotFound(Answer answer, in ErrorBody error, string text, ApiErrorDetails details)
    {
        if (answer.Call.JobId is not null)
            return new JobNotFoundException(text.TrimEnd('.') + ". A job is kept for one hour after it ends.", details);
        bool isModel = ErrorCodes.Meaning(error.Code) == ModelApiErrorKind.NotFound || answer.Call is { IsSubmit: false, ModelId: not null };
        return isModel ? new ModelNotFoundException(text, details) : new NotFoundException(text, details);
    }

    private static ModelApiErrorKind KindOf(Answer answer) => answer.StatusCode switch
    {
        303 when answer.Call.IsSubmit => ModelApiErrorKind.OutcomeUnknown,
        < 400 => ModelApiErrorKind.Protocol,
        401 => ModelApiErrorKind.Authentication,
        402 => ModelApiErrorKind.OutOfCredits,
        404 => ModelApiErrorKind.NotFound,
        408 => ModelApiErrorKind.OutcomeUnknown,
        429 => ModelApiErrorKind.RateLimit,
        425 => ModelApiErrorKind.Unavailable,
        503 when answer.RetryAfter is not null => ModelApiErrorKind.Unavailable,
        >= 500 => ModelApiErrorKind.OutcomeUnknown,
        _ => ModelApiErrorKind.RequestRefused,
    };
}
