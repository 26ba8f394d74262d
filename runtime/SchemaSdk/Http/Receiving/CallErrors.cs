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
        if (attempt is { Outcome: AttemptOutcome.Unreadable, Exception: ProtocolException unreadable })
            return unreadable;
        ApiErrorDetails details = attempt.Response?.Details() ?? new ApiErrorDetails { JobId = call.JobId };
        Exception? exception = call.Secrets.Hide(attempt.Exception);
        string what = attempt.Outcome switch
        {
            AttemptOutcome.NeverSent => attempt.Exception is HttpRequestException ? "could not reach the host" : "was stopped by a handler",
            AttemptOutcome.NoResponse => "was interrupted before a response was received",
            AttemptOutcome.TimedOut => $"received no response within {call.Timeout:c}",
            AttemptOutcome.Truncated => "received a truncated response",
            _ => "received a response larger than MaxResponseBytes",
        };
        if (attempt.Outcome == AttemptOutcome.NeverSent)
            return new ServiceUnavailableException($"{call.ShownName} {what}; nothing was sent.", details, exception);
        if (call.IsSubmit)
            return Unknown(call, $"{call.Name} {what}.", details, JobIdRecovery.Find(attempt.Response), exception);
        return attempt.Outcome is AttemptOutcome.NoResponse or AttemptOutcome.TimedOut
            ? new ServiceUnavailableException($"{call.ShownName} {what}.", details, exception)
            : new ProtocolException($"{call.ShownName} {what}.", details, exception);
    }

    public static OperationCanceledException Canceled(
        ApiCall call, in CallAttempt attempt, CancellationToken cancellationToken) => call.IsSubmit
        ? new SubmitCanceledException(
            attempt.Outcome != AttemptOutcome.NeverSent, new OperationCanceledException(cancellationToken), cancellationToken,
            JobIdRecovery.Find(attempt.Response)?.Id)
        : new OperationCanceledException(cancellationToken);

    /// <summary>Creates the exception for an error response from its error code or status.</summary>
    public static ModelApiException FromResponse(Response response)
    {
        ApiCall call = response.Call;
        ErrorBody error = ErrorBody.Read(response);
        string code = error.Code is null || error.Code.Length > MaxCodeLength ? "" : $" ({call.Secrets.Hide(error.Code)})";
        string reason = error.Message is null ? "" : ": " + call.Secrets.Hide(error.Message);
        string text = $"{call.ShownName} returned {response.StatusCode}{code}{reason}";
        if (call.Secrets.Hide(ResponseHeaders.RedirectHost(response.Head)) is { } host)
            text += $". It redirects to {host}, and the client does not follow redirects. Check the base address.";
        JobIdCandidate? job = call.IsSubmit ? JobIdRecovery.Find(response) : null;
        ApiErrorDetails details = response.Details(error.Code, job?.Id);
        return (response.Host.Protocol.Meaning(error.Code) ?? KindOf(response, StatusOf(response, error))) switch
        {
            ModelApiErrorKind.Authentication => new ApiKeyException(text, details),
            ModelApiErrorKind.OutOfCredits => new InsufficientCreditsException(text, details),
            ModelApiErrorKind.NotFound => NotFound(response, error, text, details),
            ModelApiErrorKind.RateLimit => new RateLimitException(text, details, response.RetryAfter),
            ModelApiErrorKind.OutcomeUnknown when call.IsSubmit => Unknown(call, text.TrimEnd('.') + ".", details, job),
            ModelApiErrorKind.Unavailable or ModelApiErrorKind.OutcomeUnknown => new ServiceUnavailableException(text, details),
            ModelApiErrorKind.Protocol => new ProtocolException(text, details),
            _ => new RequestRefusedException(text, details),
        };
    }

    /// <summary>Creates the exception for a submit whose success response can't be read; the job may be running.</summary>
    public static OutcomeUnknownException Unreadable(Response response, ProtocolException exception) =>
        Unknown(response.Call, exception.Message, response.Details(), JobIdRecovery.Find(response), exception);

    private static OutcomeUnknownException Unknown(
        ApiCall call, string what, ApiErrorDetails details, JobIdCandidate? job, Exception? exception = null)
    {
        string? id = call.Secrets.Hide(job?.Id);
        string advice = job switch
        {
            null => "check the account's jobs or usage at the host before submitting again.",
            { Uncertainty: 0 } => $"job {id} was created; wait for it by its id.",
            _ => $"its {job.Name} {id} may be the job's id: look for it, and check the account's jobs or usage at the host"
                + " before submitting again.",
        };
        return new(
            $"{what} Its outcome is unknown: the job may exist and be billed. It was not retried; {advice}",
            details with { JobId = job?.Id },
            exception);
    }

    private static NotFoundException NotFound(Response response, in ErrorBody error, string text, ApiErrorDetails details)
    {
        if (response.Call.JobId is not null)
        {
            return new JobNotFoundException(
                text.TrimEnd('.') + ". Hosts forget a job some time after it ends.", details);
        }

        bool isModel = response.Host.Protocol.Meaning(error.Code) == ModelApiErrorKind.NotFound
            || response.Call.LooksForModel;
        return isModel ? new ModelNotFoundException(text, details) : new NotFoundException(text, details);
    }

    /// <summary>Returns the status; for an error with a success status, the error code if it is a valid status.</summary>
    public static int StatusOf(Response response, in ErrorBody error) =>
        response.StatusCode is < 200 or > 299 ? response.StatusCode
        : int.TryParse(error.Code, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code is >= 400 and <= 599 ? code
        : (int)HttpStatusCode.BadRequest;

    private static ModelApiErrorKind KindOf(Response response, int status) => status switch
    {
        // The host, or a proxy, may have created the job and be redirecting to it.
        < 400 when response.Call.IsSubmit => ModelApiErrorKind.OutcomeUnknown,
        < 400 => ModelApiErrorKind.Protocol,
        401 => ModelApiErrorKind.Authentication,
        402 => ModelApiErrorKind.OutOfCredits,
        404 => ModelApiErrorKind.NotFound,
        408 => ModelApiErrorKind.OutcomeUnknown,
        429 => ModelApiErrorKind.RateLimit,
        425 => ModelApiErrorKind.Unavailable,
        503 when response.RetryAfter is not null => ModelApiErrorKind.Unavailable,
        >= 500 => ModelApiErrorKind.OutcomeUnknown,
        _ => ModelApiErrorKind.RequestRefused,
    };
}
