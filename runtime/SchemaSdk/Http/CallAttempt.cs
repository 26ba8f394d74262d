namespace SchemaSdk;

/// <summary>How one attempt of a call ended.</summary>
internal enum AttemptOutcome
{
    /// <summary>An answer came, whole as far as it matters.</summary>
    Answered,

    /// <summary>The body was never begun, so the host can't have acted on it.</summary>
    NeverSent,

    /// <summary>The connection broke before an answer came.</summary>
    NoAnswer,

    /// <summary>Time ran out after the request was begun.</summary>
    TimedOut,

    /// <summary>A good answer began and broke off.</summary>
    Truncated,

    /// <summary>A good answer is larger than the limit.</summary>
    TooLarge,

    /// <summary>A good answer came whole, and does not say what it has to.</summary>
    Unreadable,
}

/// <summary>One attempt of a call: what came, or what went wrong.</summary>
internal readonly record struct CallAttempt(AttemptOutcome Outcome, Response? Response, Exception? Fault = null);
