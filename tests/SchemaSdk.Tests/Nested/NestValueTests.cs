using System.Text.Json;

namespace SchemaSdk.Tests.Nested;

/// <summary>Lists, objects and alternatives as values: written, read, compared, copied and shown.</summary>
public class NestValueTests
{
    private const string Json =
        """{"model":"nest","loras":[{"path":"a","weight":{"scale":2},"scale":0.5},{"path":"b"}],"image_size":{"width":640,"height":480},"size":{"width":1,"height":2},"content":[{"type":"text","text":"hi"},{"type":"image_url","url":"https://example.com/a"}],"tags":["a","b"],"grid":[[1,2],[]],"styles":["anime","film"],"strength":0.25}""";

    [Fact]
    public void A_request_is_written_and_read_back_equal()
    {
        NestRequest request = Create();

        Assert.Equal(Json, request.ToJson());
        NestRequest read = ModelJson.Read<NestRequest>(Json);
        Assert.Equal(request, read);
        Assert.Equal(request.GetHashCode(), read.GetHashCode());
        Assert.Equal(request, JsonSerializer.Deserialize<NestRequest>(JsonSerializer.Serialize(request)));
        Assert.True(request.Validate().IsValid, request.Validate().ToString());
    }

    [Fact]
    public void A_different_value_inside_makes_a_different_request()
    {
        NestRequest request = Create();

        Assert.NotEqual(request, request with { Grid = [[1, 2], [3]] });
        Assert.NotEqual(request, request with { ImageSize = NestImageSize.SquareHd });
        Assert.NotEqual(request, request with { Content = [new NestText { Text = "ho" }] });
        Assert.NotEqual(request, request with { Size = request.Size! with { Extra = new ExtraParameters { ["depth"] = 1 } } });
    }

    [Fact]
    public void The_parts_are_read_and_written_alone()
    {
        Assert.Equal(new NestWeight { Scale = 2 }, JsonSerializer.Deserialize<NestWeight>("""{"scale":2}"""));
        Assert.Equal(NestImageSize.SquareHd, JsonSerializer.Deserialize<NestImageSize>("\"square_hd\""));
        Assert.Equal("[1,2]", JsonSerializer.Serialize<NestImageSize>(new double[] { 1, 2 }));
        Assert.Equal("\"anime\"", JsonSerializer.Serialize(NestStyle.Anime));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<NestSize>("""{"width":1}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<NestImageSize>("true"));
        Assert.Equal("""NestWeight {"scale":2}""", new NestWeight { Scale = 2 }.ToString());
    }

    [Fact]
    public void The_content_of_an_alternative_is_matched_by_its_type()
    {
        NestRequest request = ModelJson.Read<NestRequest>(Json);

        Assert.True(request.ImageSize?.Value is NestSize { Width: > 512 });
        Assert.Equal("square_hd", NestImageSize.SquareHd.Value);
        Assert.Equal([1d, 2], Assert.IsType<ModelList<double>>(ModelJson.Read<NestRequest>("""{"image_size":[1,2]}""").ImageSize!.Value));
    }

    [Fact]
    public void Lists_are_copied_and_hold_no_null()
    {
        string[] tags = ["a"];
        var request = new NestRequest { Tags = tags };
        tags[0] = "b";

        Assert.Equal(["a"], request.Tags);
        Assert.Throws<ArgumentException>(() => new NestRequest { Tags = ["a", null!] });
        Assert.Throws<ArgumentException>(() => new NestRequest { Tags = new List<string> { null! } });
    }

    [Theory]
    [InlineData("""{"loras":[{"path":"a","later":{"x":[1]}}]}""")]
    [InlineData("""{"loras":[{"path":"a","note":null}]}""")]
    [InlineData("""{"loras":[{"path":"a","scale":"big"}]}""")]
    [InlineData("""{"loras":[1,{"path":"a"}]}""")]
    [InlineData("""{"image_size":"later"}""")]
    [InlineData("""{"image_size":{"width":1}}""")]
    [InlineData("""{"image_size":{"width":0,"height":1}}""")]
    [InlineData("""{"content":[{"type":"sound","text":"a"}]}""")]
    [InlineData("""{"mask":null}""")]
    [InlineData("""{"grid":[[1,2],[1.5]]}""")]
    public void What_the_document_does_not_have_is_kept_and_written_back(string json)
    {
        string written = ModelJson.Read<NestRequest>(json).ToJson();

        Assert.Equal("{\"model\":\"nest\"," + json[1..], written);
        Assert.Equal(ModelJson.Read<NestRequest>(json), ModelJson.Read<NestRequest>(written));
    }

    [Theory]
    [InlineData("""{"loras":[{"scale":1}]}""", "loras[0].path")]
    [InlineData("""{"size":{"height":1}}""", "size.width")]
    [InlineData("""{"loras":[{"path":"a"},{"note":"b"}],"size":{}}""", "loras[1].path, size.width, size.height")]
    public void What_a_required_property_can_not_do_without_is_named(string json, string missing)
    {
        JsonException fault = Assert.Throws<JsonException>(() => ModelJson.Read<NestRequest>(json));

        Assert.Contains($"needs {missing}.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explicit_null_is_no_warning()
    {
        Assert.Equal("valid", ModelJson.Read<NestRequest>("""{"mask":null}""").Validate().ToString());
        Assert.True(ModelJson.Read<NestRequest>("""{"mask":null}""").EstimatePrice().IsBounded == new NestRequest().EstimatePrice().IsBounded);
    }

    [Fact]
    public void Values_made_in_code_are_checked_like_those_in_JSON()
    {
        var request = new NestRequest
        {
            Loras = [new NestLora { Path = "a", Scale = 9, Weight = new NestWeight { Extra = new ExtraParameters { ["sale"] = 1 } } }],
            ImageSize = new NestSize { Width = 0, Height = 1 },
            Content = [new NestText { Text = "abcdef" }, new NestImage { Url = "a" }],
            Tags = ["ok", "No"],
            Grid = [[1, 2, 3]],
            Styles = [NestStyle.Film, (NestStyle)7],
            Strength = double.NaN,
        };

        Assert.Equal(
            [
                "SSDK1030 loras[0].weight.sale", "SSDK1001 loras[0].scale", "SSDK1001 image_size.width", "SSDK1002 content[0].text",
                "SSDK1002 content[1].url", "SSDK1002 tags[1]", "SSDK1005 grid[0]", "SSDK1003 styles[1]", "SSDK1001 strength",
            ],
            request.Validate().Errors.Select(e => $"{e.Code} {e.Parameter}"));
    }

    [Fact]
    public void A_long_value_is_shown_short()
    {
        var request = new NestRequest { Tags = new ModelList<string>(Enumerable.Repeat(new string('x', 1000), 1000)) };

        Assert.InRange(request.ToString().Length, 1000, 20_000);
        Assert.Contains("1000 items", request.ToString(), StringComparison.Ordinal);
    }

    private static NestRequest Create() => new()
    {
        Loras = [new NestLora { Path = "a", Scale = 0.5, Weight = new NestWeight { Scale = 2 } }, new NestLora { Path = "b" }],
        ImageSize = new NestSize { Width = 640, Height = 480 },
        Size = new NestSize { Width = 1, Height = 2 },
        Content = [new NestText { Text = "hi" }, new NestImage { Url = "https://example.com/a" }],
        Tags = ["a", "b"],
        Grid = [[1, 2], []],
        Styles = [NestStyle.Anime, NestStyle.Film],
        Strength = 0.25,
    };
}
