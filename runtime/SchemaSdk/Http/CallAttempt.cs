namespace SchemaSdk;

/// <summary>The outcome of one attempt of a call.</summary>
internal enum AttemptOutcome
{
    /// <summary>A response was received, complete as far as needed.</summary>
    Received,

    /// <summary>Sending the body never began, so the host can't have processed the request.</summary>
    NeverSent,

    /// <summary>The connection failed before a response was received.</summary>
    NoResponse,

    /// <summary>The attempt timed out after sending began.</summary>
    TimedOut,

    /// <summary>A success response was truncated.</summary>
    Truncated,

    /// <summary>A success response exceeds the size limit.</summary>
    TooLarge,

    /// <summary>A success response is complete but lacks required data.</summary>
    Unreadable,
}

/// <summary>The result of one attempt of a call: the response or the error.</summary>
internal readonly record struct CallAttempt(AttemptOutcome Outcome, Response? Response, Exception? Exception = null);
