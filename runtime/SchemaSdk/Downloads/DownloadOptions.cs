namespace SchemaSdk;

/// <summary>The progress receiver of a single download, and whether it may replace files.</summary>
public sealed record DownloadOptions
{
    /// <summary>Whether an existing file is replaced.</summary>
    /// <value>Default: false, so that an existing file is a <see cref="DownloadException"/> before anything is downloaded.</value>
    /// <remarks>A file is replaced only when the download is complete. Has no effect on a download to a stream.</remarks>
    public bool Overwrite { get; init; }

    /// <summary>Receives progress as data arrives.</summary>
    /// <value>Default: none.</value>
    /// <remarks>Called synchronously. An exception that it throws ends the download and is passed on unchanged.</remarks>
    public IProgress<DownloadProgress>? Progress { get; init; }
}
