namespace SchemaSdk.Models.Tests.Prices;

/// <summary>Every combination of tier, sound, workflow, inputs and scenes, with what the host's page says of its price.</summary>
internal static class KlingO3Prices
{
    private const string Image = "https://host.test/image.png";
    private const string Video = "https://host.test/video.mp4";

    public static IEnumerable<Inputs> AllInputs { get; } =
    [
        new(Source.Text, "text"),
        new(Source.Text, "one image", Image: Image),
        new(Source.Text, "first and last image", Image: Image, ImageEnd: Image),
        new(Source.Edit, "a video", Video: Video),
        new(Source.Videos, "reference videos", Videos: new(Video, Video)),
        new(Source.Images, "reference images", Images: new(Image, Image)),
        new(Source.Videos, "reference images and videos", Images: new(Image), Videos: new(Video)),
    ];

    public static IEnumerable<(string Prompt, double? Duration, decimal Seconds)> AllPrompts { get; } =
    [
        ("a", null, 5m),
        ("a", 6, 6m),
        ("a", 7.5, 7.5m),
        ("a | b", 6, 12m),
        ("a\nb\nc", null, 15m),
        ("5s: a | b | 3.5s: c", 6, 14.5m),
        ("15s: a | 15s: b | 15s: c | 15s: d | 15s: e | 15s: f", null, 90m),
    ];

    public static IEnumerable<KlingO3Workflow?> WorkflowsOf(Inputs inputs) => inputs switch
    {
        { Source: Source.Edit } => [null, KlingO3Workflow.Auto, KlingO3Workflow.VideoEdit],
        { Source: Source.Videos or Source.Images } => [null, KlingO3Workflow.Auto, KlingO3Workflow.Reference],
        { Image: not null } => [null, KlingO3Workflow.Auto, KlingO3Workflow.I2v],
        _ => [null, KlingO3Workflow.Auto, KlingO3Workflow.T2v],
    };

    public static decimal Rate(KlingO3ModelTier tier, bool sound, Source source) => (tier, source, sound) switch
    {
        (KlingO3ModelTier._4k, _, _) => 0.525m,
        (KlingO3ModelTier.Standard, Source.Edit or Source.Videos, _) => 0.252m,
        (KlingO3ModelTier.Pro, Source.Edit or Source.Videos, _) => 0.336m,
        (KlingO3ModelTier.Standard, _, false) => 0.168m,
        (KlingO3ModelTier.Standard, _, true) => 0.224m,
        (_, _, false) => 0.224m,
        (_, _, true) => 0.280m,
    };

    public static KlingO3Request Request(
        Inputs inputs,
        KlingO3ModelTier? tier,
        bool? sound,
        KlingO3Workflow? workflow,
        string prompt,
        double? duration
    ) =>
        new()
        {
            Prompt = prompt,
            Duration = duration,
            ModelTier = tier,
            Sound = sound,
            Workflow = workflow,
            Image = inputs.Image,
            ImageEnd = inputs.ImageEnd,
            Video = inputs.Video,
            ReferenceImages = inputs.Images,
            ReferenceVideos = inputs.Videos,
        };

    internal enum Source
    {
        Text,
        Edit,
        Videos,
        Images,
    }

    internal sealed record Inputs(
        Source Source,
        string Name,
        string? Image = null,
        string? ImageEnd = null,
        string? Video = null,
        UrlList? Images = null,
        UrlList? Videos = null);
}
