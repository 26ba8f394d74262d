using System.Collections.Concurrent;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Jobs;

/// <summary>
/// The saved outputs that the page may show, each under a random key of this run: an image or a video can't send the token, and a name in
/// an address could be any file's.
/// </summary>
internal sealed class MediaStore
{
    private const string Unknown = "application/octet-stream";
    private const int MostSniffed = 512;

    private readonly ConcurrentDictionary<string, SharedFile> _byPath = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SharedFile> _byKey = new(StringComparer.Ordinal);

    /// <summary>Returns how the page finds a file of a job.</summary>
    public SharedFile Of(LedgerFile file) => _byPath.GetOrAdd(file.Path, path =>
    {
        var shared = new SharedFile(StudioToken.Random(), path, TypeOf(path));
        _byKey[shared.Key] = shared;
        return shared;
    });

    public SharedFile? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Returns the type by the file's first bytes; its name decides only where those say nothing.</summary>
    private static string TypeOf(string path)
    {
        byte[] start = new byte[MostSniffed];
        try
        {
            using FileStream file = File.OpenRead(path);
            int length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return MediaSniffer.ContentTypeOf(start.AsSpan(0, length)) ?? MediaTypes.TypeOf(Path.GetExtension(path)) ?? Unknown;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return MediaTypes.TypeOf(Path.GetExtension(path)) ?? Unknown;
        }
    }
}

/// <summary>A file that the page may show.</summary>
/// <param name="Key">128 random bits.</param>
/// <param name="Path">The file.</param>
/// <param name="MediaType">Its type.</param>
internal sealed record SharedFile(string Key, string Path, string MediaType)
{
    /// <summary>True for what a browser only shows or plays; anything else is saved, because it might be a page with code.</summary>
    public bool IsHarmless => MediaType != "image/svg+xml"
        && (MediaType.StartsWith("image/", StringComparison.Ordinal)
            || MediaType.StartsWith("video/", StringComparison.Ordinal)
            || MediaType.StartsWith("audio/", StringComparison.Ordinal));
}
