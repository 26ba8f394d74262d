using Microsoft.Extensions.Logging;

namespace SchemaSdk;

/// <summary>Logs the client's events, and passes them on to the application's own observer.</summary>
internal sealed class LoggingObserver(ILogger logger, ModelClientObserver? next) : ModelClientObserver
{
    public override void OnRetry(RetryNotice retry)
    {
        ClientLog.Retry(logger, retry.Operation, retry.Reason, retry.Attempt, retry.Delay);
        next?.OnRetry(retry);
    }

    public override void OnJobSubmitted(JobSubmitted submitted)
    {
        ClientLog.JobSubmitted(logger, submitted.JobId, submitted.ModelId, submitted.Tag ?? "");
        next?.OnJobSubmitted(submitted);
    }

    public override void OnJobEnded(Job job)
    {
        if (job.Status.Kind == JobStatusKind.Completed)
            ClientLog.JobEnded(logger, job.Id, job.Status.Text);
        else
            ClientLog.JobFailed(logger, job.Id, job.Status.Text, job.Error?.ToString() ?? "the host gives no reason");
        next?.OnJobEnded(job);
    }

    public override void OnError(OperationFailure failure)
    {
        (string operation, ModelApiException error) = (failure.Operation, failure.Error);
        switch (error)
        {
            case OutcomeUnknownException:
                ClientLog.OutcomeUnknown(logger, error, operation, error.Kind, error.StatusCode, error.RequestId, error.JobId, failure.Tag);
                break;
            // Already logged when the job ended.
            case JobFailedException:
                break;
            default:
                ClientLog.OperationFailed(
                    logger, error, operation, error.Kind, error.StatusCode, error.RequestId, error.JobId, failure.Tag);
                break;
        }

        next?.OnError(failure);
    }
}
