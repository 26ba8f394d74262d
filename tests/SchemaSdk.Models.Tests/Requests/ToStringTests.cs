using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Models.Tests.Requests;

/// <summary>A request in a log line is short, whatever it holds.</summary>
public class ToStringTests
{
    private const int Short = 4_000;

    private static readonly string s_long = new('x', 5_000_000);

    [Fact]
    public void Inline_media_is_its_type_and_size()
    {
        var request = new Kling3_0TurboRequest { Prompt = "rain", Image = MediaInput.FromBytes(new byte[5_000_000], "image/png") };

        Assert.Equal(
            """Kling3_0TurboRequest {"model":"kling-3-0-turbo","prompt":"rain","image":"data:image/png;base64,… (5000000 bytes)"}""",
            request.ToString());
    }

    [Theory]
    [InlineData(1, "5000001")]
    [InlineData(2, "5000002")]
    public void The_size_is_that_of_the_bytes(int more, string size) => Assert.Contains(
        $"({size} bytes)",
        new Kling3_0TurboRequest { Prompt = "rain", Image = MediaInput.FromBytes(new byte[5_000_000 + more], "image/png") }.ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void What_is_short_is_whole()
    {
        var request = new Kling3_0TurboRequest { Prompt = "rain", Image = "data:image/png;base64,AQID", Extra = { ["zoom"] = new JsonArray(1, "a") } };

        Assert.Equal(
            """Kling3_0TurboRequest {"model":"kling-3-0-turbo","prompt":"rain","image":"data:image/png;base64,AQID","zoom":[1,"a"]}""",
            request.ToString());
    }

    public static TheoryData<string> Names => [.. Requests.Keys];

    private static Dictionary<string, Func<ModelRequest>> Requests { get; } = new()
    {
        ["prompt"] = () => new KlingO3Request { Prompt = s_long },
        ["pairs"] = () => new KlingO3Request { Prompt = string.Concat(Enumerable.Repeat("😀", 1_000_000)) },
        ["url"] = () => new KlingO3Request { Prompt = "a", Image = s_long },
        ["no base64"] = () => new Kling3_0TurboRequest { Prompt = "a", Image = "data:text/plain," + s_long },
        ["no comma"] = () => new Kling3_0TurboRequest { Prompt = "a", Image = "data:" + s_long },
        ["late comma"] = () => new Kling3_0TurboRequest { Prompt = "a", Image = "data:" + s_long + "," },
        ["one address"] = () => new KlingO3Request { Prompt = "a", ReferenceImages = new UrlList(s_long) },
        ["many addresses"] = () => new KlingO3Request { Prompt = "a", ReferenceImages = new UrlList(Enumerable.Repeat("https://host.test/a", 50_000)) },
        ["an array of addresses"] = () => new SamplerRequest { Prompt = "rain", Format = default, Frames = new UrlList(Enumerable.Repeat("https://host.test/a", 50_000)) },
        ["an object"] = () => new SamplerRequest { Prompt = "rain", Format = default, Camera = JsonSerializer.SerializeToElement(new { a = s_long }) },
        ["Extra, long"] = () => new KlingO3Request { Prompt = "a", Extra = { ["a"] = s_long } },
        ["Extra, known"] = () => new KlingO3Request { Prompt = "a", Extra = { ["image"] = "data:image/png;base64," + s_long } },
        ["Extra, name"] = () => new KlingO3Request { Prompt = "a", Extra = { [s_long] = 1 } },
        ["Extra, many"] = () =>
        {
            var request = new KlingO3Request { Prompt = "a" };
            for (int i = 0; i < 10_000; i++)
                request.Extra[$"p{i}"] = i;

            return request;
        },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_short(string name)
    {
        ModelRequest request = Requests[name]();

        Assert.InRange(request.ToString().Length, 10, Short);
        Assert.InRange(request.Validate().ToString().Length, 1, Short);
        Assert.InRange(request.EstimatePrice().ToString().Length, 1, Short);
    }
}
