using SchemaSdk.Generator.Model;

namespace SchemaSdk.Simulator;

/// <summary>What an endpoint answers with.</summary>
internal enum AnswerKind
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

internal static class AnswerKinds
{
    /// <summary>By the endpoint's path, and by what the model puts out where the path says nothing.</summary>
    public static AnswerKind Of(string endpoint, ModelDocument model)
    {
        (string Part, AnswerKind Kind)[] paths =
        [
            ("/chat/", AnswerKind.Chat),
            ("/embeddings", AnswerKind.Embedding),
            ("/search", AnswerKind.Search),
            ("/audio/speech", AnswerKind.Speech),
            ("/audio/transcriptions", AnswerKind.Transcript),
            ("/audio/", AnswerKind.Sound),
            ("/images/", AnswerKind.Image),
            ("/videos/", AnswerKind.Video),
            ("/3d/", AnswerKind.Shape),
        ];
        foreach ((string part, AnswerKind kind) in paths)
        {
            if (endpoint.Contains(part, StringComparison.Ordinal))
                return kind;
        }

        return model.OutputModalities.Select(ByModality).FirstOrDefault(kind => kind is not null) ?? AnswerKind.Video;
    }

    public static bool IsDirect(AnswerKind kind) =>
        kind is AnswerKind.Chat or AnswerKind.Embedding or AnswerKind.Search or AnswerKind.Speech;

    /// <summary>What the endpoint takes by itself, whether or not the model's document lists it.</summary>
    public static IReadOnlyList<string> OwnFields(AnswerKind kind) => kind switch
    {
        AnswerKind.Chat => ["messages", "stream", "stream_options", "tools", "tool_choice", "response_format"],
        AnswerKind.Embedding => ["input"],
        AnswerKind.Search => ["query"],
        AnswerKind.Speech => ["input", "voice", "response_format"],
        AnswerKind.Image => ["sync", "response_format"],
        _ => [],
    };

    private static AnswerKind? ByModality(string modality) => modality.ToUpperInvariant() switch
    {
        "VIDEO" => AnswerKind.Video,
        "IMAGE" => AnswerKind.Image,
        "AUDIO" => AnswerKind.Sound,
        "3D" => AnswerKind.Shape,
        "TEXT" => AnswerKind.Transcript,
        _ => null,
    };
}
