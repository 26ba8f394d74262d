using Microsoft.Extensions.Logging;

namespace SchemaSdk;

/// <summary>Logs what the client does, and passes it on to the program's own observer.</summary>
internal sealed class LoggingObserver(ILogger logger, ModelClientObserver? next) : ModelClientObserver
{
    public override void OnRetry(RetryNotice retry)
    {
        ClientLog.Retry(logger, retry.Operation, retry.Reason, retry.Attempt, retry.Pause);
        next?.OnRetry(retry);
    }

    public override void OnJobSubmitted(string jobId, string modelId)
    {
        ClientLog.JobSubmitted(logger, jobId, modelId);
        next?.OnJobSubmitted(jobId, modelId);
    }

    public override void OnJobEnded(Job job)
    {
        if (job.Status.Kind == JobStatusKind.Completed)
            ClientLog.JobEnded(logger, job.Id, job.Status.Text);
        else
            ClientLog.JobFailed(logger, job.Id, job.Status.Text, job.Error?.ToString() ?? "the host gives no reason");
        next?.OnJobEnded(job);
    }

    public override void OnError(string operation, ModelApiException error)
    {
        switch (error.Kind)
        {
            case ModelApiErrorKind.OutcomeUnknown:
                ClientLog.OutcomeUnknown(logger, error, operation, error.Kind, error.StatusCode, error.RequestId, error.JobId);
                break;
            // Told already, by the end of the job.
            case ModelApiErrorKind.JobFailed:
                break;
            default:
                ClientLog.OperationFailed(logger, error, operation, error.Kind, error.StatusCode, error.RequestId, error.JobId);
                break;
        }

        next?.OnError(operation, error);
    }
}
