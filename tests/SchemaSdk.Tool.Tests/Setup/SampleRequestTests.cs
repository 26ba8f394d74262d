using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Impact;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Setup;

namespace SchemaSdk.Tool.Tests.Setup;

/// <summary>The line of code that <c>init</c> prints compiles without an error of the analyzer, whatever a document requires.</summary>
[Trait("Category", "Slow")]
public sealed class SampleRequestTests
{
    private static readonly Dictionary<string, string> s_parameters = new()
    {
        ["none"] = "",
        ["short"] = Required("prompt", "string", "\"max\":5"),
        ["shorter"] = Required("prompt", "string", "\"max\":1"),
        ["long"] = Required("prompt", "string", "\"min\":300"),
        ["exact"] = Required("prompt", "string", "\"min\":30,\"max\":30"),
        ["named-url"] = Required("image_url", "string"),
        ["tier"] = Required("tier", "enum", "\"options\":[\"\",\"16:9\",\"4k\",\"class\"],\"default\":\"16:9\""),
        ["odd-number"] = Required("fps", "number", "\"options\":[29.97,24]"),
        ["half"] = Required("strength", "number", "\"min\":0.25,\"max\":0.75"),
        ["whole"] = Required("n", "integer", "\"min\":3"),
        ["huge"] = Required("n", "integer", "\"min\":5000000000"),
        ["below"] = Required("n", "integer", "\"max\":-7"),
        ["flag"] = Required("sound", "boolean"),
        ["list"] = Required("frames", "array"),
        ["thing"] = Required("camera", "object"),
        ["formats"] = string.Join(',', Required("image", "string"), Required("clip", "string"), Required("images", "array"), Required("refs", "string"), Required("story", "string")),
        ["ruled"] = string.Join(',', Required("mode", "enum", "\"options\":[\"a\",\"b\"]"), "{\"name\":\"extra\",\"type\":\"string\"}"),
        ["class"] = Required("Equals", "string"),
        ["twin-a"] = Required("prompt", "string"),
        ["twin_a"] = Required("text", "string"),
    };

    [Fact]
    public async Task It_compiles_for_every_kind_of_required_parameter()
    {
        using var place = new Workplace();
        foreach ((string id, string parameters) in s_parameters)
        {
            place.Write($"schemas/{id}.json", $$"""
                {"id":"{{id}}","supported_endpoints":["POST /v1/images/generations"],"supported_parameters":[{{parameters}}],"pricing_rows":[]}
                """);
        }

        place.Write("schemas/formats.overlay.json", """
            {"model":"formats","parameters":{"image":{"format":"url"},"clip":{"format":"media"},"images":{"format":"url"},"refs":{"format":"url-list"},"story":{"format":"scenes"}}}
            """);
        place.Write("schemas/ruled.overlay.json", """
            {"model":"ruled","rules":[{"id":"a-needs-extra","when":{"mode":"a"},"require":"extra"}]}
            """);
        var directory = new WorkingDirectory(place.Path);
        string[] lines = [.. s_parameters.Keys.Select(id =>
            $"{{ {SampleRequest.Write(LoadedModel.Load(directory, "schemas", id), s_parameters.Keys)} Console.WriteLine(request); }}")];
        place.Write("Program.cs", $"using System;\nusing SchemaSdk.Models;\n{string.Join('\n', lines)}\n");
        string project = place.Write("App.csproj", ConsumerProject.Text("schemas/*.json"));
        string output = await new ProjectBuild(project, place.At("build")).RunAsync(targets: null, TestContext.Current.CancellationToken);
        Assert.True(
            !BuildOutput.CallSites(output).Any(site => site.IsError) && BuildOutput.Failure(output) is null,
            $"{output}\n{string.Join('\n', lines)}");
        Assert.Contains("new TwinA_2Request { Text = ", lines[^1]);
        Assert.Contains("RuledMode.B", lines.Single(line => line.Contains("RuledRequest")));
    }

    private static string Required(string name, string type, string more = "") =>
        $$"""{"name":"{{name}}","type":"{{type}}","required":true{{(more.Length > 0 ? "," + more : "")}}}""";
}
