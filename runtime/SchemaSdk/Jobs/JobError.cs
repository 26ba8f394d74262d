namespace SchemaSdk;

/// <summary>Why a job failed, as reported by the host.</summary>
public sealed class JobError
{
    /// <summary>The host's error code, a number or a word; <see langword="null"/> if it gives none.</summary>
    public string? Code { get; init; }

    /// <summary>The host's error message; <see langword="null"/> if it gives none.</summary>
    public string? Message { get; init; }

    /// <summary>The host's error type; <see langword="null"/> if it gives none.</summary>
    public string? Type { get; init; }

    /// <summary>Returns the code and the message.</summary>
    public override string ToString() => Code is null ? Message ?? "" : $"{Code}: {Message}";
}
