using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Tests.Json;

public class JsonReaderTests
{
    [Fact]
    public void Keeps_the_position_of_every_value_and_key()
    {
        const string Text = """{ "a": [true, -1.5e2, null], "b": { "c\u0064": "x\ny" } }""";

        var root = Assert.IsType<JsonObject>(JsonReader.Read(Text).Root);

        Assert.Equal(Text, Slice(root));
        Assert.Equal(["\"a\"", "\"b\""], root.Members.Select(m => Text.Substring(m.KeyStart, m.KeyLength)));
        var list = Assert.IsType<JsonArray>(root.Members[0].Value);
        Assert.Equal("[true, -1.5e2, null]", Slice(list));
        Assert.Equal(["true", "-1.5e2", "null"], list.Items.Select(Slice));
        var inner = Assert.IsType<JsonObject>(root.Members[1].Value);
        Assert.Equal("cd", inner.Members[0].Key);
        Assert.Equal("\"c\\u0064\"", Text.Substring(inner.Members[0].KeyStart, inner.Members[0].KeyLength));
        Assert.Equal("\"x\\ny\"", Slice(inner.Members[0].Value));

        string Slice(JsonNode node) => Text.Substring(node.Start, node.Length);
    }

    [Fact]
    public void Unescapes_strings_and_keeps_half_a_surrogate_pair()
    {
        var text = Assert.IsType<JsonString>(JsonReader.Read(@"""\u0041\/\ud83c\udfb5\ud800!""").Root);

        Assert.Equal("A/🎵\ud800!", text.Value);
    }

    [Fact]
    public void Keeps_repeated_keys_in_order_and_finds_the_first()
    {
        var root = Assert.IsType<JsonObject>(JsonReader.Read("""{"a":1,"b":2,"a":3}""").Root);

        Assert.Equal(["a", "b", "a"], root.Members.Select(m => m.Key));
        Assert.True(root.TryFind("a", out JsonMember member));
        Assert.Equal("1", Assert.IsType<JsonNumber>(member.Value).Raw);
        Assert.False(root.TryFind("c", out _));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Reads_64_levels_and_refuses_the_65th_at_its_place(string open, string close)
    {
        string Nested(int levels) => string.Concat(Enumerable.Repeat(open, levels)) + "1" + string.Concat(Enumerable.Repeat(close, levels));

        Assert.Null(JsonReader.Read(Nested(64)).Fault);
        JsonFault? fault = JsonReader.Read(Nested(65)).Fault;
        Assert.NotNull(fault);
        Assert.True(fault.IsDepth);
        Assert.Equal(64 * open.Length, fault.Start);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void A_hundred_thousand_levels_do_not_overflow_the_stack(string open)
    {
        string text = string.Concat(Enumerable.Repeat(open, 100_000));

        Assert.True(JsonReader.Read(text).Fault!.IsDepth);
    }

    [Fact]
    public void Containers_beside_each_other_do_not_count_as_levels()
    {
        string text = "[" + string.Join(",", Enumerable.Repeat("[[]]", 1000)) + "]";

        Assert.Null(JsonReader.Read(text, maxDepth: 3).Fault);
        Assert.True(JsonReader.Read(text, maxDepth: 2).Fault!.IsDepth);
    }
}
