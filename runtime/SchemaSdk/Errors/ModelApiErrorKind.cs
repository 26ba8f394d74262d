namespace SchemaSdk;

/// <summary>What went wrong, in the words a caller decides by.</summary>
public enum ModelApiErrorKind
{
    /// <summary>The request breaks its model's document; nothing was sent.</summary>
    InvalidRequest,

    /// <summary>The request may cost more than the ceiling; nothing was sent.</summary>
    PriceLimit,

    /// <summary>The key is missing, unusable, or not accepted by the host.</summary>
    Authentication,

    /// <summary>The account has too few credits.</summary>
    OutOfCredits,

    /// <summary>The model, the job or the path does not exist at the host.</summary>
    NotFound,

    /// <summary>The host refused the request.</summary>
    RequestRefused,

    /// <summary>The account sends more requests than it may.</summary>
    RateLimit,

    /// <summary>The host could not be reached, or said that it can't serve now.</summary>
    Unavailable,

    /// <summary>A submit may or may not have started, and be billed for, a job.</summary>
    OutcomeUnknown,

    /// <summary>The job ended without a result.</summary>
    JobFailed,

    /// <summary>The job did not end within the time that the caller gave.</summary>
    WaitTimeout,

    /// <summary>The answer is not what the host's interface promises.</summary>
    Protocol,

    /// <summary>An address that the host gave leads to where the client does not go.</summary>
    ForeignAddress,

    /// <summary>An output could not be fetched or written.</summary>
    Download,

    /// <summary>The caller's own <see cref="ModelClientOptions.OnSubmitted"/> or <see cref="WaitOptions.Progress"/> threw.</summary>
    Hook,
}
