using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace SchemaSdk.Models.Tests.Schema;

/// <summary>Requests whose values are drawn at random, good ones and bad ones.</summary>
internal static class RandomRequests
{
    private const int Draws = 20;

    private static readonly string[] s_texts = ["a cat", "", " ", "\t\n", "a", "ü 🐈", "a\u00a0", "\u2003", "\\S \"quoted\"", "a prompt that is longer than others", "😀", "😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀"];
    private static readonly string[] s_urls = ["https://host.test/a.png", "https://host.test/a,b.png?c=%2Cd", "a", "", " \t", "upload 7"];
    private static readonly UrlList[] s_lists =
    [
        new("https://host.test/1"),
        new("https://host.test/1", "https://host.test/2,3"),
        "a,b , c,,d",
        "",
        " ",
        ",",
        " , ,",
        new("1", "2", "3", "4"),
        new(),
    ];

    private static readonly Scenes[] s_prompts =
    [
        "a cat",
        "",
        " ",
        "\t\n",
        "\u2003\u00a0",
        "a|b",
        "3s: a | 15s: b\nc",
        "2s: a",
        "a||b",
        "16s: a",
        "a|b|c|d|e|f",
        "a|b|c|d|e|f|g",
        "|",
        new Scenes(new Scene("a", 4.5m), new Scene("b")),
        "5s:",
    ];

    public static Arbitrary<KlingO3Request> KlingO3 { get; } = Of(KlingO3Of);

    public static Arbitrary<Kling3_0TurboRequest> Turbo { get; } = Of(TurboOf);

    public static Arbitrary<SamplerRequest> Sampler { get; } = Of(SamplerOf);

    private static Arbitrary<T> Of<T>(Func<Draw, T> make) =>
        Arb.From(Gen.Choose(0, 999_999).ArrayOf(Draws).Select(numbers => make(new Draw(numbers))));

    private static KlingO3Request KlingO3Of(Draw draw) => new()
    {
        Prompt = draw.From([null!, .. s_prompts]),
        ModelTier = draw.Maybe(Enum.GetValues<KlingO3ModelTier>()),
        Workflow = draw.Maybe(Enum.GetValues<KlingO3Workflow>()),
        AspectRatio = draw.Maybe(Enum.GetValues<KlingO3AspectRatio>()),
        Duration = draw.Maybe(3, 15, 6.5, 2.999, 15.001, draw.Number()),
        Sound = draw.Maybe(true, false),
        KeepOriginalSound = draw.Maybe(true, false),
        Image = draw.MaybeSome(s_urls),
        ImageEnd = draw.MaybeSome(s_urls),
        Video = draw.MaybeSome(s_urls),
        ReferenceImages = draw.MaybeSome(s_lists),
        ReferenceVideos = draw.MaybeSome(s_lists),
    };

    private static Kling3_0TurboRequest TurboOf(Draw draw) => new()
    {
        Prompt = draw.From([null!, "a dog", .. s_texts]),
        Image = draw.MaybeSome<MediaInput>([.. s_urls, MediaInput.FromBytes([1, 2, 3], "image/png")]),
        NegativePrompt = draw.MaybeSome(s_texts),
        Resolution = draw.Maybe(Enum.GetValues<Kling3_0TurboResolution>()),
        AspectRatio = draw.Maybe(Enum.GetValues<Kling3_0TurboAspectRatio>()),
        Duration = draw.Maybe(3, 15, 5, draw.Number()),
    };

    private static SamplerRequest SamplerOf(Draw draw) => new()
    {
        Prompt = draw.From([null!, "a dog", "a fine day", .. s_texts]),
        Tier = draw.Maybe(Enum.GetValues<SamplerTier>()),
        Mode = draw.Maybe(Enum.GetValues<SamplerMode>()),
        Duration = draw.Maybe(3, 5, 6, 10, 10.5, 10.25, draw.Number()),
        Count = draw.Maybe<long>(1, 4, 2, 0, 5, -3, long.MaxValue),
        Sound = draw.Maybe(true, false),
        Draft = draw.Maybe(true, false),
        Image = draw.MaybeSome<MediaInput>([.. s_urls]),
        Video = draw.MaybeSome(["", " ", "a", "exactly20characters!", "twenty characters 😀😀", "21 characters are here"]),
        Style = draw.MaybeSome("film", "anime", "Film", ""),
        Steps = draw.Maybe(10, 20.5, 20, draw.Number()),
        Frames = draw.MaybeSome(s_lists),
        Camera = draw.Maybe(Json("{}"), Json("""{"zoom":[1.50,null,{"a":"b"}]}""")),
        Format = draw.From(Enum.GetValues<SamplerFormat>()),
        Size = draw.Maybe(Enum.GetValues<SamplerSize>()),
        Images = draw.MaybeSome(s_lists),
    };

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}
