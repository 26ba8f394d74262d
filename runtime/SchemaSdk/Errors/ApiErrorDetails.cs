namespace SchemaSdk;

/// <summary>Details of the response behind a <see cref="ModelApiException"/>.</summary>
public sealed record ApiErrorDetails
{
    internal static readonly ApiErrorDetails None = new();

    /// <summary>The HTTP status code; <see langword="null"/> when there was no response.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The host's request id, for support; <see langword="null"/> when it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The job id, or what may be one in a response of an unknown format; <see langword="null"/> when none is known.</summary>
    public string? JobId { get; init; }

    /// <summary>Whether the host may bill for the call, or has billed, although no <see cref="JobId"/> is known.</summary>
    /// <value>Default: false.</value>
    public bool MayBeBilled { get; init; }

    /// <summary>The host's own error code, unmodified.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The first 500 characters of the response; never contains the key.</summary>
    public string? ResponseExcerpt { get; init; }
}
