namespace SchemaSdk;

/// <summary>The host's documented error codes, and what each means whatever the status.</summary>
internal static class ErrorCodes
{
    public static ModelApiErrorKind? Meaning(string? code) => code switch
    {
        "missing_api_key" or "invalid_api_key" => ModelApiErrorKind.Authentication,
        "insufficient_credits" => ModelApiErrorKind.OutOfCredits,
        "model_not_found" => ModelApiErrorKind.NotFound,
        "rate_limit_exceeded" => ModelApiErrorKind.RateLimit,
        "model_unavailable" => ModelApiErrorKind.Unavailable,
        "upstream_error" => ModelApiErrorKind.OutcomeUnknown,
        _ => null,
    };

    /// <summary>True when asking again can't change the answer.</summary>
    public static bool IsFinal(string? code) =>
        Meaning(code) is ModelApiErrorKind.Authentication or ModelApiErrorKind.OutOfCredits or ModelApiErrorKind.NotFound;
}
