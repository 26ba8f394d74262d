using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Reports;

/// <summary>Whatever a host writes into ids, names and values: no line that is printed steers a terminal, or is obeyed by a CI system.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] s_payloads =
    [
        "::error file=x::broken",
        "::add-mask::x",
        " ::set-output name=a::b",
        "\n::error::x",
        "a\r::error::x",
        "a\r\n::error::x",
        "\u0085::error::x",
        "\u2028::error::x",
        "##[error]x",
        "a ##[command]x",
        "##vso[task.setvariable variable=a]b",
        "x##vso[task.complete]",
        "##teamcity[buildStop]",
        "###[error]x",
        "\u001b[31mred",
        "\u001b]0;title\u0007",
        "\u009b2J",
        "a\bb",
        "a\u0000b",
        "a\tb",
        "\u007f",
        "\u202eevil",
        "\u2066evil\u2069",
        "\u200eevil",
        "\ufeffevil",
        "\u00adevil",
        "\U000e0041evil",
    ];

    public static TheoryData<string> Payloads => [.. s_payloads];

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task An_id_from_a_list(string payload)
    {
        using var place = new Workplace();
        place.Write("list.json", JsonSerializer.Serialize(new[] { Json(Sample.Of("a"), d => d["id"] = payload), Json(Sample.Of("a"), d => d["id"] = payload), Json(Sample.Of("b"), _ => { }) }));
        foreach (string[] more in (string[][])[[], ["--json"]])
            AssertHarmless(await place.RunAsync(["pull", "--all", "--from", "list.json", .. more]));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Texts_of_a_document(string payload)
    {
        using var place = new Workplace();
        place.Write("schemas/a.json", Hostile(payload, 1));
        place.Write("new/a.json", Hostile(payload + "2", 2));
        string[][] commands =
        [
            ["list"],
            ["list", "--json"],
            ["show", "a"],
            ["show", "a", "--json"],
            ["export", "a", "--format", "json-schema"],
            ["export", "a", "--format", "csharp"],
            ["export", "a", "--format", "markdown"],
            ["export", "a", "--format", "openapi"],
            ["check", "--from", "new"],
            ["diff", "schemas", "new"],
            ["diff", "schemas", "new", "--format", "markdown"],
            ["diff", "schemas", "new", "--format", "json"],
            ["diff", "schemas", "new", "--format", "sarif"],
        ];
        foreach (string[] command in commands)
            AssertHarmless(await place.RunAsync(command));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Annotations_are_ours_alone(string payload)
    {
        using var place = new Workplace();
        place.Write("schemas/a.json", Hostile(payload, 1));
        place.Write("new/a.json", Hostile(payload + "2", 2));

        ToolRun run = await place.RunAsync("diff", "schemas", "new", "--format", "github");

        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches("^::(error|warning|notice) (file=[^,]*,line=\\d+,col=\\d+,)?title=a%3A [a-z-]+::", line));
        AssertHarmless(run with { Output = string.Join('\n', lines.Select(line => line[2..])) });
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Requests_and_names_of_files(string payload)
    {
        using var place = new Workplace();
        place.Write("schemas/a.json", Hostile(payload, 1));
        place.Write("request.json", new JsonObject { ["prompt"] = "x", [payload] = 1, ["o"] = payload, ["model"] = payload }.ToJsonString());
        AssertHarmless(await place.RunAsync("validate", "a", "request.json"));
        AssertHarmless(await place.RunAsync("price", "a", "request.json"));
        AssertHarmless(await place.RunAsync("show", payload));
        AssertHarmless(await place.RunAsync("add", payload, "--from", "schemas"));
        AssertHarmless(await place.RunAsync("import", payload, "--id", payload));
    }

    private static string Hostile(string payload, int version) => Json(Sample.Of("a"), d =>
    {
        foreach (string field in (string[])["display_name", "provider", "category", "description", "context_window", payload])
            d[field] = payload;

        d["features"] = new JsonArray(payload);
        var parameters = d["supported_parameters"]!.AsArray();
        parameters.Add(new JsonObject { ["name"] = payload + "p", ["type"] = payload, ["default"] = payload, ["description"] = payload + version });
        parameters.Add(new JsonObject { ["name"] = "o", ["type"] = "enum", ["options"] = new JsonArray(payload, "x" + version), ["default"] = payload });
        d["pricing_rows"] = new JsonArray(new JsonObject { ["label"] = payload, ["spec"] = payload, ["rate"] = payload + version });
    }).ToJsonString();

    private static JsonNode Json(string document, Action<JsonNode> edit)
    {
        JsonNode node = JsonNode.Parse(document)!;
        edit(node);
        return node;
    }

    private static void AssertHarmless(ToolRun run)
    {
        foreach (string line in (run.Output + "\n" + run.Error).Split('\n'))
        {
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            Assert.DoesNotMatch("##[A-Za-z]*\\[", line);
            Assert.DoesNotContain(
                line,
                c =>
                    c != '\t'
                    && (
                        char.IsControl(c)
                        || c is '\u2028' or '\u2029'
                        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format));
            Assert.DoesNotContain("\U000e0041", line);
        }
    }
}
