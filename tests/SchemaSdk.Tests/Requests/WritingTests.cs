using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tests.Requests;

/// <summary>A request is written as System.Text.Json would write the same members, whatever the writer is set to.</summary>
public sealed class WritingTests
{
    private static readonly string[] s_names = ["prompt", "tier", "duration", "seed", "sound", "links", "frames"];

    private static readonly ModelInfo s_model = ModelInfo.FromMetadata("""
        v1
        model "quoted \"id\"" submit="POST /v1/videos/generations"
        text prompt Prompt
        option tier Tier enum=Tier options=["it's" "日本"]
        number duration Duration
        integer seed Seed
        flag sound Sound
        text links Links format=url-list
        array frames Frames format=url-list
        """);

    private static readonly JsonWriterOptions[] s_writers =
    [
        default,
        new() { Indented = true },
#if NET9_0_OR_GREATER
        new() { Indented = true, IndentSize = 1, IndentCharacter = '\t', NewLine = "\n" },
#endif
        new() { Encoder = JavaScriptEncoder.Default },
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true },
    ];

    private static readonly JsonNode?[] s_extras =
    [
        1, "<b> \ud83c\udf05", true, null, JsonNode.Parse("""[ 1.50, { "a" : [ ] }, "\u00e9" ]"""),
        JsonNode.Parse(new string('[', 60) + new string(']', 60)),
    ];

    [Fact]
    public void Requests_of_every_kind_are_written_as_their_members_are()
    {
        string?[] texts =
        [
            "a", "it's \"quoted\" \\ <b>&amp;</b> + `tick`\u007f", "日本語 \ud83c\udf05 \u2028 \0 \n", "", "|",
            new string('x', 600) + "é" + new string('y', 3_000), null,
        ];
        double?[] numbers = [1, -0d, 1e15, -999999999999999, 0.1, 1e300, 6.5, null];
        long?[] integers = [0, -1, long.MaxValue, long.MinValue, null];
        UrlList?[] lists = [["u", "v"], [], "u,v", ["https://a.example/1?x=é"], null];
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++)
        {
            object?[] values =
            [
                Pick(random, texts), Pick(random, [0, 1, (int?)null]), Pick(random, numbers), Pick(random, integers),
                Pick(random, [true, false, (bool?)null]), Pick(random, lists), Pick(random, lists),
            ];
            var request = new FreeRequest(s_model) { Values = values };
            foreach (string name in random.Next(3) == 0 ? (string[])["new", "duration", "é\"", "frames"] : [])
                request.Extra[name] = Pick(random, s_extras)?.DeepClone();

            JsonWriterOptions options = Pick(random, s_writers);
            Assert.Equal(Written(options, writer => WriteMembers(writer, request)), Written(options, request.WriteTo));
            Assert.Equal(Written(default, request.WriteTo), $"[{request.ToJson()}]");
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_as_the_writer_replaces_it()
    {
        FreeRequest request = new(s_model) { Values = ["lone \ud83c surrogate", null, null, null, null, null, null] };

        Assert.Equal(Written(default, writer => WriteMembers(writer, request)), Written(default, request.WriteTo));
    }

    [Theory]
    [InlineData(double.NaN, 0, "duration is NaN")]
    [InlineData(double.NegativeInfinity, 0, "duration is -Infinity")]
    [InlineData(1, 2, "tier is 2")]
    [InlineData(1, -1, "tier is -1")]
    public void What_JSON_can_t_say_is_refused_and_shown_as_text(double duration, int tier, string what)
    {
        FreeRequest request = new(s_model) { Values = [null, tier, duration, null, null, null, null] };

        string message = Assert.Throws<ArgumentException>(request.ToJson).Message;
        Assert.StartsWith(what + ", which can't be sent", message, StringComparison.Ordinal);
        Assert.Contains($"\"{what.Replace(" is ", "\":\"", StringComparison.Ordinal)}\"", request.ToString(), StringComparison.Ordinal);
    }

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];

    /// <summary>Inside of an array, so that what stands around the request is right as well.</summary>
    private static string Written(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writer.WriteStartArray();
            write(writer);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteMembers(Utf8JsonWriter writer, FreeRequest request)
    {
        writer.WriteStartObject();
        writer.WriteString("model", s_model.Id);
        for (int i = 0; i < s_names.Length; i++)
        {
            bool isExtra = request.Extra.TryGetValue(s_names[i], out JsonNode? extra);
            if (isExtra || request.Values[i] is not null)
            {
                writer.WritePropertyName(s_names[i]);
                WriteValue(writer, s_names[i], isExtra ? extra : request.Values[i]);
            }
        }

        foreach ((string name, JsonNode? value) in request.Extra.Where(e => !s_names.Contains(e.Key)))
        {
            writer.WritePropertyName(name);
            WriteValue(writer, name, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case JsonNode node: node.WriteTo(writer); break;
            case int option: writer.WriteStringValue(s_model.Parameters[1].Options[option]); break;
            case double number: writer.WriteNumberValue(number); break;
            case long integer: writer.WriteNumberValue(integer); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case UrlList list when name == "frames": JsonArrayOf(list).WriteTo(writer); break;
            default: writer.WriteStringValue(value.ToString()); break;
        }
    }

    private static JsonArray JsonArrayOf(UrlList list) => [.. list.Select(url => JsonValue.Create(url))];
}
