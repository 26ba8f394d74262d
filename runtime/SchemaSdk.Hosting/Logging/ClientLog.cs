using Microsoft.Extensions.Logging;

namespace SchemaSdk;

internal static partial class ClientLog
{
    public static void JobSubmitted(ILogger logger, string jobId, string modelId, string? tag) => new LogEntry()
        .Field("Job ", "JobId", jobId)
        .Field(" of ", "ModelId", modelId)
        .Text(" was accepted")
        .Field(", tag ", "Tag", tag)
        .Text(".")
        .Write(logger, LogLevel.Information, ModelClientEvents.JobSubmitted, nameof(JobSubmitted));

    public static void JobEnded(ILogger logger, Job job) => Ended(job)
        .Text(".")
        .Write(logger, LogLevel.Information, ModelClientEvents.JobEnded, nameof(JobEnded));

    public static void JobFailed(ILogger logger, Job job) => Ended(job)
        .Field(": ", "Reason", job.Error?.ToString() is { Length: > 0 } reason ? reason : "the host gives no reason")
        .Text(".")
        .Write(logger, LogLevel.Warning, ModelClientEvents.JobFailed, nameof(JobFailed));

    [LoggerMessage(
        ModelClientEvents.Retry, LogLevel.Warning,
        "{Request} failed ({Reason}, attempt {Attempt}); it is retried after {Pause}.")]
    public static partial void Retry(ILogger logger, string request, string reason, int attempt, TimeSpan pause);

    public static void OperationFailed(ILogger logger, OperationFailure failure) => Failed(failure, " failed: ")
        .Write(logger, LogLevel.Error, ModelClientEvents.OperationFailed, nameof(OperationFailed), failure.Error);

    public static void OutcomeUnknown(ILogger logger, OperationFailure failure) => Failed(failure, " may have been accepted and billed: ")
        .Write(logger, LogLevel.Critical, ModelClientEvents.OutcomeUnknown, nameof(OutcomeUnknown), failure.Error);

    private static LogEntry Ended(Job job) => new LogEntry()
        .Text("Job")
        .Field(" ", "JobId", job.Id)
        .Field(" ended as '", "Status", job.Status.Text)
        .Text("'");

    private static LogEntry Failed(OperationFailure failure, string what) => new LogEntry()
        .Field("The ", "Operation", failure.Operation)
        .Field(what, "Kind", failure.Error.Kind)
        .Field(", status ", "StatusCode", failure.Error.StatusCode)
        .Field(", request ", "RequestId", failure.Error.RequestId)
        .Field(", job ", "JobId", failure.Error.JobId)
        .Field(", tag ", "Tag", failure.Tag)
        .Text(".");
}
