namespace SchemaSdk;

/// <summary>The file name extensions of the media types that models produce.</summary>
internal static class MediaTypes
{
    private static readonly (string Type, string Extension)[] s_types =
    [
        ("video/mp4", ".mp4"), ("video/webm", ".webm"), ("video/quicktime", ".mov"), ("video/x-matroska", ".mkv"),
        ("image/png", ".png"), ("image/jpeg", ".jpg"), ("image/jpg", ".jpg"), ("image/jpeg", ".jpeg"), ("image/webp", ".webp"),
        ("image/gif", ".gif"), ("image/svg+xml", ".svg"), ("image/avif", ".avif"), ("image/heic", ".heic"), ("image/bmp", ".bmp"),
        ("audio/mpeg", ".mp3"), ("audio/mp3", ".mp3"), ("audio/wav", ".wav"), ("audio/x-wav", ".wav"), ("audio/wave", ".wav"),
        ("audio/ogg", ".ogg"), ("audio/opus", ".opus"), ("audio/flac", ".flac"), ("audio/x-flac", ".flac"), ("audio/aac", ".aac"),
        ("audio/mp4", ".m4a"), ("audio/x-m4a", ".m4a"), ("audio/webm", ".webm"), ("audio/L16", ".pcm"), ("audio/pcm", ".pcm"),
        ("model/gltf-binary", ".glb"), ("model/gltf+json", ".gltf"), ("model/obj", ".obj"), ("model/stl", ".stl"),
        ("text/plain", ".txt"), ("text/markdown", ".md"), ("text/csv", ".csv"), ("text/vtt", ".vtt"), ("application/x-subrip", ".srt"),
        ("application/json", ".json"), ("application/x-ndjson", ".jsonl"), ("application/xml", ".xml"), ("application/pdf", ".pdf"),
        ("application/zip", ".zip"),
    ];

    /// <summary>Returns the extension of a media type, which may have parameters; <see langword="null"/> if it is unknown.</summary>
    public static string? ExtensionOf(string? contentType)
    {
        string? type = contentType?.Split(';')[0].Trim();
        return Array.Find(s_types, known => known.Type.Equals(type, StringComparison.OrdinalIgnoreCase)).Extension;
    }

    /// <summary>Returns the media type of an extension; <see langword="null"/> if it is unknown.</summary>
    public static string? TypeOf(string extension) =>
        Array.Find(s_types, known => known.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase)).Type;

    /// <summary>Returns an extension of the table, or <see langword="null"/> if there is none like it.</summary>
    public static string? KnownExtension(string extension) =>
        Array.Find(s_types, known => known.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase)).Extension;
}
