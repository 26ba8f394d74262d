using Microsoft.Extensions.Logging;

namespace SchemaSdk;

internal static partial class ClientLog
{
    [LoggerMessage(ModelClientEvents.JobSubmitted, LogLevel.Information, "Job {JobId} of {ModelId} was accepted. {Tag}")]
    public static partial void JobSubmitted(ILogger logger, string jobId, string modelId, string tag);

    [LoggerMessage(ModelClientEvents.JobEnded, LogLevel.Information, "Job {JobId} ended as '{Status}'.")]
    public static partial void JobEnded(ILogger logger, string? jobId, string status);

    [LoggerMessage(ModelClientEvents.JobFailed, LogLevel.Warning, "Job {JobId} ended as '{Status}': {Reason}.")]
    public static partial void JobFailed(ILogger logger, string? jobId, string status, string reason);

    [LoggerMessage(
        ModelClientEvents.Retry, LogLevel.Warning,
        "{Request} failed ({Reason}, attempt {Attempt}); it is made again after {Pause}.")]
    public static partial void Retry(ILogger logger, string request, string reason, int attempt, TimeSpan pause);

    [LoggerMessage(
        ModelClientEvents.OperationFailed, LogLevel.Error,
        "The {Operation} failed: {Kind}, status {StatusCode}, request {RequestId}, job {JobId}, tag {Tag}.")]
    public static partial void OperationFailed(
        ILogger logger, Exception error, string operation, ModelApiErrorKind kind, int? statusCode, string? requestId, string? jobId,
        string? tag);

    [LoggerMessage(
        ModelClientEvents.OutcomeUnknown, LogLevel.Critical,
        "The outcome of a {Operation} is unknown, it may be billed: {Kind}, status {StatusCode}, request {RequestId}, job {JobId},"
            + " tag {Tag}.")]
    public static partial void OutcomeUnknown(
        ILogger logger, Exception error, string operation, ModelApiErrorKind kind, int? statusCode, string? requestId, string? jobId,
        string? tag);
}
