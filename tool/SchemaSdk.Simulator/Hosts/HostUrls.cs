namespace SchemaSdk.Simulator;

/// <summary>Builds the URLs that answers have, of requests about a job.</summary>
internal sealed class HostUrls(PlayedHost host, PollUrlForm form)
{
    private int _written;

    /// <summary>The scheme, host and port; set once the host is listening.</summary>
    public Uri? Root { get; set; }

    /// <summary>Returns a URL in the form that the options ask for.</summary>
    public string Of(RouteTemplate route, string model, string jobId)
    {
        string path = host.Prefix + route.Fill(model, jobId);
        bool isAbsolute = form == PollUrlForm.Absolute
            || (form == PollUrlForm.Alternating && (!host.IsFirst || Interlocked.Increment(ref _written) % 2 == 0));
        return isAbsolute ? new Uri(Root!, path).AbsoluteUri : path;
    }
}
