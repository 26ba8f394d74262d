using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests;

/// <summary>Compares two documents by the command line, and gives each change as <c>class path</c>.</summary>
internal static class DriftProbe
{
    public static async Task<string[]> ChangesAsync(string old, string @new) =>
        [.. (await JsonAsync(old, @new))["changes"]!.AsArray().Select(Text)];

    public static async Task<JsonNode> JsonAsync(string old, string @new)
    {
        using var place = new Workplace();
        place.Write("old.json", old);
        place.Write("new.json", @new);
        ToolRun run = await place.RunAsync("diff", "old.json", "new.json", "--json");
        Assert.Equal("", run.Error);
        return run.Json;
    }

    private static string Text(JsonNode? change) => $"{change!["class"]} {change["path"]}";
}
