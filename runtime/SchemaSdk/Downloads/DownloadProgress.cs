namespace SchemaSdk;

/// <summary>The progress of a download.</summary>
public sealed class DownloadProgress
{
    /// <summary>The number of bytes received; it decreases if a transfer has to start over.</summary>
    public long BytesReceived { get; init; }

    /// <summary>The total number of bytes; <see langword="null"/> if the host does not report it.</summary>
    public long? TotalBytes { get; init; }

    /// <summary>The zero-based index of the output that <see cref="IModelClient.DownloadAllAsync"/> is downloading; otherwise 0.</summary>
    public int OutputIndex { get; init; }

    /// <summary>The completed fraction, from 0 to 1; <see langword="null"/> if the total size is unknown.</summary>
    public double? Fraction => TotalBytes is { } total ? total == 0 ? 1 : (double)BytesReceived / total : null;
}
