using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Tests.Json;

public class JsonWritingTests
{
    [Theory]
    [InlineData("""{ "b" : [ 1.50 , true , null ] , "a" : { } }""", """{"a":{},"b":[1.50,true,null]}""")]
    [InlineData(@"""\u0041\/é🎵""", "\"A/é🎵\"")]
    [InlineData("\"\\u0000\\b\\t\\n\\f\\r\\\"\\\\\\u001f\"", "\"\\u0000\\b\\t\\n\\f\\r\\\"\\\\\\u001f\"")]
    [InlineData("\"\\ud800\\udc00\\udc00\\ud800\"", "\"\ud800\udc00\\udc00\\ud800\"")]
    [InlineData("\"\\u0085\\u2028\\u202e\\u2066\\ufeff\\u007f\"", "\"\\u0085\\u2028\\u202e\\u2066\\ufeff\\u007f\"")]
    public void Writes_one_text_for_one_value(string text, string expected)
    {
        string written = CompactJson.Write(JsonReader.Read(text).Root!);

        Assert.Equal(expected, written);
        Assert.Equal(written, CompactJson.Write(JsonReader.Read(written).Root!));
    }

    [Fact]
    public void Every_character_survives_writing_and_reading()
    {
        string all = string.Concat(Enumerable.Range(0, 0x10000).Select(unit => (char)unit));
        var node = new JsonString(0, 0, all);

        Assert.Equal(all, Assert.IsType<JsonString>(JsonReader.Read(CompactJson.Write(node)).Root).Value);
    }

    [Fact]
    public void Text_in_a_message_is_one_short_line_without_invisible_signs()
    {
        Assert.Equal("a\\nb\\u202ec \"d\" 🎵\\ud800", Shown.Text("a\nb\u202Ec \"d\" 🎵\ud800"));
        Assert.Equal(new string('x', 80) + "…", Shown.Text(new string('x', 1_000_000)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("/a/1")]
    [InlineData("/a/1/b~1c~0d")]
    [InlineData("/e")]
    public void A_pointer_leads_to_its_value(string expected)
    {
        JsonNode root = JsonReader.Read("""{"a":[[],{"x":0,"b/c~d":[1]}],"e":2}""").Root!;

        JsonNode target = root;
        foreach (string step in expected.Split('/').Skip(1))
        {
            target = target switch
            {
                JsonArray array => array.Items[int.Parse(step)],
                _ => ((JsonObject)target).Members.Single(m => m.Key == step.Replace("~1", "/").Replace("~0", "~")).Value,
            };
        }

        Assert.Equal(expected, JsonPointer.To(root, target));
    }
}
