using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaSdk.Tests.Requests;

/// <summary>Plain requests take a short way through checking and writing; it must lead where the long way does.</summary>
public sealed class ShortWayTests
{
    private static readonly ModelInfo s_model = ModelInfo.FromMetadata("""
        v1
        model free submit="POST /v1/videos/generations"
        text prompt Prompt required format=scenes items=3
        option tier Tier enum=Tier default=pro options=[low pro high]
        option mode Mode enum=Mode options=[a b]
        option size Size enum=Size options=[256 512]
        number duration Duration default=5 min=3 max=15
        integer seed Seed min=0
        flag sound Sound default=true
        flag loud Loud
        text note Note max=4
        text image Image
        text links Links format=url-list items=2
        each Prompt Duration
        rule one forbid=[Image Links] because="one" when Tier=high
        rule two require=Image because="two" when Mode=b
        rule three require-any=[Image Links] because="three" when Sound=false Tier!=low
        rule four ignore=Loud warning because="four" when Tier!=high !Image
        rule five require-one=[Image Note] because="five" when ?Links Mode!=a
        rule six limit=Duration max=8 because="six" when Tier=low Sound=true Loud=true
        rule seven forbid=Seed because="seven" when Duration=6 ?Sound
        """);

    private static readonly object?[][] s_choices =
    [
        ["a", "5s: a | b", " ", "a|b|c|d", "20s: a", null],
        [null, 0, 1, 2, 7],
        [null, 0, 1],
        [null, 0, 1],
        [null, 6d, 2d, double.NaN, 7.25d],
        [null, 5L, -1L],
        [null, true, false],
        [null, true, false],
        [null, "abcd", "abcde"],
        [null, "https://a.example/1.png"],
        [null, (UrlList)"u", (UrlList)"u,v,w"],
    ];

    [Fact]
    public void A_request_that_passes_quickly_has_neither_errors_nor_warnings()
    {
        int passed = 0;
        foreach (FreeRequest request in Requests(20_000))
        {
            ValidationReport report = request.Validate();
            passed += report.IsValid ? 1 : 0;
            // With something in Extra every check is made.
            var thorough = request with { };
            thorough.Extra["unknown"] = 1;
            Assert.Equal(thorough.Validate().ToString(), report.ToString());
        }

        Assert.InRange(passed, 100, 19_900);
    }

    [Fact]
    public void What_is_written_in_one_piece_is_what_the_writer_writes_value_by_value()
    {
        foreach (FreeRequest request in Requests(5_000).Where(r => r.Values[4] is not double.NaN && r.Values[1] is not 7))
        {
            // A writer with an encoder of its own takes the long way.
            Assert.Equal(Written(request, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }), Written(request, default));
        }
    }

    [Theory]
    [InlineData("plain", 1d)]
    [InlineData("it's \"quoted\" \\ <b>&amp;</b> + `tick`\u007f", -0d)]
    [InlineData("日本語 \ud83c\udf05 \u2028 \0 \n", 1e15)]
    [InlineData("lone \ud83c surrogate", -999999999999999d)]
    [InlineData("", 0.1)]
    [InlineData("|", 1e300)]
    public void Text_and_numbers_are_written_alike_both_ways(string text, double number)
    {
        FreeRequest request = new(s_model) { Values = [text + new string('x', 600) + text, null, null, null, number] };
        Assert.Equal(Written(request, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }), Written(request, default));
    }

    private static string Written(FreeRequest request, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writer.WriteStartArray();
            request.WriteTo(writer);
            request.WriteTo(writer);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static IEnumerable<FreeRequest> Requests(int count)
    {
        var random = new Random(1);
        for (int i = 0; i < count; i++)
        {
            // Often the first choice, so that valid requests are not too rare.
            yield return new FreeRequest(s_model) { Values = [.. s_choices.Select(c => random.Next(3) == 0 ? c[random.Next(c.Length)] : c[0])] };
        }
    }
}
