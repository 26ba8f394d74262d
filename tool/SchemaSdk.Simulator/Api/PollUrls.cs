namespace SchemaSdk.Simulator;

/// <summary>Builds the URLs at which jobs are polled.</summary>
internal sealed class PollUrls(PollUrlForm form)
{
    private int _written;

    /// <summary>Set once the host is listening.</summary>
    public Uri? BaseAddress { get; set; }

    public string Of(SimulatedJob job)
    {
        string relative = $"/v1/jobs/{job.Id}";
        bool isAbsolute = form == PollUrlForm.Absolute
            || (form == PollUrlForm.Alternating && Interlocked.Increment(ref _written) % 2 == 0);
        return isAbsolute ? new Uri(BaseAddress!, relative).AbsoluteUri : relative;
    }
}
