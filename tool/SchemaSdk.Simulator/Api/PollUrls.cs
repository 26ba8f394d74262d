namespace SchemaSdk.Simulator;

/// <summary>Writes the address where a job is polled.</summary>
internal sealed class PollUrls(PollUrlForm form)
{
    private int _written;

    /// <summary>Known once the host listens.</summary>
    public Uri? BaseAddress { get; set; }

    public string Of(SimulatedJob job)
    {
        string relative = $"/v1/jobs/{job.Id}";
        bool isAbsolute = form == PollUrlForm.Absolute
            || (form == PollUrlForm.Alternating && Interlocked.Increment(ref _written) % 2 == 0);
        return isAbsolute ? new Uri(BaseAddress!, relative).AbsoluteUri : relative;
    }
}
