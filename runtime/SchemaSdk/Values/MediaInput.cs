using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>An image, video or sound for a model: an address, or bytes sent in the request as a <c>data:</c> URL.</summary>
/// <remarks>A string converts implicitly and is sent as is. Two are equal if their text is.</remarks>
[JsonConverter(typeof(WireTextConverter<MediaInput>))]
public sealed class MediaInput : IEquatable<MediaInput>, IWireText<MediaInput>
{
    /// <summary>The default maximum size for <see cref="FromBytes"/> and <see cref="FromFileAsync"/>, in bytes: 20 MiB.</summary>
    public const int DefaultMaxBytes = 20 * 1024 * 1024;

    private readonly string _wire;

    private MediaInput(string wire) => _wire = wire;

    /// <summary>True for bytes (a <c>data:</c> URL), false for an address.</summary>
    public bool IsInline => _wire.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Converts an address or a <c>data:</c> URL.</summary>
    /// <param name="wire">An address or a <c>data:</c> URL; <see langword="null"/> gives <see langword="null"/>.</param>
    [return: NotNullIfNotNull(nameof(wire))]
    public static implicit operator MediaInput?(string? wire) => wire is null ? null : new MediaInput(wire);

    static MediaInput IWireText<MediaInput>.FromWire(string text) => new(text);

    /// <summary>Converts an address.</summary>
    /// <param name="address">An absolute address; <see langword="null"/> gives <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The address is relative or a file URI.</exception>
    [return: NotNullIfNotNull(nameof(address))]
    public static implicit operator MediaInput?(Uri? address) => address is null ? null : FromUrl(address);

    /// <summary>Creates media from an address, which the host downloads.</summary>
    /// <param name="address">An absolute address.</param>
    /// <exception cref="ArgumentException">The address is relative or a file URI.</exception>
    public static MediaInput FromUrl(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address is { IsAbsoluteUri: true, IsFile: false })
            return new MediaInput(address.AbsoluteUri);

        string what = address.IsAbsoluteUri ? "a file on this machine" : "a relative address";
        throw new ArgumentException(
            $"The host can't fetch '{address}', {what}; use FromFileAsync to send the contents of a file.", nameof(address));
    }

    /// <summary>Creates media from bytes, sent in the request.</summary>
    /// <param name="bytes">The content of a PNG, JPEG, GIF, WebP, BMP, MP4, MOV, WebM, MP3, WAV, Ogg or FLAC file, detected from its first
    /// bytes.</param>
    /// <param name="contentType">The content type, for formats that can't be detected from the first bytes.</param>
    /// <param name="maxBytes">The maximum size, in bytes.</param>
    /// <exception cref="ArgumentException">There are no bytes or too many, or the format is neither detected nor given.</exception>
    public static MediaInput FromBytes(ReadOnlySpan<byte> bytes, string? contentType = null, int maxBytes = DefaultMaxBytes)
    {
        if (bytes.IsEmpty)
            throw new ArgumentException("The media is empty.", nameof(bytes));

        if (bytes.Length > maxBytes)
        {
            throw new ArgumentException(
                $"The media has {bytes.Length} bytes, more than {maxBytes}. Pass an address instead, or increase maxBytes.",
                nameof(bytes));
        }

        string type =
            contentType
            ?? MediaSniffer.ContentTypeOf(bytes)
            ?? throw new ArgumentException(
                "The first bytes are not those of a known image, video or audio format. Set contentType.",
                nameof(bytes));
        if (type.AsSpan().IndexOfAny(",;\r\n ") >= 0 || !type.Contains('/', StringComparison.Ordinal))
            throw new ArgumentException($"'{type}' is not a content type such as image/png.", nameof(contentType));

        return new MediaInput($"data:{type};base64,{Convert.ToBase64String(bytes)}");
    }

    /// <summary>Creates media from a file's bytes, sent in the request.</summary>
    /// <param name="path">The file.</param>
    /// <param name="contentType">The content type, for formats that can't be detected from the first bytes.</param>
    /// <param name="maxBytes">The maximum size, in bytes; a larger file is not read.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="IOException">The file does not exist or can't be read.</exception>
    /// <exception cref="ArgumentException">The file is empty or too large, or its format is neither detected nor given.</exception>
    public static async Task<MediaInput> FromFileAsync(
        string path,
        string? contentType = null,
        int maxBytes = DefaultMaxBytes,
        CancellationToken cancellationToken = default)
    {
        long length = new FileInfo(path).Length;
        if (length > maxBytes)
        {
            throw new ArgumentException(
                $"{Path.GetFileName(path)} has {length} bytes, more than {maxBytes}. Pass an address instead, or increase maxBytes.",
                nameof(path));
        }

        byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        return FromBytes(bytes, contentType, maxBytes);
    }

    /// <summary>Returns the text sent to the host.</summary>
    public override string ToString() => _wire;

    /// <inheritdoc/>
    public bool Equals(MediaInput? other) => other is not null && _wire == other._wire;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MediaInput);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_wire, StringComparison.Ordinal);
}
