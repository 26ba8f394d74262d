using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Simulator;

/// <summary>The endpoints that respond directly, without a job.</summary>
internal sealed class DirectResponses(MediaLibrary media, SignedLinks links, TimeProvider time)
{
    private const string Reply = "This is the local host speaking.";

    public static bool IsWanted(ResponseKind kind, JsonElement request) =>
        ResponseKinds.IsDirect(kind) || (kind == ResponseKind.Image && IsTrue(request, "sync"));

    public SimulatedResponse Response(ResponseKind kind, ModelDocument model, JsonElement request) => kind switch
    {
        ResponseKind.Chat when IsTrue(request, "stream") => ChatStream(model),
        ResponseKind.Chat => SimulatedResponse.Json(200, Chat(model)),
        ResponseKind.Embedding => SimulatedResponse.Json(200, Embedding(model)),
        ResponseKind.Search => SimulatedResponse.Json(200, Search()),
        ResponseKind.Speech => new SimulatedResponse(200, media.Sound.ContentType, media.Sound.Content),
        _ => SimulatedResponse.Json(200, Images(model, request)),
    };

    private JsonObject Chat(ModelDocument model) => new()
    {
        ["id"] = NewId("chatcmpl"),
        ["object"] = "chat.completion",
        ["created"] = time.GetUtcNow().ToUnixTimeSeconds(),
        ["model"] = model.Id,
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = Reply },
            ["finish_reason"] = "stop",
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 8, ["completion_tokens"] = 7, ["total_tokens"] = 15 },
    };

    private SimulatedResponse ChatStream(ModelDocument model)
    {
        string id = NewId("chatcmpl");
        var events = new StringBuilder();
        foreach (string word in Reply.Split(' '))
        {
            var chunk = new JsonObject
            {
                ["id"] = id,
                ["object"] = "chat.completion.chunk",
                ["created"] = time.GetUtcNow().ToUnixTimeSeconds(),
                ["model"] = model.Id,
                ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = new JsonObject { ["content"] = word + " " } }),
            };
            events.Append("data: ").Append(ReadableJson.Write(chunk)).Append("\n\n");
        }

        events.Append("data: [DONE]\n\n");
        return SimulatedResponse.Text(200, "text/event-stream", events.ToString()) with { IsChunked = true };
    }

    private static JsonObject Embedding(ModelDocument model) => new()
    {
        ["object"] = "list",
        ["model"] = model.Id,
        ["data"] = new JsonArray(new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = 0,
            ["embedding"] = new JsonArray(0.25, -0.5, 0.125, 0.75),
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 8, ["total_tokens"] = 8 },
    };

    private static JsonObject Search() => new()
    {
        ["results"] = new JsonArray(new JsonObject
        {
            ["title"] = "A page",
            ["url"] = "https://example.com/a-page",
            ["snippet"] = Reply,
        }),
    };

    private JsonObject Images(ModelDocument model, JsonElement request)
    {
        DateTimeOffset now = time.GetUtcNow();
        bool isInline = request.TryGetProperty("response_format", out JsonElement format) && format.ValueEquals("b64_json");
        var data = new JsonArray();
        for (int i = 0; i < JobUsage.Images(model, request); i++)
        {
            data.Add((JsonNode)(isInline
                ? new JsonObject { ["b64_json"] = Convert.ToBase64String(media.Image.Content.Span) }
                : new JsonObject
                {
                    ["url"] = links.To(NewId("image") + media.Image.Extension, now).AbsoluteUri,
                    ["content_type"] = media.Image.ContentType,
                }));
        }

        return new JsonObject { ["created"] = now.ToUnixTimeSeconds(), ["data"] = data };
    }

    private static string NewId(string prefix) => $"{prefix}_{Guid.NewGuid():N}";

    private static bool IsTrue(JsonElement request, string name) =>
        request.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
