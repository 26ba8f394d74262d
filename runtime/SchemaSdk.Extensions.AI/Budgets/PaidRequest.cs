namespace SchemaSdk;

/// <summary>Sends a request and waits for it, and keeps what a budget holds for it true.</summary>
internal static class PaidRequest
{
    public static async Task<Job> SubmitAsync(
        IModelClient client, ModelRequest request, SubmitOptions submit, SpendingHold? hold, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SubmitAsync(request, submit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (WasNotBilled(exception))
        {
            hold?.Release();
            throw;
        }
    }

    public static async Task<JobResult> WaitAsync(
        IModelClient client, Job job, WaitOptions wait, SpendingHold? hold, CancellationToken cancellationToken)
    {
        try
        {
            JobResult result = await client.WaitAsync(job, wait, cancellationToken).ConfigureAwait(false);
            hold?.Settle(result.Cost?.Amount);
            return result;
        }
        catch (JobFailedException exception)
        {
            hold?.Settle(exception.Job.ReportedCost ?? 0);
            throw;
        }
        catch (JobNotFoundException)
        {
            // The host has forgotten the job, and nobody will ever say what it cost.
            hold?.Settle(null);
            throw;
        }
    }

    private static bool WasNotBilled(Exception exception) => exception switch
    {
        AlreadySubmittedException => true,
        ModelApiException error => !error.MayBeBilled,
        SubmitCanceledException canceled => canceled is { OutcomeUnknown: false, JobId: null },
        _ => exception is ArgumentException or ObjectDisposedException,
    };
}
