using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Generated;

namespace SchemaSdk.Tests.Requests;

/// <summary>Whatever comes, in whatever order, is read alike from bytes and through the serializer.</summary>
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
                foreach (
                    string mutant in Signs.Select(s => text[..i] + s + text[i..]).Append(text[..i]).Append(text[..i] + text[(i + 1)..]))
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

    [Fact]
    public void Neither_the_order_of_the_keys_nor_white_space_nor_escapes_matter()
    {
        foreach (string text in s_texts.Where(t => !t.Contains("other", StringComparison.Ordinal)))
        {
            KeyValuePair<string, JsonNode?>[] members = [.. JsonNode.Parse(text)!.AsObject()];
            for (int first = 0; first < members.Length; first++)
            {
                IEnumerable<KeyValuePair<string, JsonNode?>> turned = members[first..].Concat(members[..first]);
                var request = new JsonObject(turned.Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
                string spaced = request.ToJsonString(new JsonSerializerOptions { WriteIndented = true })
                    .Replace("\"prompt\"", "\"pr\\u006fmpt\"", StringComparison.Ordinal);
                Assert.Equal(ModelJson.Read<ReadableRequest>(text), ModelJson.Read<ReadableRequest>(Encoding.UTF8.GetBytes(spaced)));
            }
        }
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

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_text_that_comes_in_pieces_reads_as_a_whole(int length)
    {
        foreach (string text in s_texts)
        {
            var reader = new Utf8JsonReader(Pieces(Encoding.UTF8.GetBytes(text), length));
            reader.Read();

            var converter = new ModelRequestConverter<ReadableRequest>();
            ReadableRequest? request = converter.Read(ref reader, typeof(ReadableRequest), JsonSerializerOptions.Default);

            Assert.Equal(ModelJson.Read<ReadableRequest>(text), request);
            Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        }
    }

    private static ReadOnlySequence<byte> Pieces(byte[] text, int length)
    {
        Piece first = new(text.AsMemory(0, 1), 0);
        Piece last = first;
        for (int at = 1; at < text.Length; at += length)
            last = last.Then(text.AsMemory(at, Math.Min(length, text.Length - at)));

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public Piece Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
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
