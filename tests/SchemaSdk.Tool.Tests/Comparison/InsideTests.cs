using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Comparison;

/// <summary>What changes inside a list, an object or an alternative is found there, with the class that it has anywhere.</summary>
public sealed class InsideTests
{
    private const string Lora = """
        {"type":"object","parameters":[{"name":"path","type":"string","required":true},{"name":"scale","type":"number","min":0,"max":4},
        {"name":"style","type":"enum","options":["soft","hard","odd"]}]}
        """;

    private const string Size = """
        {"name":"image_size","type":"one_of","alternatives":[{"type":"enum","options":["square","wide"]},
        {"type":"object","parameters":[{"name":"width","type":"integer","required":true},{"name":"height","type":"integer","required":true}]}]}
        """;

    private const string Loras = "/supported_parameters/loras";
    private const string Members = Loras + "/items/parameters";
    private const string Alternatives = "/supported_parameters/image_size/alternatives";

    /// <summary>A value before and after, in a parameter, a member, an item, an item of an item, and an alternative.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { """ "type":"number","max":4 """, """ "type":"number","max":2 """, "breaks-calls max" },
        { """ "type":"number","min":0 """, """ "type":"number","exclusive_min":0 """, "breaks-calls exclusive_min" },
        { """ "type":"number","exclusive_min":0 """, """ "type":"number","min":0 """, "adds min" },
        { """ "type":"number","exclusive_max":1 """, """ "type":"number" """, "adds exclusive_max" },
        { """ "type":"number","min":0,"exclusive_min":0 """, """ "type":"number","exclusive_min":0 """, "" },
        { """ "type":"number" """, """ "type":"number","step":0.5 """, "breaks-calls step" },
        { """ "type":"number" """, """ "type":"integer" """, "breaks-source type" },
        { """ "type":"string" """, """ "type":"string","pattern":"^a" """, "breaks-calls pattern" },
        { """ "type":"string","pattern":"^a" """, """ "type":"string","pattern":"^b" """, "breaks-calls pattern" },
        { """ "type":"string","pattern":"^a" """, """ "type":"string" """, "adds pattern" },
        { """ "type":"string" """, """ "type":"string","format":"uri" """, "breaks-calls format" },
        { """ "type":"string","format":"uri" """, """ "type":"string" """, "adds format" },
        { """ "type":"string" """, """ "type":"string","format":"date" """, "documentation format" },
        { """ "type":"string" """, """ "type":"string","nullable":false """, "breaks-calls nullable" },
        { """ "type":"string" """, """ "type":"string","nullable":true """, "adds nullable" },
        { """ "type":"string","nullable":true """, """ "type":"string" """, "breaks-calls nullable" },
        { """ "type":"string","nullable":false """, """ "type":"string" """, "adds nullable" },
        { """ "type":"string" """, """ "type":"string","deprecated":"Use the other." """, "changes-behavior deprecated" },
        { """ "type":"string","deprecated":true """, """ "type":"string" """, "documentation deprecated" },
        { """ "type":"string","deprecated":true """, """ "type":"string","deprecated":"Old." """, "documentation deprecated" },
        { """ "type":"string" """, """ "type":"string","examples":["x"] """, "documentation examples" },
        { """ "type":"string" """, """ "type":"string","description":"New." """, "documentation description" },
        { """ "type":"string" """, """ "type":"string","x-note":"New." """, "documentation x-note" },
        { """ "type":"integer","options":[1,2] """, """ "type":"integer","options":[1] """, "breaks-calls options/2" },
        { """ "type":"array","items":{"type":"string"} """, """ "type":"array","items":{"type":"string"},"min_items":1 """, "breaks-calls min_items" },
        { """ "type":"array","items":{"type":"string"},"max_items":4 """, """ "type":"array","items":{"type":"string"},"max_items":6 """, "adds max_items" },
        { """ "type":"array","items":{"type":"string"} """, """ "type":"array","items":{"type":"string"},"unique_items":true """, "breaks-calls unique_items" },
        { """ "type":"array","items":{"type":"string","max":3} """, """ "type":"array","items":{"type":"string"} """, "adds items/max" },
        { """ "type":"array" """, """ "type":"array","items":{"type":"string"} """, "breaks-source items" },
        { """ "type":"object" """, """ "type":"object","parameters":[{"name":"a","type":"string"}] """, "breaks-source parameters" },
        { """ "type":"object","parameters":[{"name":"a","type":"string"}] """, """ "type":"object","closed":true,"parameters":[{"name":"a","type":"string"}] """, "breaks-calls closed" },
        { """ "type":"object","parameters":[{"name":"a","type":"string"}] """, """ "type":"object","parameters":[] """, "breaks-source parameters" },
    };

    public static TheoryData<string, string, string> Places => new()
    {
        { """{"name":"p",VALUE}""", "/supported_parameters/p/", "p" },
        { """{"name":"p","type":"object","parameters":[{"name":"q",VALUE}]}""", "/supported_parameters/p/parameters/q/", "p.q" },
        { """{"name":"p","type":"array","items":{VALUE}}""", "/supported_parameters/p/items/", "p[]" },
        {
            """{"name":"p","type":"array","items":{"type":"array","items":{"type":"object","parameters":[{"name":"q",VALUE}]}}}""",
            "/supported_parameters/p/items/items/parameters/q/",
            "p[][].q"
        },
        {
            """{"name":"p","type":"one_of","alternatives":[{"type":"boolean"},{"name":"n","type":"object","parameters":[{"name":"q",VALUE}]}]}""",
            "/supported_parameters/p/alternatives/n/parameters/q/",
            "p.q"
        },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_field_has_the_same_class_in_every_place(string frame, string path, string name)
    {
        var actual = new List<string>();
        var expected = new List<string>();
        using var place = new Workplace();
        for (int i = 0; i < Changes.Count; i++)
        {
            (string before, string after, string change) = Changes.ElementAt(i).Data;
            place.Write($"old/m{i}.json", With($"m{i}", frame.Replace("VALUE", before.Trim(), StringComparison.Ordinal)));
            place.Write($"new/m{i}.json", With($"m{i}", frame.Replace("VALUE", after.Trim(), StringComparison.Ordinal)));
            if (change.Split(' ') is [var @class, var field])
                expected.Add($"m{i} {@class} {path}{field}");
        }

        ToolRun run = await place.RunAsync("diff", "old", "new", "--json");
        Assert.Equal("", run.Error);
        foreach (JsonNode? change in run.Json["changes"]!.AsArray())
        {
            actual.Add($"{change!["model"]} {change["class"]} {change["path"]}");
            string message = (string)change["message"]!;
            Assert.True(
                message.Contains(name, StringComparison.Ordinal) || message.StartsWith("the field", StringComparison.Ordinal), message);
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_member_that_is_gone_or_new_or_renamed_is_told_like_a_parameter()
    {
        Assert.Equal([$"breaks-source {Members}/scale"], await LorasAsync(lora => Member(lora, 1).Drop()));
        Assert.Equal(
            [$"adds {Members}/seed"], await LorasAsync(lora => Add(lora, """{"name":"seed","type":"integer"}""")));
        Assert.Equal(
            [$"breaks-source {Members}/seed"],
            await LorasAsync(lora => Add(lora, """{"name":"seed","type":"integer","required":true}""")));
        Assert.Equal(
            [$"breaks-source {Members}/scale", $"adds {Members}/weight"], await LorasAsync(lora => Member(lora, 1)["name"] = "weight"));
        Assert.Equal([$"breaks-source {Members}/scale/required"], await LorasAsync(lora => Member(lora, 1)["required"] = true));
        Assert.Equal([$"adds {Members}/path/required"], await LorasAsync(lora => Member(lora, 0)["required"] = false));
        Assert.Equal(
            [$"adds {Members}/kind"],
            await LorasAsync(lora => Add(lora, """{"name":"kind","type":"enum","options":["lora"],"required":true}""")));
    }

    [Fact]
    public async Task The_message_names_the_record_and_its_property()
    {
        JsonNode json = await DriftProbe.JsonAsync(Document(), Document(lora => Member(lora, 1).Drop()));
        Assert.Equal(
            "the parameter loras[].scale was removed: code that uses MLora.Scale no longer compiles",
            (string?)json["changes"]![0]!["message"]);
        json = await DriftProbe.JsonAsync(Document(), Document(lora => Member(lora, 2)["options"]!.AsArray().RemoveAt(2)));
        Assert.Equal(
            "loras[].style can no longer be odd: code that uses MLoraStyle.Odd no longer compiles",
            (string?)json["changes"]![0]!["message"]);
    }

    [Fact]
    public async Task An_alternative_that_is_gone_breaks_source_and_a_new_one_adds()
    {
        string before = With("m", Size);
        string without = before.With(d => d.Parameter("image_size")["alternatives"]!.AsArray().Add(JsonNode.Parse("""{"type":"integer"}""")));
        Assert.Equal([$"adds {Alternatives}/integer"], await DriftProbe.ChangesAsync(before, without));
        Assert.Equal([$"breaks-source {Alternatives}/integer"], await DriftProbe.ChangesAsync(without, before));
    }

    [Fact]
    public async Task An_option_of_an_alternative_breaks_source_by_the_name_that_code_uses()
    {
        string before = With("m", Size);
        JsonNode json = await DriftProbe.JsonAsync(
            before, before.With(d => d.Parameter("image_size")["alternatives"]![0]!["options"]!.AsArray().RemoveAt(1)));
        JsonNode change = Assert.Single(json["changes"]!.AsArray())!;
        Assert.Equal($"{Alternatives}/enum/options/wide", (string?)change["path"]);
        Assert.Contains("MImageSize.Wide no longer compiles", (string?)change["message"]);
    }

    [Fact]
    public async Task The_order_of_alternatives_is_not_drift_and_tags_tell_them_apart()
    {
        static string Tagged(string tag, string more = "") => $$"""
            {"type":"object","parameters":[{"name":"type","type":"enum","options":["{{tag}}"],"required":true}{{more}}]}
            """;

        static string Content(params string[] alternatives) => With(
            "m", $$"""{"name":"content","type":"one_of","discriminator":"type","alternatives":[{{string.Join(',', alternatives)}}]}""");

        string url = Tagged("url", """,{"name":"url","type":"string"}""");
        string text = Tagged("text", """,{"name":"text","type":"string"}""");
        Assert.Empty(await DriftProbe.ChangesAsync(Content(url, text), Content(text, url)));
        Assert.Equal(
            ["breaks-source /supported_parameters/content/alternatives/object"],
            await DriftProbe.ChangesAsync(Content(url, text, Tagged("file")), Content(text, Tagged("file"))));
    }

    [Fact]
    public async Task A_record_that_takes_another_name_because_of_a_change_elsewhere_breaks_source()
    {
        static string Two(string first) => With(
            "m", $$"""{"name":"first","type":"object","parameters":[{{first}}]},{"name":"second","type":"object","parameters":[{"name":"a","type":"string"}]}""");

        Assert.Equal(
            ["breaks-source /supported_parameters/second/type", "adds /supported_parameters/first/parameters/b"],
            await DriftProbe.ChangesAsync(
                Two("""{"name":"a","type":"string"}"""), Two("""{"name":"a","type":"string"},{"name":"b","type":"string"}""")));
    }

    [Theory]
    [InlineData("closed", "true", "breaks-calls", "adds")]
    [InlineData("nullable", "false", "breaks-calls", "adds")]
    [InlineData("wire", "\"owner/m\"", "breaks-calls", "breaks-calls")]
    public async Task What_holds_for_all_requests_is_told_at_the_root(string field, string value, string there, string back)
    {
        string before = Sample.Of("m");
        string after = before.With(d => d[field] = JsonNode.Parse(value));
        Assert.Equal([$"{there} /{field}"], await DriftProbe.ChangesAsync(before, after));
        Assert.Equal([$"{back} /{field}"], await DriftProbe.ChangesAsync(after, before));
    }

    [Fact]
    public async Task Another_host_breaks_the_calls_of_programs_that_are_already_compiled()
    {
        using var place = new Workplace();
        Assert.Equal(0, (await place.RunAsync("init", "--host", "luma")).ExitCode);
        place.Write("schemas/old.json", Sample.Of("m"));
        place.Write("schemas/new.json", Sample.Of("m").With(d => d["host"] = "luma"));
        ToolRun run = await place.RunAsync("diff", "schemas/old.json", "schemas/new.json");
        Assert.Contains("breaks-calls: the host of the model is luma: programs that are already compiled use empiriolabs", run.Output);
    }

    [Fact]
    public async Task A_change_inside_is_located_at_its_own_line()
    {
        using var place = new Workplace();
        place.Write("old.json", Lines(4));
        place.Write("new.json", Lines(2));
        Assert.Contains("new.json(6,8): breaks-calls: the length of loras[].path must be", (await place.RunAsync("diff", "old.json", "new.json")).Output);

        static string Lines(int most) => """
            {"id":"m","supported_endpoints":["POST /v1/x"],"supported_parameters":[
            {"name":"string","type":"integer"},
            {"name":"loras","type":"array","items":{"type":"one_of","alternatives":[
            {"type":"string"},
            {"type":"object","parameters":[{"name":"path","type":"string",
            "max": MOST}]}]}}]}
            """.Replace("MOST", most.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static Task<string[]> LorasAsync(Action<JsonNode> edit) => DriftProbe.ChangesAsync(Document(), Document(edit));

    private static string Document(Action<JsonNode>? edit = null) =>
        With("m", $$"""{"name":"loras","type":"array","items":{{Lora}}}""").With(d => edit?.Invoke(d.Parameter("loras")["items"]!));

    private static JsonNode Member(JsonNode lora, int place) => lora["parameters"]![place]!;

    private static void Add(JsonNode lora, string member) => lora["parameters"]!.AsArray().Add(JsonNode.Parse(member));

    private static string With(string id, string parameters) => $$"""
        {"id":"{{id}}","supported_endpoints":["POST /v1/x"],"supported_parameters":[{{parameters}}],"pricing_rows":[]}
        """;
}
