using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Generator.Model;
using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>The endpoints that respond directly, without a job.</summary>
internal sealed class DirectResponses(
    PlayedHost host, OutputForm form, JobJson json, JobOutputs outputs, MediaLibrary media, SignedLinks links, TimeProvider time)
{
    private const string Reply = "This is the local host speaking.";

    public bool IsWanted(ResponseKind kind, JsonElement request) =>
        host.Profile.JobId.Length == 0
        || ResponseKinds.IsDirect(kind)
        || (kind == ResponseKind.Image && (host.SendsImagesAtOnce || (host.IsFirst && IsTrue(request, "sync"))));

    public SimulatedResponse Response(ResponseKind kind, ModelDocument model, JsonElement request) => kind switch
    {
        ResponseKind.Chat when IsTrue(request, "stream") => ChatStream(model),
        ResponseKind.Chat => SimulatedResponse.Json(200, Chat(model)),
        ResponseKind.Embedding => SimulatedResponse.Json(200, Embedding(model)),
        ResponseKind.Search => SimulatedResponse.Json(200, Search()),
        ResponseKind.Speech => new SimulatedResponse(200, media.Sound.ContentType, media.Sound.Content),
        ResponseKind.Transcript => SimulatedResponse.Json(200, new JsonObject { ["text"] = Reply }),
        _ => form.OfAnswer(kind) is { } place
            ? SimulatedResponse.Json(200, Media(place, outputs.FileOf(kind), JobUsage.Images(model, request), request))
            : new SimulatedResponse(200, outputs.FileOf(kind).ContentType, outputs.FileOf(kind).Content),
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

    private JsonObject Media(HostOutput place, MediaFile file, int count, JsonElement request)
    {
        DateTimeOffset now = time.GetUtcNow();
        bool isInline = place.Base64 is not null
            && request.TryGetProperty("response_format", out JsonElement format) && format.ValueEquals("b64_json");
        JsonNode item() => isInline
            ? OutputForm.Content(place, file)
            : OutputForm.Address(place, file, links.To(NewId("output") + file.Extension, now).AbsoluteUri);
        JsonObject answer = json.Success();
        answer["created"] = now.ToUnixTimeSeconds();
        OutputForm.Put(answer, place, [.. Enumerable.Range(0, count).Select(_ => item())]);
        return answer;
    }

    private static string NewId(string prefix) => $"{prefix}_{Guid.NewGuid():N}";

    private static bool IsTrue(JsonElement request, string name) =>
        request.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
