namespace SchemaSdk;

/// <summary>What is known about the answer behind a <see cref="ModelApiException"/>.</summary>
public sealed record ApiErrorDetails
{
    internal static readonly ApiErrorDetails None = new();

    /// <summary>The HTTP status; <see langword="null"/> when there was no answer.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The host's id of the request, for its support; <see langword="null"/> when it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The job, or what may be its id in an answer of another shape; <see langword="null"/> when none is known.</summary>
    public string? JobId { get; init; }

    /// <summary>The host's own error code, as it came.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The first 500 characters of the answer; never holds the key.</summary>
    public string? ResponseExcerpt { get; init; }
}
