using System.Text;

namespace SchemaSdk.Tool.Tests.Importing;

/// <summary>Descriptions that are made to hang, crash or lead elsewhere: each ends with a sentence, or is imported.</summary>
[Trait("Category", "Slow")]
public sealed class HostileDescriptionTests
{
    private static readonly Dictionary<string, (Func<string> Text, string Told)> s_inputs = new()
    {
        ["nested JSON"] = (() => new string('[', 1_000_000), "can't be read, at line 1"),
        ["nested objects"] = (() => Repeat("{\"properties\":{\"a\":", 100_000), "can't be read, at line 1"),
        ["nested YAML lists"] = (() => "a: " + new string('[', 1_000_000), "nesting depth"),
        ["nested YAML blocks"] = (() => Repeat("- ", 1_000_000) + "a", "nesting depth"),
        ["aliases that multiply"] = (() => "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + Lines(30, i => $"a{i + 1}: &a{i + 1} [{string.Join(',', Enumerable.Repeat($"*a{i}", 9))}]"), "aliases"),
        ["an alias in itself"] = (() => "properties: &a\n  a: *a\n", "cycle"),
        ["a duplicated YAML key"] = (() => "properties: {}\nproperties: {}\n", "Duplicate key"),
        ["only comments"] = (() => "# a\n# b\n", "x.json"),
        ["a YAML tag of a type"] = (() => "properties: !!System.IO.FileInfo {a: {type: string}}\n", ""),
        ["not UTF-8"] = (() => "\uDC00", ""),
        ["references in a row"] = (() => Properties("\"a\":{\"$ref\":\"#/$defs/d0\"}", Definitions(5_000, i => $"{{\"$ref\":\"#/$defs/d{i + 1}\"}}")), "lead to one another more than 128 times"),
        ["references in a circle"] = (() => Properties("\"a\":{\"$ref\":\"#/$defs/d0\"}", "\"d0\":{\"$ref\":\"#/$defs/d1\"},\"d1\":{\"$ref\":\"#/$defs/d0\"}"), ""),
        ["an allOf in itself"] = (() => Properties("\"a\":{\"$ref\":\"#/$defs/d0\"}", "\"d0\":{\"allOf\":[{\"$ref\":\"#/$defs/d0\"}]}"), ""),
        ["an anyOf in itself"] = (() => Properties("\"a\":{\"$ref\":\"#/$defs/d0\"}", "\"d0\":{\"anyOf\":[{\"$ref\":\"#/$defs/d0\"},{\"$ref\":\"#/$defs/d0\"}]}"), ""),
        ["objects that multiply"] = (() => Properties("\"a\":{\"$ref\":\"#/$defs/d0\"}", Definitions(30, i => $"{{\"type\":\"object\",\"properties\":{{\"a\":{{\"$ref\":\"#/$defs/d{i + 1}\"}},\"b\":{{\"$ref\":\"#/$defs/d{i + 1}\"}}}}}}")), ""),
        ["alternatives that multiply"] = (() => Properties("\"a\":{\"$ref\":\"#/$defs/d0\"}", Definitions(30, i => $"{{\"anyOf\":[{{\"$ref\":\"#/$defs/d{i + 1}\"}},{{\"$ref\":\"#/$defs/d{i + 1}\",\"minLength\":{i + 1}}}]}}")), ""),
        ["choices that multiply"] = (() => Properties("\"a\":{\"allOf\":[" + string.Join(',', Enumerable.Range(0, 40).Select(i => $"{{\"anyOf\":[{{\"minLength\":{i}}},{{\"maxLength\":{i}}}]}}")) + "]}", ""), ""),
        ["many options"] = (() => Properties("\"a\":{\"enum\":[" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"{i}\"")) + "]}", ""), "it has 100000 options"),
        ["many parameters"] = (() => Properties(string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"p{i}\":{{\"type\":\"string\"}}")), ""), "of 50000 members the first 512 are imported"),
        ["many branches"] = (() => Properties("\"a\":{\"anyOf\":[" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"{{\"type\":\"string\",\"minLength\":{i + 1},\"pattern\":\"{i}\"}}")) + "]}", ""), "it has more than 64 alternatives"),
        ["many remarks"] = (() => Properties(string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"p{i}\":{{\"type\":\"{i}\",\"minLength\":-1,\"pattern\":7}}")), ""), "further remarks are left out"),
        ["a duplicated key"] = (() => Properties("\"a\":{\"type\":\"string\"},\"a\":{\"type\":\"integer\"}", ""), "the key a is duplicated"),
        ["a long name"] = (() => Properties($"\"{new string('n', 10_000)}\":{{}},\"b\":{{}}", ""), "can't be imported"),
        ["a long text"] = (() => Properties($"\"a\":{{\"type\":\"string\",\"description\":\"{new string('d', 5_000_000)}\",\"default\":\"{new string('d', 5_000_000)}\"}}", ""), ""),
        ["huge numbers"] = (() => Properties("\"a\":{\"type\":\"number\",\"minimum\":1e999999999999,\"multipleOf\":1e-999999999,\"enum\":[1e999999999]},\"b\":{\"minLength\":1e3}", ""), "can't be used"),
        ["a long number"] = (() => Properties($"\"a\":{{\"type\":\"integer\",\"minimum\":{new string('9', 300_000)}}}", ""), "can't be used"),
        ["an operation that is a reference to itself"] = (() => """{"openapi":"3.1.0","paths":{"/a":{"$ref":"#/paths/~1a"},"/b":{"post":{"requestBody":{"$ref":"#/components/requestBodies/b"},"parameters":[{"$ref":"#/components/parameters/p"}]}}},"components":{"requestBodies":{"b":{"$ref":"#/components/requestBodies/b"}},"parameters":{"p":{"$ref":"#/components/parameters/p"}},"pathItems":{"i":{"$ref":"#/components/pathItems/i"}}}}""", ""),
        ["an operation elsewhere"] = (() => """{"openapi":"3.1.0","paths":{"/a":{"$ref":"http://127.0.0.1:1/x.json"},"/b":{"post":{"requestBody":{"$ref":"file:///etc/hostname"}}},"/c":{"post":{"requestBody":{"$ref":"../other.yaml#/x"}}}}}""", ""),
        ["wrong kinds"] = (() => """{"openapi":"3.1.0","info":5,"paths":{"/a":[],"/b":{"post":7},"c":null,"/d":{"post":{"requestBody":[],"parameters":{}}},"/e":{"post":{"requestBody":{"content":{"application/json":5}}}},"/f":{"post":{"requestBody":{"content":[]}}}},"components":[]}""", ""),
        ["paths that are no paths"] = (() => """{"openapi":"3.0.0","paths":{"":{"post":{"requestBody":{"content":{"application/json":{"schema":{"properties":{"a":{}}}}}}}},"//evil.example/x":{"post":{"requestBody":{"content":{"application/json":{"schema":{"properties":{"a":{}}}}}}}},"/a/../b?k={{}}":{"post":{"requestBody":{"content":{"application/json":{"schema":{"properties":{"a":{}}}}}}}}}}""", ""),
        ["many operations"] = (() => "{\"openapi\":\"3.0.0\",\"paths\":{" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"/p{i}\":{{\"post\":{{\"requestBody\":{{\"content\":{{\"application/json\":{{\"schema\":{{\"properties\":{{}}}}}}}}}}}}}}")) + "}}", "the description has 20000 operations"),
    };

    public static TheoryData<string> Inputs => [.. s_inputs.Keys];

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task None_hangs_crashes_or_leads_elsewhere(string input)
    {
        (Func<string> text, string told) = s_inputs[input];
        using var place = new Workplace();
        if (input == "not UTF-8")
            File.WriteAllBytes(place.At("x.json"), [(byte)'{', 0xFF, 0xFE, (byte)'}']);
        else
            place.Write("x.json", text());

        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x");

        Assert.True(run.ExitCode is 0 or 3, run.Error);
        Assert.Contains(told, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
        Assert.True(run.ExitCode == 0 || run.Error.Contains("schema-sdk: ", StringComparison.Ordinal), run.Error);
    }

    [Fact]
    public async Task All_operations_of_a_hostile_description_end_with_a_sentence_too()
    {
        using var place = new Workplace();
        foreach (string input in s_inputs.Keys.Where(name => name != "many operations" && s_inputs[name].Text().Contains("openapi", StringComparison.Ordinal)))
        {
            place.Write("x.json", s_inputs[input].Text());
            ToolRun run = await place.RunAsync("import", "x.json", "--all");
            Assert.True(run.ExitCode is 0 or 3, run.Error);
            Assert.DoesNotContain("   at ", run.Error);
        }
    }

    [Fact]
    public async Task A_file_of_more_than_32_MiB_is_refused_and_one_of_less_is_read()
    {
        using var place = new Workplace();
        string padding = new(' ', 1024);
        using (var file = new StreamWriter(place.At("x.json"), append: false, Encoding.ASCII))
        {
            for (int i = 0; i < 31 * 1024; i++)
                file.Write(padding);

            file.Write("{\"properties\":{\"a\":{\"type\":\"string\"}}}");
        }

        Assert.Equal(0, (await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x")).ExitCode);
        using (var file = new StreamWriter(place.At("x.json"), append: true, Encoding.ASCII))
        {
            for (int i = 0; i < 1024; i++)
                file.Write(padding);
        }

        Assert.Contains("x.json is larger than 32 MiB", (await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x")).Error);
    }

    private static string Properties(string properties, string definitions) =>
        $"{{\"type\":\"object\",\"properties\":{{{properties}}},\"$defs\":{{{definitions}}}}}";

    private static string Definitions(int count, Func<int, string> definition) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => $"\"d{i}\":{definition(i)}").Append($"\"d{count}\":{{\"type\":\"string\"}}"));

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));
}
