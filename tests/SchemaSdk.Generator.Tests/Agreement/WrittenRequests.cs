namespace SchemaSdk.Generator.Tests.Agreement;

/// <summary>Requests as a developer writes them, with values that the compiler knows, good ones and bad ones.</summary>
internal static class WrittenRequests
{
    private const double LeftOut = 0.6;

    private static readonly string[] s_urls = ["\"https://host.test/a.png\"", "\"a,b\"", "null", "default", "Known.Url"];

    private static readonly string[] s_lists = [.. s_urls, "new UrlList(\"a\", \"b\")", "[\"https://host.test/a\"]", "new[] { \"a\" }"];

    private static readonly string[] s_flags = ["true", "false", "!true", "null"];

    private static readonly (string Property, string[] Values)[] s_klingO3 =
    [
        (
            "ModelTier",
            ["KlingO3ModelTier.Standard", "KlingO3ModelTier.Pro", "KlingO3ModelTier._4k", "(KlingO3ModelTier)7", "Known.Tier", "null", "0"]
        ),
        (
            "Workflow",
            ["KlingO3Workflow.Auto", "KlingO3Workflow.T2v", "KlingO3Workflow.I2v", "KlingO3Workflow.VideoEdit", "KlingO3Workflow.Reference"]
        ),
        ("AspectRatio", ["KlingO3AspectRatio.Portrait", "(KlingO3AspectRatio)(-1)"]),
        ("Duration", ["3", "15.0", "2.999", "3 * 6", "Known.Long", "(int)15.9", "-1", "6f", "double.NaN", "null", "'\\u0005'"]),
        ("Sound", s_flags),
        ("KeepOriginalSound", s_flags),
        ("Image", s_urls),
        ("ImageEnd", s_urls),
        ("Video", s_urls),
        ("ReferenceImages", s_lists),
        ("ReferenceVideos", s_lists),
    ];

    private static readonly (string Property, string[] Values)[] s_turbo =
    [
        ("Resolution", ["Kling3_0TurboResolution._720p", "(Kling3_0TurboResolution)2"]),
        ("AspectRatio", ["Kling3_0TurboAspectRatio.Square", "default(Kling3_0TurboAspectRatio)", "null"]),
        ("Image", [.. s_urls, "MediaInput.FromUrl(new System.Uri(\"https://host.test/a\"))"]),
        ("NegativePrompt", ["\"\"", "\"x\" + \"y\"", "nameof(System)", "null"]),
        ("Duration", ["3", "15.5", "Known.Long", "2 + 0.5"]),
    ];

    private static readonly string[] s_scenes =
    [
        "\"a\"",
        "\"5s: a | b\"",
        "\"a||b\"",
        "\"2s: a\"",
        "\"16s: a\\nb\"",
        "\"\"",
        "\" \"",
        "\"a|b|c|d|e|f|g\"",
        "Known.Text",
        "new Scenes(new Scene(\"a\", 5))",
        "\"a\" + \"|b\"",
    ];

    private static readonly string[] s_texts = ["\"a\"", "\"\"", "\"\\u2003\"", "Known.Text", "$\"{Known.Text}!\""];

    /// <summary>What the expressions name.</summary>
    public const string Known = """
        static class Known
        {
            public const string Url = "https://host.test/" + "k";
            public const string Text = "a dog";
            public const int Long = 20;
            public const SchemaSdk.Models.KlingO3ModelTier Tier = SchemaSdk.Models.KlingO3ModelTier._4k;
        }
        """;

    /// <summary>Expressions, half of them for each model.</summary>
    public static IEnumerable<string> Make(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            yield return i % 2 == 0
                ? One(random, "KlingO3Request", s_scenes, s_klingO3)
                : One(random, "Kling3_0TurboRequest", s_texts, s_turbo);
        }
    }

    private static string One(Random random, string type, string[] prompts, (string Property, string[] Values)[] members)
    {
        IEnumerable<string> chosen = members
            .Where(_ => random.NextDouble() > LeftOut)
            .Select(m => $", {m.Property} = {m.Values[random.Next(m.Values.Length)]}");
        return $"new {type} {{ Prompt = {prompts[random.Next(prompts.Length)]}{string.Concat(chosen)} }}";
    }
}
