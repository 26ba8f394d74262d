using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace SchemaSdk.Problems;

/// <summary>
/// Says of a failed call to the host what a caller of the application may know: not the message, which is for developers, nor the host's
/// response, an address or the state of the account.
/// </summary>
internal static class ClientProblems
{
    /// <summary>Returns the problem; <see langword="null"/> for an exception that is not the client's.</summary>
    public static ProblemDetails? Of(Exception exception) => exception switch
    {
        ModelApiException error => Of(error),
        // The id is part of the caller's address, and may be any text.
        ArgumentException { ParamName: "jobId", Source: "SchemaSdk" or null } => NoSuchJob(),
        _ => null,
    };

    private static ProblemDetails NoSuchJob() =>
        ProblemText.Of(StatusCodes.Status404NotFound, "The job does not exist, or is no longer available.");

    private static ProblemDetails Of(ModelApiException error)
    {
        ProblemDetails problem = error is InvalidRequestException invalid ? ProblemText.Invalid(invalid.Report) : Describe(error);
        ProblemText.Add(problem, "jobId", error.JobId);
        if (error.MayBeBilled)
            ProblemText.Add(problem, "mayBeBilled", true);
        return problem;
    }

    private static ProblemDetails Describe(ModelApiException error) => error.Kind switch
    {
        ModelApiErrorKind.PriceLimit => ProblemText.Of(
            StatusCodes.Status422UnprocessableEntity,
            "The request may cost more than this application allows.",
            "Choose a shorter, smaller or less expensive variant."),
        ModelApiErrorKind.RequestRefused => ProblemText.Of(
            StatusCodes.Status422UnprocessableEntity, "The model host rejected the request."),
        ModelApiErrorKind.NotFound when error is JobNotFoundException => NoSuchJob(),
        ModelApiErrorKind.OutcomeUnknown => ProblemText.Of(
            StatusCodes.Status502BadGateway,
            "It is unknown whether the request was accepted.",
            "A job may have been started and billed. Don't send the request again before checking."),
        ModelApiErrorKind.JobFailed => ProblemText.Of(
            StatusCodes.Status502BadGateway,
            "The job ended without a result.",
            error is JobFailedException failed ? FailureText.Of(failed.Job) : null),
        ModelApiErrorKind.WaitTimeout => ProblemText.Of(
            StatusCodes.Status504GatewayTimeout, "The job has not ended yet.", "It continues; check it again later."),
        ModelApiErrorKind.Download => ProblemText.Of(StatusCodes.Status502BadGateway, "The output could not be downloaded."),
        ModelApiErrorKind.NotSupported => ProblemText.Of(
            StatusCodes.Status501NotImplemented, "The model host can't do what was asked of it."),
        ModelApiErrorKind.AlreadySubmitted => ProblemText.Of(
            StatusCodes.Status409Conflict, "The request was submitted before.", "It was not sent again."),
        ModelApiErrorKind.Budget => ProblemText.Of(
            StatusCodes.Status503ServiceUnavailable, "The budget of this application is used up.", "Nothing was sent. Try again later."),
        ModelApiErrorKind.Hook or ModelApiErrorKind.InvalidRequest or ModelApiErrorKind.Ledger => ProblemText.Of(
            StatusCodes.Status500InternalServerError, "The application failed."),
        // The limit, the key and the credits are the application's, not its caller's.
        ModelApiErrorKind.RateLimit or ModelApiErrorKind.Authentication or ModelApiErrorKind.OutOfCredits
            or ModelApiErrorKind.Unavailable => ProblemText.Of(
                StatusCodes.Status503ServiceUnavailable, "The model service is not available at the moment.", "Try again later."),
        _ => ProblemText.Of(StatusCodes.Status502BadGateway, "The model host did not respond as expected."),
    };
}
