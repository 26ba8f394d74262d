using System.Globalization;
using System.Net;

namespace SchemaSdk;

/// <summary>
/// Converts failed calls into exceptions, based on the host's error code, otherwise on the status.
/// </summary>
internal static class CallErrors
{
    private const int MaxCodeLength = 200;

    public static ModelApiException FromAttempt(ApiCall call, in CallAttempt attempt)
    {
        if (attempt is { Outcome: AttemptOutcome.Unreadable, Fault: ProtocolException unreadable })
            return unreadable;
        ApiErrorDetails details = attempt.Response?.Details() ?? new ApiErrorDetails { JobId = call.JobId };
        Exception? fault = call.Secrets.Hide(attempt.Fault);
        string what = attempt.Outcome switch
        {
            AttemptOutcome.NeverSent => attempt.Fault is HttpRequestException ? "could not reach the host" : "was stopped by a handler",
            AttemptOutcome.NoAnswer => "was broken off before an answer came",
            AttemptOutcome.TimedOut => $"had no answer within {call.Timeout:c}",
            AttemptOutcome.Truncated => "had an answer that broke off",
            _ => "had an answer larger than MaxResponseBytes",
        };
        if (attempt.Outcome == AttemptOutcome.NeverSent)
            return new ServiceUnavailableException($"{call.ShownName} {what}; nothing was sent.", details, fault);
        if (call.IsSubmit)
            return Unknown(call, $"{call.Name} {what}.", details, JobIdRecovery.Find(attempt.Response), fault);
        return attempt.Outcome is AttemptOutcome.NoAnswer or AttemptOutcome.TimedOut
            ? new ServiceUnavailableException($"{call.ShownName} {what}.", details, fault)
            : new ProtocolException($"{call.ShownName} {what}.", details, fault);
    }

    public static OperationCanceledException Canceled(
        ApiCall call, in CallAttempt attempt, CancellationToken cancellationToken) => call.IsSubmit
        ? new SubmitCanceledException(
            attempt.Outcome != AttemptOutcome.NeverSent, new OperationCanceledException(cancellationToken), cancellationToken,
            JobIdRecovery.Find(attempt.Response)?.Id)
        : new OperationCanceledException(cancellationToken);

    /// <summary>Creates the exception for an error response from its error code or status.</summary>
    public static ModelApiException FromAnswer(Response answer)
    {
        ApiCall call = answer.Call;
        ErrorBody error = ErrorBody.Read(answer.Body.Span);
        string code = error.Code is null || error.Code.Length > MaxCodeLength ? "" : $" ({call.Secrets.Hide(error.Code)})";
        string reason = error.Message is null ? "" : ": " + call.Secrets.Hide(error.Message);
        string text = $"{call.ShownName} was answered with {answer.StatusCode}{code}{reason}";
        if (call.Secrets.Hide(ResponseHeaders.RedirectHost(answer.Head)) is { } host)
            text += $". It leads to {host}; the client follows no redirect: is the base address right?";
        JobIdCandidate? job = call.IsSubmit ? JobIdRecovery.Find(answer) : null;
        ApiErrorDetails details = answer.Details(error.Code, job?.Id);
        return (ErrorCodes.Meaning(error.Code) ?? KindOf(answer, StatusOf(answer, error))) switch
        {
            ModelApiErrorKind.Authentication => new ApiKeyException(text, details),
            ModelApiErrorKind.OutOfCredits => new InsufficientCreditsException(text, details),
            ModelApiErrorKind.NotFound => NotFound(answer, error, text, details),
            ModelApiErrorKind.RateLimit => new RateLimitException(text, details, answer.RetryAfter),
            ModelApiErrorKind.OutcomeUnknown when call.IsSubmit => Unknown(call, text.TrimEnd('.') + ".", details, job),
            ModelApiErrorKind.Unavailable or ModelApiErrorKind.OutcomeUnknown => new ServiceUnavailableException(text, details),
            ModelApiErrorKind.Protocol => new ProtocolException(text, details),
            _ => new RequestRefusedException(text, details),
        };
    }

    /// <summary>Creates the exception for a submit whose success response can't be read; the job may be running.</summary>
    public static OutcomeUnknownException Unreadable(Response answer, ProtocolException fault) =>
        Unknown(answer.Call, fault.Message, answer.Details(), JobIdRecovery.Find(answer), fault);

    private static OutcomeUnknownException Unknown(
        ApiCall call, string what, ApiErrorDetails details, JobIdCandidate? job, Exception? fault = null)
    {
        string? id = call.Secrets.Hide(job?.Id);
        string advice = job switch
        {
            null => "check the account's jobs or usage at the host before submitting again.",
            { Confidence: 0 } => $"job {id} was begun; wait for it by its id.",
            _ => $"its {job.Name} {id} may be the job's id: ask for it, and check the account's jobs or usage at the host"
                + " before submitting again.",
        };
        return new(
            $"{what} Its outcome is unknown: the job may exist and be billed. It was not sent again; {advice}",
            details with { JobId = job?.Id },
            fault);
    }

    private static NotFoundException NotFound(Response answer, in ErrorBody error, string text, ApiErrorDetails details)
    {
        if (answer.Call.JobId is not null)
        {
            bool saysHowLong = error.Message?.Contains("hour", StringComparison.OrdinalIgnoreCase) == true;
            return new JobNotFoundException(
                saysHowLong ? text : text.TrimEnd('.') + ". The host keeps a job for one hour after it ends.", details);
        }

        bool isModel = ErrorCodes.Meaning(error.Code) == ModelApiErrorKind.NotFound
            || answer.Call is { IsSubmit: false, ModelId: not null };
        return isModel ? new ModelNotFoundException(text, details) : new NotFoundException(text, details);
    }

    /// <summary>Returns the status; for an error with a success status, the error code if it is a valid status.</summary>
    private static int StatusOf(Response answer, in ErrorBody error) =>
        !answer.IsSuccess ? answer.StatusCode
        : int.TryParse(error.Code, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code is >= 400 and <= 599 ? code
        : (int)HttpStatusCode.BadRequest;

    private static ModelApiErrorKind KindOf(Response answer, int status) => status switch
    {
        // The host, or a proxy, may have created the job and be redirecting to it.
        < 400 when answer.Call.IsSubmit => ModelApiErrorKind.OutcomeUnknown,
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
