namespace SchemaSdk;

/// <summary>The category of a failure, for code that decides how to handle it.</summary>
public enum ModelApiErrorKind
{
    /// <summary>The request violates its model's document, or its model is another host's; nothing was sent.</summary>
    InvalidRequest,

    /// <summary>The request may cost more than the ceiling; nothing was sent.</summary>
    PriceLimit,

    /// <summary>The key is missing, unusable, or rejected by the host.</summary>
    Authentication,

    /// <summary>The account has insufficient credits.</summary>
    OutOfCredits,

    /// <summary>The model, job or path does not exist at the host.</summary>
    NotFound,

    /// <summary>The host rejected the request.</summary>
    RequestRefused,

    /// <summary>The account exceeded its rate limit.</summary>
    RateLimit,

    /// <summary>The host could not be reached, or reported that it is unavailable.</summary>
    Unavailable,

    /// <summary>A submit may have started a job, which may be billed.</summary>
    OutcomeUnknown,

    /// <summary>The job ended without a result.</summary>
    JobFailed,

    /// <summary>The job did not end within the caller's time limit.</summary>
    WaitTimeout,

    /// <summary>The response does not conform to the host's API.</summary>
    Protocol,

    /// <summary>The host gave an address that the client does not use.</summary>
    ForeignAddress,

    /// <summary>An output could not be downloaded or written.</summary>
    Download,

    /// <summary>The caller's own <see cref="ModelClientOptions.OnSubmitted"/> or <see cref="WaitOptions.Progress"/> threw.</summary>
    Hook,

    /// <summary>The host can't do what was asked of it; nothing was sent.</summary>
    NotSupported,

    /// <summary>The request may cost more than what is left of its batch's budget; nothing was sent.</summary>
    Budget,

    /// <summary>The ledger has the request as sent, or as being sent; nothing was sent again.</summary>
    AlreadySubmitted,

    /// <summary>The ledger could not be read or written.</summary>
    Ledger,
}
