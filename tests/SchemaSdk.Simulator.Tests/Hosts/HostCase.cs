using System.Text.Json.Nodes;
using SchemaSdk.Generated;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Schema.Hosts;
using SchemaSdk.Hosts;
using SchemaSdk.Hosts.Reading;

namespace SchemaSdk.Simulator.Tests;

/// <summary>A host that has a file, with a model of it, and what its documentation shows of its answers.</summary>
/// <param name="Wire">The name by which the host knows the model.</param>
/// <param name="Endpoint">The endpoint that is called; null if the host's file has the path.</param>
/// <param name="Makes">What the model makes.</param>
/// <param name="Parameters">The parameters of the document.</param>
internal sealed record HostCase(string Wire, string? Endpoint, string Makes, string Parameters = HostCase.Prompt)
{
    private const string Prompt = """{ "name": "prompt", "type": "string", "required": true, "max": 50 }""";
    private const string Text = """
        { "name": "text", "type": "string", "required": true }, { "name": "voice_id", "type": "string", "required": true, "in": "path" }
        """;

    private static readonly string s_files = Path.Combine(AppContext.BaseDirectory, "hosts");

    public static IReadOnlyDictionary<string, HostCase> All { get; } = new Dictionary<string, HostCase>
    {
        ["ark"] = new("seedance-1-0-pro", "POST /contents/generations/tasks", "Video"),
        ["bfl"] = new("flux-pro-1.1", null, "Image"),
        ["deepinfra"] = new("black-forest-labs/flux-dev", "POST /v1/openai/images/generations", "Image"),
        ["elevenlabs"] = new("eleven_v3", "POST /v1/text-to-speech/{voice_id}", "Audio", Text),
        ["empiriolabs"] = new("clip-maker", "POST /v1/videos/generations", "Video"),
        ["fal"] = new("fal-ai/flux/dev", null, "Image"),
        ["ideogram"] = new("ideogram-v2", null, "Image"),
        ["kie"] = new("bytedance/seedance-2", null, "Video"),
        ["luma"] = new("ray-2", "POST /generations/video", "Video"),
        ["openai"] = new("sora-2", "POST /videos", "Video"),
        ["openrouter"] = new("google/veo-3.1", "POST /videos", "Video"),
        ["recraft"] = new("recraftv3", "POST /images/generations", "Image"),
        ["replicate"] = new("black-forest-labs/flux-schnell", null, "Image"),
        ["runway"] = new("gen4_turbo", "POST /v1/image_to_video", "Video"),
        ["together"] = new("minimax/hailuo-02", "POST /videos", "Video"),
        ["wavespeed"] = new("wavespeed-ai/flux-dev", null, "Image"),
        ["xai"] = new("grok-imagine-video", "POST /v1/videos/generations", "Video"),
    };

    /// <summary>The ids of every host that the tool has a file of.</summary>
    public static IEnumerable<string> Shipped => Directory.EnumerateFiles(s_files, "*.host.json")
        .Select(path => Path.GetFileName(path)[..^".host.json".Length])
        .Order(StringComparer.Ordinal);

    public JsonObject Request => Parameters == Prompt
        ? new JsonObject { ["prompt"] = "a cat" }
        : new JsonObject { ["text"] = "hello" };

    public static string FileOf(string id) => File.ReadAllText(Path.Combine(s_files, id + ".host.json"));

    public static HostProfile Profile(string id) => HostMetadataReader.Read(HostEmitter.TextOf(HostReader.Read(FileOf(id)).Host!));

    /// <summary>The answers that the host's documentation shows, with their source.</summary>
    public static JsonObject Example(string id) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Hosts", "examples", id + ".json")))!.AsObject();

    public static ModelHost HostOf(string id)
    {
        ModelHost? host = null;
        return HostMetadata.Load(ref host, HostEmitter.TextOf(HostReader.Read(FileOf(id)).Host!));
    }

    public string Document(string id) => $$"""
        {
          "id": "a-model", "wire": "{{Wire}}", "host": "{{id}}", "display_name": "A model",
          "supported_endpoints": ["{{Endpoint ?? "POST /v1/elsewhere"}}"],
          "output_modalities": ["{{Makes}}"],
          "supported_parameters": [{{Parameters}}],
          "pricing_rows": [{ "label": "All", "spec": "per request", "rate": "$0.25" }]
        }
        """;

    public SimulatedHostOptions Options(string id, double failRate = 0, TimeSpan? duration = null, string? recordTo = null) => new()
    {
        Host = id,
        HostDocuments = [FileOf(id)],
        Documents = [Document(id)],
        ApiKey = "sk-right",
        FailRate = failRate,
        RecordFolder = recordTo,
        JobDuration = duration ?? TimeSpan.Zero,
    };

    public SimulatedHostOptions With(string id, TimeProvider clock) => new()
    {
        Host = id,
        HostDocuments = [FileOf(id)],
        Documents = [Document(id)],
        JobDuration = TimeSpan.FromSeconds(100),
        TimeProvider = clock,
    };

    public Task<Job> SubmitAsync(ModelClient client, JsonObject? request = null) => client.SubmitAsync(
        Wire, request ?? Request, Endpoint is null ? null : new SubmitOptions { Endpoint = Endpoint.Replace("{voice_id}", "v1") });

    public static ModelClient Client(string id, SimulatedHost host, string key = "sk-right") => new(new ModelClientOptions
    {
        Host = HostOf(id),
        BaseAddress = host.BaseAddress,
        ApiKey = key,
        PollInterval = TimeSpan.FromMilliseconds(10),
        RequestsPerMinute = 100_000,
    });
}
