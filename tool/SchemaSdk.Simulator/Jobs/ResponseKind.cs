using SchemaSdk.Generator.Model;

namespace SchemaSdk.Simulator;

/// <summary>The kinds of response that endpoints return.</summary>
internal enum ResponseKind
{
    Video,
    Image,
    Sound,
    Shape,
    Transcript,
    Chat,
    Embedding,
    Search,
    Speech,
}

internal static class ResponseKinds
{
    /// <summary>
    /// Determines the kind from the endpoint's path and the model's output modalities. At the first host, the path decides; the paths of
    /// other hosts have their own words, and most have none.
    /// </summary>
    public static ResponseKind Of(string endpoint, ModelDocument model, bool isFirstHost)
    {
        (string Part, ResponseKind Kind)[] paths =
        [
            ("/chat/", ResponseKind.Chat),
            ("/embeddings", ResponseKind.Embedding),
            ("/search", ResponseKind.Search),
            ("/audio/speech", ResponseKind.Speech),
            ("/audio/transcriptions", ResponseKind.Transcript),
            ("/audio/", ResponseKind.Sound),
            ("/images/", ResponseKind.Image),
            ("/text-to-speech", ResponseKind.Speech),
            ("/videos/", ResponseKind.Video),
            ("/3d/", ResponseKind.Shape),
        ];
        ResponseKind? byPath = null;
        foreach ((string part, ResponseKind kind) in paths)
        {
            if (byPath is null && endpoint.Contains(part, StringComparison.Ordinal))
                byPath = kind;
        }

        ResponseKind? made = model.OutputModalities.Select(ByModality).FirstOrDefault(kind => kind is not null);
        bool isPathSure = isFirstHost || byPath is { } direct && IsDirect(direct);
        return (isPathSure ? byPath ?? made : made ?? byPath) ?? ResponseKind.Video;
    }

    public static bool IsDirect(ResponseKind kind) =>
        kind is ResponseKind.Chat or ResponseKind.Embedding or ResponseKind.Search or ResponseKind.Speech;

    /// <summary>Returns the fields that the endpoint of the first host accepts even if the model's document does not list them.</summary>
    public static IReadOnlyList<string> OwnFields(ResponseKind kind) => kind switch
    {
        ResponseKind.Chat => ["messages", "stream", "stream_options", "tools", "tool_choice", "response_format"],
        ResponseKind.Embedding => ["input"],
        ResponseKind.Search => ["query"],
        ResponseKind.Speech => ["input", "voice", "response_format"],
        ResponseKind.Image => ["sync", "response_format"],
        _ => [],
    };

    private static ResponseKind? ByModality(string modality) => modality.ToUpperInvariant() switch
    {
        "VIDEO" => ResponseKind.Video,
        "IMAGE" => ResponseKind.Image,
        "AUDIO" => ResponseKind.Sound,
        "3D" => ResponseKind.Shape,
        "TEXT" => ResponseKind.Transcript,
        _ => null,
    };
}
