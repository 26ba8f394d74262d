namespace SchemaSdk;

/// <summary>Detects a media file's content type from its first bytes.</summary>
internal static class MediaSniffer
{
    public static string? ContentTypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..])
            return "image/png";

        if (bytes is [0xFF, 0xD8, 0xFF, ..])
            return "image/jpeg";

        if (bytes.StartsWith("GIF8"u8))
            return "image/gif";

        if (bytes.StartsWith("BM"u8))
            return "image/bmp";

        if (bytes.StartsWith("RIFF"u8) && bytes.Length >= 12)
        {
            return bytes[8..12] switch
            {
                [(byte)'W', (byte)'E', (byte)'B', (byte)'P'] => "image/webp",
                [(byte)'W', (byte)'A', (byte)'V', (byte)'E'] => "audio/wav",
                _ => null,
            };
        }

        if (bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8))
            return OfBrand(bytes[8..12]);

        return OfStream(bytes);
    }

    private static string OfBrand(ReadOnlySpan<byte> brand)
    {
        if (brand.SequenceEqual("avif"u8))
            return "image/avif";

        if (brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8))
            return "image/heic";

        if (brand.StartsWith("M4A"u8))
            return "audio/mp4";

        return brand.StartsWith("qt"u8) ? "video/quicktime" : "video/mp4";
    }

    private static string? OfStream(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "video/webm",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "audio/ogg",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "audio/flac",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "audio/mpeg",
        [0xFF, 0xFB or 0xF3 or 0xF2, ..] => "audio/mpeg",
        _ => null,
    };
}
