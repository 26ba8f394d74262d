namespace SchemaSdk;

/// <summary>
/// The base class of every failure between the client and the host, and the only type a caller needs to catch. Cancellation by the caller
/// is not a failure: it throws an <see cref="OperationCanceledException"/>.
/// </summary>
public abstract class ModelApiException : Exception
{
    private readonly ApiErrorDetails _details;

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">Details of the response.</param>
    /// <param name="innerException">The cause.</param>
    protected ModelApiException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
        : base(message, innerException) =>
        _details = details ?? ApiErrorDetails.None;

    /// <summary>The category of the failure, which matches the exception's type, for logging or a switch.</summary>
    public abstract ModelApiErrorKind Kind { get; }

    /// <inheritdoc cref="ApiErrorDetails.StatusCode"/>
    public int? StatusCode => _details.StatusCode;

    /// <inheritdoc cref="ApiErrorDetails.RequestId"/>
    public string? RequestId => _details.RequestId;

    /// <inheritdoc cref="ApiErrorDetails.JobId"/>
    public string? JobId => _details.JobId;

    /// <summary>
    /// Whether the host may bill, or has billed, for the request that this failure is about. True as soon as the request may have arrived
    /// or a job is known, also for a job that failed or whose output could not be downloaded; false if nothing was sent or the host
    /// certainly did nothing.
    /// </summary>
    /// <remarks>If true, look for the job (<see cref="JobId"/>) before submitting the same request again.</remarks>
    public bool MayBeBilled => JobId is not null || _details.MayBeBilled || Kind is ModelApiErrorKind.OutcomeUnknown
        or ModelApiErrorKind.JobFailed or ModelApiErrorKind.WaitTimeout or ModelApiErrorKind.Hook or ModelApiErrorKind.Download
        or ModelApiErrorKind.ForeignAddress;

    /// <inheritdoc cref="ApiErrorDetails.ErrorCode"/>
    public string? ErrorCode => _details.ErrorCode;

    /// <inheritdoc cref="ApiErrorDetails.ResponseExcerpt"/>
    public string? ResponseExcerpt => _details.ResponseExcerpt;
}
