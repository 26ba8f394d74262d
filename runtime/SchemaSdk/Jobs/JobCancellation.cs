namespace SchemaSdk;

/// <summary>What became of the request to cancel a job.</summary>
public enum JobCancellation
{
    /// <summary>The job is cancelled.</summary>
    Cancelled,

    /// <summary>The host is cancelling the job; wait for it to learn how it ended.</summary>
    Requested,

    /// <summary>The job had already ended.</summary>
    TooLate,
}
