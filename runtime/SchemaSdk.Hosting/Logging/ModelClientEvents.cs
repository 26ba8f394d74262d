namespace SchemaSdk;

/// <summary>
/// The ids of log events, in the categories <c>SchemaSdk.ModelClient</c> and <c>SchemaSdk.ModelClient.Http</c>, with their fields. A field
/// without a value is left out.
/// </summary>
public static class ModelClientEvents
{
    /// <summary>The host accepted a job (information): <c>JobId</c>, <c>ModelId</c>, <c>Tag</c>.</summary>
    public const int JobSubmitted = 1;

    /// <summary>A job being waited for ended (information): <c>JobId</c>, <c>Status</c>.</summary>
    public const int JobEnded = 2;

    /// <summary>A job being waited for ended without a result (warning): <c>JobId</c>, <c>Status</c>, <c>Reason</c>.</summary>
    public const int JobFailed = 3;

    /// <summary>A request is about to be retried (warning): <c>Request</c>, <c>Reason</c>, <c>Attempt</c>, <c>Pause</c>.</summary>
    public const int Retry = 4;

    /// <summary>
    /// An operation failed (error): <c>Operation</c>, <c>Kind</c>, <c>StatusCode</c>, <c>RequestId</c>, <c>JobId</c>, <c>Tag</c>.
    /// </summary>
    public const int OperationFailed = 5;

    /// <summary>
    /// It is unknown whether a submit was accepted and will be billed (critical): the same fields as <see cref="OperationFailed"/>.
    /// Requires manual investigation.
    /// </summary>
    public const int OutcomeUnknown = 6;

    /// <summary>
    /// An HTTP request received a response (debug): <c>Method</c>, <c>Address</c> without query, <c>StatusCode</c>, <c>Milliseconds</c>,
    /// <c>Headers</c>.
    /// </summary>
    public const int HttpAnswered = 20;

    /// <summary>
    /// An HTTP request received no response (debug): <c>Method</c>, <c>Address</c> without query, <c>Milliseconds</c>, <c>Error</c>.
    /// </summary>
    public const int HttpFailed = 21;
}
