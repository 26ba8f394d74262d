using System.Text.Json.Nodes;

namespace SchemaSdk.Benchmarks.Models;

/// <summary>
/// As many models of real size as are asked for, made from the two documents: twelve parameters, three enums and six price rows each,
/// half of them after Kling O3 and half a mixture of both.
/// </summary>
internal static class RealSizeModels
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "schemas");
    private static readonly JsonObject s_o3 = Read("kling-o3");
    private static readonly JsonObject s_turbo = Read("kling-3-0-turbo");

    public static (string FileName, string Text)[] Make(int count) => [.. Enumerable.Range(0, count).Select(MakeOne)];

    private static (string FileName, string Text) MakeOne(int number)
    {
        var model = (JsonObject)s_o3.DeepClone();
        string id = $"model-{number:D4}";
        model["id"] = id;
        model["display_name"] = $"Model {number}";
        if (number % 2 == 1)
        {
            string[] ofO3 = ["model_tier", "sound", "keep_original_sound", "image_end", "video", "reference_images"];
            model["supported_parameters"] = Join(
                List(s_turbo, "supported_parameters"),
                List(s_o3, "supported_parameters").Where(p => ofO3.Contains((string?)p["name"])));
            model["pricing_rows"] = Join(List(s_turbo, "pricing_rows"), List(s_o3, "pricing_rows").Take(4));
        }
        else
        {
            model["pricing_rows"] = Join(List(s_o3, "pricing_rows").Take(6));
        }

        return ($"{id}.json", model.ToJsonString(new() { WriteIndented = true }));
    }

    private static IEnumerable<JsonNode> List(JsonObject model, string name) => ((JsonArray)model[name]!).Select(n => n!);

    private static JsonArray Join(params IEnumerable<JsonNode>[] parts) => new([.. parts.SelectMany(p => p).Select(n => n.DeepClone())]);

    private static JsonObject Read(string id) => (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(s_folder, id + ".json")))!;
}
