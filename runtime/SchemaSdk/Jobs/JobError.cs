namespace SchemaSdk;

/// <summary>Why a job failed, as the host says it.</summary>
public sealed class JobError
{
    /// <summary>The host's code, a number or a word; <see langword="null"/> when it gives none.</summary>
    public string? Code { get; init; }

    /// <summary>The host's text; <see langword="null"/> when it gives none.</summary>
    public string? Message { get; init; }

    /// <summary>The host's kind of error; <see langword="null"/> when it gives none.</summary>
    public string? Type { get; init; }

    /// <summary>The code and the text.</summary>
    public override string ToString() => Code is null ? Message ?? "" : $"{Code}: {Message}";
}
