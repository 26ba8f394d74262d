using System.Text;
using System.Text.Json;

namespace SchemaSdk.Tests.Nested;

/// <summary>Input that is far too long, deep or ambiguous ends in time, with an answer.</summary>
public class NestHostileTests
{
    private static readonly JsonSerializerOptions s_strict = new() { Converters = { new StrictRequestConverter() } };

    [Fact]
    public void A_million_wrong_items_are_refused_with_a_short_answer()
    {
        string json = $$"""{"tags":[{{string.Join(',', Enumerable.Repeat("1", 1_000_000))}}]}""";

        RequestJsonException fault = Assert.Throws<RequestJsonException>(() => JsonSerializer.Deserialize<NestRequest>(json, s_strict));

        Assert.InRange(fault.Report.Errors.Count, 10, 600);
    }

    [Fact]
    public void A_million_items_are_compared_in_time_proportional_to_their_number()
    {
        IEnumerable<string> loras = Enumerable.Range(0, 200_000).Select(i => $$$"""{"path":"{{{i}}}","more":{"x":[{{{i}}}]}}""");
        string json = $$"""{"loras":[{{string.Join(',', loras)}}]}""";

        RequestJsonException fault = Assert.Throws<RequestJsonException>(() => JsonSerializer.Deserialize<NestRequest>(json, s_strict));

        Assert.Equal("SSDK1005", Assert.Single(fault.Report.Errors).Code);
    }

    [Fact]
    public void JSON_that_is_too_deep_is_refused()
    {
        string deep = new string('[', 1000) + new string(']', 1000);

        Assert.ThrowsAny<JsonException>(() => ModelJson.Read<NestRequest>($$"""{"later":{{deep}}}"""));
        Assert.ThrowsAny<JsonException>(() => ModelJson.Read<NestRequest>($$"""{"grid":{{deep}}}"""));
        Assert.ThrowsAny<JsonException>(() => ModelJson.Read<NestRequest>($$"""{"loras":[{"path":"a","later":{{deep}}}]}"""));
    }

    [Fact]
    public void Values_that_are_nested_too_deep_in_metadata_are_refused()
    {
        string metadata = "v1\nmodel x submit=\"POST /v1/a\"\narray a A\n" + string.Concat(Enumerable.Repeat("item array\n", 100_000));

        Assert.Contains("64 levels", Assert.ThrowsAny<FormatException>(() => ModelInfo.FromMetadata(metadata)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Alternatives_in_alternatives_do_not_multiply()
    {
        var metadata = new StringBuilder("v1\nmodel x submit=\"POST /v1/a\"\ntype T0\ntext s S\nend\n");
        const int Levels = 20;
        for (int i = 1; i <= Levels; i++)
        {
            metadata.Append($"type A{i}\nobject v V type=T{i - 1}\nend\n");
            metadata.Append($"type B{i}\nobject v V type=T{i - 1} required\nend\n");
            metadata.Append($"union U{i}\nalternative object type=A{i}\nalternative object type=B{i}\nend\n");
            metadata.Append($"type T{i}\nunion u U type=U{i}\nend\n");
        }

        metadata.Append($"object o O type=T{Levels}\n");
        var model = ModelInfo.FromMetadata(metadata.ToString());
        string json = "{\"s\":5}";
        for (int i = 0; i < Levels; i++)
            json = $$$"""{"u":{"v":{{{json}}}}}""";

        var reader = new StrictRequestReader(model);
        var utf8 = new Utf8JsonReader(Encoding.UTF8.GetBytes($$$"""{"o":{{{json}}}}"""), new JsonReaderOptions { MaxDepth = 1000 });
        utf8.Read();
        Assert.Equal("SSDK1003", Assert.Single(reader.Read(ref utf8).Errors).Code);
    }
}
