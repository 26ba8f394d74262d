namespace SchemaSdk;

/// <summary>How much of an output has come.</summary>
public sealed class DownloadProgress
{
    /// <summary>Bytes on disk so far; less than before when a transfer had to begin anew.</summary>
    public long BytesReceived { get; init; }

    /// <summary>Bytes in all; <see langword="null"/> when the host does not say.</summary>
    public long? TotalBytes { get; init; }

    /// <summary>The share that has come, 0 to 1; <see langword="null"/> when the size is unknown.</summary>
    public double? Fraction => TotalBytes is { } total ? total == 0 ? 1 : (double)BytesReceived / total : null;
}
