namespace SchemaSdk.Simulator;

/// <summary>How the local host writes <c>poll_url</c>, and the other addresses of requests about a job.</summary>
public enum PollUrlForm
{
    /// <summary>
    /// Relative in the first response, absolute in the second, and so on: the first host returns both forms. Other hosts: always absolute.
    /// </summary>
    Alternating,

    /// <summary>Always a path, such as <c>/v1/jobs/job_1</c>.</summary>
    Relative,

    /// <summary>Always an absolute URL.</summary>
    Absolute,
}
