using System.Text;
using System.Text.Json;

namespace SchemaSdk.Tests.Requests;

/// <summary>Text as we write it is read by a way of its own; whatever comes, it gives what the serializer gives.</summary>
public sealed class ReadingTests
{
    private static readonly string[] s_texts =
    [
        """{"model":"readable","prompt":"a cat","tier":"high","size":256,"duration":6,"seed":7,"sound":true,"links":"u,v","settings":{"a":[1,"}"]}}""",
        """{"model":"readable","prompt":"","size":25,"duration":0,"sound":false}""",
        """{"model":"readable","prompt":"it\u0027s","tier":"low","seed":-3}""",
        """{"model":"readable","prompt":"日本語","duration":1234567890123456,"seed":1234567890123456}""",
        """{"model":"readable","prompt":"a","tier":null,"duration":6.5,"seed":6.0,"new":{"x":1}}""",
        """{"model":"readable","tier":"other","prompt":"b","prompt":"c"}""",
        """{ "model": "readable", "prompt": "spaced" }""",
        """{"prompt":"no model"}""",
        """{"model":"readable","prompt":"a","frames":["u,v","w"]}""",
        """{"model":"readable","prompt":"a","frames":"u,v"}""",
    ];

    [Fact]
    public void Every_text_reads_alike_both_ways()
    {
        foreach (string text in s_texts)
        {
            string outcome = Outcome(() => ModelJson.Read<ReadableRequest>(Encoding.UTF8.GetBytes(text)));
            Assert.StartsWith("ReadableRequest", outcome, StringComparison.Ordinal);
            Assert.Equal(Outcome(() => ModelJson.Read<ReadableRequest>(text)), outcome);
        }
    }

    [Fact]
    public void Every_broken_text_is_refused_or_read_alike_both_ways()
    {
        const string Signs = "\"},: 0-.en\\";
        foreach (string text in s_texts)
        {
            for (int i = 0; i < text.Length; i++)
            {
                foreach (string mutant in Signs.Select(s => text[..i] + s + text[i..]).Append(text[..i]).Append(text[..i] + text[(i + 1)..]))
                {
                    Assert.Equal(
                        Outcome(() => ModelJson.Read<ReadableRequest>(mutant)),
                        Outcome(() => ModelJson.Read<ReadableRequest>(Encoding.UTF8.GetBytes(mutant))));
                }
            }
        }
    }

    [Fact]
    public void The_order_of_the_keys_does_not_matter()
    {
        var inOrder = ModelJson.Read<ReadableRequest>("""{"prompt":"a","tier":"low","duration":6,"links":"u,v"}""");
        var turned = ModelJson.Read<ReadableRequest>("""{"links":"u,v","duration":6,"tier":"low","prompt":"a","model":"readable"}"""u8);

        Assert.Equal(inOrder, turned);
        Assert.Equal(["u", "v"], turned.Links);
    }

    [Theory]
    [InlineData("""{"prompt":"a","duration":6,"duration":null}""")]
    [InlineData("""{"prompt":"a","duration":"six","duration":null}""")]
    public void Of_two_values_the_last_counts_also_where_it_is_null(string text)
    {
        var request = ModelJson.Read<ReadableRequest>(text);

        Assert.Null(request.Duration);
        Assert.Empty(request.Extra);
    }

    [Fact]
    public void A_required_value_of_another_type_is_kept_as_it_came()
    {
        var request = ModelJson.Read<ReadableRequest>("""{"prompt":7}""");

        Assert.Equal("", request.Prompt);
        Assert.Equal("7", request.Extra["prompt"]!.ToJsonString());
        Assert.Equal("""{"model":"readable","prompt":7}""", request.ToJson());
    }

    private static string Outcome(Func<ReadableRequest> read)
    {
        try
        {
            return read().ToString();
        }
        catch (JsonException)
        {
            return "refused";
        }
    }
}
