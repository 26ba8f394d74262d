using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Agreement;

/// <summary>Every combination that the pages of the two models allow compiles clean and is valid.</summary>
[Trait("Category", "Slow")]
public sealed class AllowedRequestTests
{
    private const string None = "";
    private const string Image = ", Image = \"https://a/b.png\"";
    private const string ImageAndEnd = Image + ", ImageEnd = \"https://a/c.png\"";
    private const string Video = ", Video = \"https://a/b.mp4\"";
    private const string KeptSound = Video + ", KeepOriginalSound = true";
    private const string DroppedSound = Video + ", KeepOriginalSound = false";
    private const string Images = ", ReferenceImages = [\"https://a/b.png\", \"https://a/c.png\"]";
    private const string Videos = ", ReferenceVideos = \"https://a/b.mp4,https://a/c.mp4\"";

    private static readonly string[] s_sound = ["", ", Sound = true", ", Sound = false"];
    private static readonly string[] s_shape = ["", ", AspectRatio = KlingO3AspectRatio.Portrait"];

    private static readonly string[] s_prompt =
        ["\"sunrise\"", "\"5s: sunrise | 15s: noon\\nsunset\"", "[new(\"1\", 3), new(\"2\"), new(\"3\"), new(\"4\"), new(\"5\"), new(\"6\", 15)]"];

    /// <summary>By workflow, what goes in; and whether 4K, which works from text, images and image references, takes it too.</summary>
    private static readonly (string Workflow, string Inputs, bool At4k)[] s_inputs =
    [
        ("auto", None, true),
        ("auto", Image, true),
        ("auto", ImageAndEnd, true),
        ("auto", Images, true),
        ("auto", Video, false),
        ("auto", KeptSound, false),
        ("auto", DroppedSound, false),
        ("auto", Videos, false),
        ("auto", Images + Videos, false),
        ("t2v", None, true),
        ("i2v", Image, true), ("i2v", ImageAndEnd, true),
        ("video_edit", Video, false), ("video_edit", KeptSound, false), ("video_edit", DroppedSound, false),
        ("reference", Images, true), ("reference", Videos, false), ("reference", Images + Videos, false),
    ];

    [Fact]
    public async Task Kling_O3()
    {
        string[] requests =
        [
            .. from allowed in s_inputs
               from workflow in WorkflowsOf(allowed.Workflow)
               from tier in allowed.At4k ? new[] { "", "Standard", "Pro", "_4k" } : ["", "Standard", "Pro"]
               from sound in s_sound
               from shape in s_shape
               from prompt in s_prompt
               select $"new KlingO3Request {{ Prompt = {prompt}{Tier(tier)}{workflow}{allowed.Inputs}{sound}{shape} }}",
            .. from duration in new[] { "3", "5.5", "6", "15" }
               select $"new KlingO3Request {{ Prompt = \"sunrise\", Duration = {duration} }}",
        ];

        AssertClean(await RequestTable.CheckAsync(Models.Kling, requests));
    }

    [Fact]
    public async Task Kling_3_0_Turbo()
    {
        string[] inputs =
        [
            "",
            ", AspectRatio = Kling3_0TurboAspectRatio.Landscape",
            ", AspectRatio = Kling3_0TurboAspectRatio.Portrait",
            ", AspectRatio = Kling3_0TurboAspectRatio.Square",
            ", Image = \"https://a/b.png\"",
            ", Image = \"data:image/png;base64,iVBORw0KGgo=\"",
        ];
        string[] requests =
        [
            .. from resolution in new[] { "", ", Resolution = Kling3_0TurboResolution._720p", ", Resolution = Kling3_0TurboResolution._1080p" }
               from input in inputs
               from negative in new[] { "", ", NegativePrompt = \"blur\"" }
               from duration in new[] { "", ", Duration = 3", ", Duration = 7.25", ", Duration = 15" }
               select $"new Kling3_0TurboRequest {{ Prompt = \"sunrise over the ocean\"{resolution}{input}{negative}{duration} }}",
        ];

        AssertClean(await RequestTable.CheckAsync(Models.Kling, requests));
    }

    private static void AssertClean(IReadOnlyList<Row> rows) => Assert.All(rows, row => Assert.Equal(new Row(row.Code, "", ""), row));

    /// <summary>Auto is the default as well.</summary>
    private static string[] WorkflowsOf(string workflow) => workflow switch
    {
        "auto" => ["", ", Workflow = KlingO3Workflow.Auto"],
        "t2v" => [", Workflow = KlingO3Workflow.T2v"],
        "i2v" => [", Workflow = KlingO3Workflow.I2v"],
        "video_edit" => [", Workflow = KlingO3Workflow.VideoEdit"],
        _ => [", Workflow = KlingO3Workflow.Reference"],
    };

    private static string Tier(string tier) => tier.Length == 0 ? "" : $", ModelTier = KlingO3ModelTier.{tier}";
}
