using System.Reflection;

namespace SchemaSdk.Simulator;

/// <summary>One file for each kind of output.</summary>
internal sealed class MediaLibrary
{
    private static readonly MediaFile BuiltInClip = new(".mp4", "video/mp4", Resource("clip.mp4"), TimeSpan.FromSeconds(2));

    private readonly Dictionary<string, MediaFile> _byExtension;

    public MediaLibrary(ReadOnlyMemory<byte>? clip)
    {
        // The duration of a video supplied by the user is unknown.
        Video = clip is { } content ? new MediaFile(".mp4", "video/mp4", content, Duration: null) : BuiltInClip;
        _byExtension = new[] { Video, Image, Sound, Shape }.ToDictionary(file => file.Extension);
    }

    public MediaFile Video { get; }

    public MediaFile Image { get; } = new(".png", "image/png", Resource("picture.png"), Duration: null);

    public MediaFile Sound { get; } = new(".wav", "audio/wav", WaveFile.Tone(TimeSpan.FromSeconds(1)), TimeSpan.FromSeconds(1));

    public MediaFile Shape { get; } = new(".glb", "model/gltf-binary", GltfFile.Triangle(), Duration: null);

    public MediaFile? WithExtension(string extension) => _byExtension.GetValueOrDefault(extension);

    private static byte[] Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
