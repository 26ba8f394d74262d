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
        ClientLog.JobSubmitted(logger, submitted.JobId, submitted.ModelId, submitted.Tag);
        next?.OnJobSubmitted(submitted);
    }

    public override void OnJobEnded(Job job)
    {
        if (job.Status.Kind == JobStatusKind.Completed)
            ClientLog.JobEnded(logger, job);
        else
            ClientLog.JobFailed(logger, job);
        next?.OnJobEnded(job);
    }

    public override void OnError(OperationFailure failure)
    {
        switch (failure.Error)
        {
            case OutcomeUnknownException:
                ClientLog.OutcomeUnknown(logger, failure);
                break;
            // Already logged when the job ended.
            case JobFailedException:
                break;
            default:
                ClientLog.OperationFailed(logger, failure);
                break;
        }

        next?.OnError(failure);
    }
}
