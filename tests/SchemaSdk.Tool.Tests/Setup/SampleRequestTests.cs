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
        ["exclusive"] = Required("strength", "number", "\"exclusive_min\":0,\"exclusive_max\":1"),
        ["above"] = Required("n", "integer", "\"exclusive_min\":7,\"step\":1"),
        ["address"] = Required("page", "string", "\"format\":\"uri\""),
        ["color"] = Required("color", "string", "\"pattern\":\"^#[0-9a-f]{6}$\""),
        ["code"] = Required("code", "string", "\"pattern\":\"^[A-Z]{3}$\",\"examples\":[\"XYZ\"]"),
        ["texts"] = Required("words", "array", "\"items\":{\"type\":\"string\"}"),
        ["numbers"] = Required("weights", "array", "\"items\":{\"type\":\"number\",\"min\":2},\"min_items\":3"),
        ["unique"] = Required("ids", "array", "\"items\":{\"type\":\"integer\",\"min\":0,\"max\":9},\"min_items\":3,\"unique_items\":true"),
        ["styles"] = Required("styles", "array", "\"items\":{\"type\":\"enum\",\"options\":[\"a\",\"b\"]},\"max_items\":1"),
        ["none-of"] = Required("words", "array", "\"items\":{\"type\":\"string\"},\"max_items\":0"),
        ["grid"] = Required("grid", "array", "\"items\":{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}"),
        ["things"] = Required("things", "array", "\"items\":{\"type\":\"object\"}"),
        ["record"] = Required("size", "object", $"\"parameters\":[{Required("width", "integer", "\"min\":64")},{{\"name\":\"height\",\"type\":\"integer\"}}]"),
        ["empty-record"] = Required("size", "object", "\"closed\":true"),
        ["records"] = Required("loras", "array", $"\"items\":{{\"type\":\"object\",\"parameters\":[{Required("path", "string")},{Required("kind", "enum", "\"options\":[\"lora\"]")},{Required("style", "enum", "\"options\":[\"x\",\"y\"]")}]}}"),
        ["deep"] = Required("a", "object", $"\"parameters\":[{Required("b", "array", $"\"items\":{{\"type\":\"object\",\"parameters\":[{Required("c", "object", $"\"parameters\":[{Required("class", "number")}]")}]}}")}]"),
        ["preset"] = Required("image_size", "one_of", $"\"alternatives\":[{{\"type\":\"enum\",\"options\":[\"square\",\"wide\"]}},{{\"type\":\"object\",\"parameters\":[{Required("width", "integer")}]}}]"),
        ["number-or"] = Required("seed", "one_of", "\"alternatives\":[{\"type\":\"number\",\"min\":5},{\"type\":\"enum\",\"options\":[\"auto\"]}]"),
        ["record-or"] = Required("size", "one_of", $"\"alternatives\":[{{\"type\":\"object\",\"parameters\":[{Required("width", "integer")}]}},{{\"type\":\"string\"}}]"),
        ["list-or"] = Required("stop", "one_of", "\"alternatives\":[{\"type\":\"array\",\"items\":{\"type\":\"string\"}},{\"type\":\"string\"}]"),
        ["lists-or"] = Required("grid", "one_of", "\"alternatives\":[{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":{\"type\":\"number\"}}},{\"type\":\"boolean\"}]"),
        ["enums-or"] = Required("kinds", "one_of", "\"alternatives\":[{\"type\":\"array\",\"items\":{\"type\":\"enum\",\"options\":[\"a\",\"b\"]}},{\"type\":\"boolean\"}]"),
        ["raw-or"] = Required("data", "one_of", "\"alternatives\":[{\"type\":\"object\"},{\"type\":\"boolean\"}]"),
        ["tagged"] = Required("content", "array", $"\"items\":{{\"type\":\"one_of\",\"discriminator\":\"type\",\"alternatives\":[{{\"type\":\"object\",\"parameters\":[{Required("type", "enum", "\"options\":[\"text\"]")},{Required("text", "string")}]}},{{\"type\":\"object\",\"parameters\":[{Required("type", "enum", "\"options\":[\"url\"]")},{Required("url", "string")}]}}]}}"),
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
        foreach (string id in s_parameters.Keys)
            Assert.Empty(LoadedModel.Load(directory, "schemas", id).Findings.Where(f => f.Finding.IsError).Select(f => $"{id}: {f.Finding.Message}"));

        string[] lines = [.. s_parameters.Keys.Select(id =>
            $"{{ {SampleRequest.Write(LoadedModel.Load(directory, "schemas", id), s_parameters.Keys)} Console.WriteLine(request); }}")];
        place.Write("Program.cs", $"using System;\nusing SchemaSdk.Models;\n{string.Join('\n', lines)}\n");
        string project = place.Write("App.csproj", ConsumerProject.Text("schemas/*.json"));
        string output = await new ProjectBuild(project, place.At("build"), []).RunAsync(targets: null, TestContext.Current.CancellationToken);
        Assert.True(
            !BuildOutput.CallSites(output).Any(site => site.IsError) && BuildOutput.Failure(output) is null,
            $"{output}\n{string.Join('\n', lines)}");
        Assert.Contains("new TwinA_2Request { Text = ", lines[^1]);
        Assert.Contains("RuledMode.B", lines.Single(line => line.Contains("RuledRequest")));
    }

    private static string Required(string name, string type, string more = "") =>
        $$"""{"name":"{{name}}","type":"{{type}}","required":true{{(more.Length > 0 ? "," + more : "")}}}""";
}
