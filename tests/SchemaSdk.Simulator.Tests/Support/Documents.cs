namespace SchemaSdk.Simulator.Tests;

/// <summary>One model document for each kind of endpoint.</summary>
internal static class Documents
{
    public const string Video = """
        {
          "id": "clip-maker",
          "display_name": "Clip Maker",
          "supported_endpoints": "POST /v1/videos/generations",
          "output_modalities": ["Video"],
          "supported_parameters": [
            { "name": "prompt", "type": "string", "required": true, "max": 20 },
            { "name": "resolution", "type": "enum", "default": "720p", "options": ["720p", "1080p"] },
            { "name": "duration", "type": "number", "default": 5, "min": 3, "max": 15 },
            { "name": "seed", "type": "integer", "min": 0 },
            { "name": "fps", "type": "number", "options": [24, 29.97] },
            { "name": "sound", "type": "boolean", "default": true },
            { "name": "frames", "type": "array" },
            { "name": "camera", "type": "object" }
          ],
          "pricing_rows": [
            { "label": "720p", "spec": "per second", "rate": "$0.18" },
            { "label": "1080p", "spec": "per second", "rate": "$0.225" }
          ]
        }
        """;

    public static readonly string Image = Of("painter", "POST /v1/images/generations", "num_images", "per image");
    public static readonly string Sound = Of("composer", "POST /v1/audio/generations", "audio_duration", "per second");
    public static readonly string Transcript = Of("listener", "POST /v1/audio/transcriptions", "n", "per request");
    public static readonly string Shape = Of("sculptor", "POST /v1/3d/generations", "n", "per request");
    public static readonly string Chat = Of("talker", "POST /v1/chat/completions", "n", "per request");
    public static readonly string Speech = Of("speaker", "POST /v1/audio/speech", "n", "per request");
    public static readonly string Embedding = Of("embedder", "POST /v1/embeddings", "n", "per request");
    public static readonly string Search = Of("finder", "POST /v1/search", "n", "per request");

    public static IReadOnlyList<string> All { get; } = [Video, Image, Sound, Transcript, Shape, Chat, Speech, Embedding, Search];

    public static string Of(string id, string endpoint, string quantity = "n", string unit = "per request") => $$"""
        {
          "id": "{{id}}",
          "display_name": "{{id}}",
          "supported_endpoints": ["{{endpoint}}"],
          "supported_parameters": [
            { "name": "prompt", "type": "string" },
            { "name": "{{quantity}}", "type": "integer", "min": 1, "max": 4 }
          ],
          "pricing_rows": [{ "label": "All", "spec": "{{unit}}", "rate": "$0.01" }]
        }
        """;
}
