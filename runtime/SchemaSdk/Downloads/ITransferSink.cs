namespace SchemaSdk;

/// <summary>Where a transfer puts the data it receives.</summary>
internal interface ITransferSink
{
    /// <summary>The number of bytes of the current version that were received.</summary>
    long Length { get; }

    /// <summary>The record of the current version; <see langword="null"/> if it can't be resumed.</summary>
    ResumeRecord? Record { get; }

    /// <summary>The media type of the response; <see langword="null"/> if there is none.</summary>
    string? ServedType { get; set; }

    /// <summary>Discards the data and records the new version, which can't be resumed if <see langword="null"/>.</summary>
    void Begin(ResumeRecord? record);

    /// <summary>Changes the record of the current version.</summary>
    void Note(ResumeRecord? record);

    Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}
