using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Agreement;

/// <summary>Of a request made of constants the analyzer says what <c>Validate()</c> says: no more, and no less.</summary>
[Trait("Category", "Slow")]
public sealed class AgreementTests
{
    [Fact]
    public async Task On_every_workflow_tier_and_set_of_inputs()
    {
        string[] media = ["Image", "ImageEnd", "Video", "ReferenceImages", "ReferenceVideos"];
        string[] requests =
        [
            .. from workflow in new[] { "", ", Workflow = KlingO3Workflow.Auto", ", Workflow = KlingO3Workflow.T2v", ", Workflow = KlingO3Workflow.I2v", ", Workflow = KlingO3Workflow.VideoEdit", ", Workflow = KlingO3Workflow.Reference" }
               from tier in new[] { "", ", ModelTier = KlingO3ModelTier.Pro", ", ModelTier = KlingO3ModelTier._4k" }
               from kept in new[] { "", ", KeepOriginalSound = true" }
               from set in Enumerable.Range(0, 1 << media.Length)
               let inputs = string.Concat(media.Where((_, i) => (set & (1 << i)) != 0).Select(m => $", {m} = \"https://a/b\""))
               select $"new KlingO3Request {{ Prompt = \"a\"{tier}{workflow}{inputs}{kept} }}",
        ];

        AssertAgreed(await RequestTable.CheckAsync(Models.Kling, requests), leastWrong: requests.Length / 2);
    }

    [Fact]
    public async Task On_every_kind_of_value_and_rule()
    {
        (string Member, string[] Values)[] members =
        [
            ("Mode", ["SampleMode.Plain", "SampleMode.Require", "SampleMode.Any", "SampleMode.One", "SampleMode.Forbid", "SampleMode.Bounds", "SampleMode.Options", "SampleMode.Texts", "SampleMode.Items", "SampleMode.Warn"]),
            ("Style", ["\"anime\"", "\"photo\"", "\"foto\""]),
            ("Seed", ["-1", "100", "(long?)100.9"]),
            ("Size", ["256", "300", "512"]),
            ("Strength", ["0.2", "0.4", "0.55f", "(double?)0.7f"]),
            ("Speed", ["1", "(int?)1.5", "3"]),
            ("Note", ["\"\"", "\"a note\""]),
            ("Images", ["\"\"", "\"a\"", "[\"a\", \"b\"]", "new(\"a\", \"b\", \"c\", \"d\")", "\"a,b,c,d\"", "new[] { \"a,b\" }"]),
            ("Image", ["\"a\"", "\"\""]),
            ("Mask", ["\"a\""]),
            ("Video", ["\"a\"", "new System.Uri(\"https://a/b\")"]),
            ("Quality", ["SampleQuality.Low", "SampleQuality.Ultra", "(SampleQuality)7"]),
            ("Upscale", ["true", "false"]),
            ("Guide", ["default(System.Text.Json.JsonElement)", "System.Text.Json.JsonDocument.Parse(\"{}\").RootElement"]),
        ];
        var random = new Random(20260101);
        string[] prompts = ["\"a cat\"", "\"\"", "\"a\"", "null!", "\"123456789012345678901\""];
        var requests = new List<string>();
        for (int i = 0; i < 1500; i++)
        {
            string chosen = string.Concat(members
                .Where(m => random.Next(m.Member == "Mode" ? 1 : 3) == 0)
                .Select(m => $", {m.Member} = {m.Values[random.Next(m.Values.Length)]}"));
            requests.Add($"new SampleRequest {{ Prompt = {prompts[random.Next(8) % prompts.Length]}{chosen} }}");
        }

        AssertAgreed(await RequestTable.CheckAsync(Models.Sample, requests), leastWrong: 500);
    }

    [Fact]
    public async Task On_values_inside_values()
    {
        (string Member, string[] Values)[] members =
        [
            ("Loras", [
                "[]",
                "[new() { Path = \"abc\" }]",
                "[new() { Path = \"ab\", Scale = 5 }, new() { Path = null!, Share = 1 }]",
                "new[] { new NestedLora { Path = \"Abc\", Turns = 10, Mode = (NestedLoraMode)3 } }",
                "new List<NestedLora> { new() { Path = \"\", Steps = 11, Source = \"x\", Weights = [1, 2, -1, 0] } }",
                "[new() { Path = \"abc\", Scale = 0.3 }, new() { Path = \"abc\" }, new() { Path = \"abcdefghi\" }]"]),
            ("Size", ["NestedSize.Square", "new NestedCustomSize { Width = 64 }", "new NestedCustomSize { Width = 6, Height = 3000 }", "null"]),
            ("Seeds", ["[]", "[1]", "[1, 1]", "new long[] { -1, 101 }", "[1, 2, 3, 4]", "new List<long> { 5, 6, 5, -6 }"]),
            ("Tags", ["[]", "[\"a\", \"a\"]", "[\"\", \"123456\"]", "new[] { \"b\" }"]),
            ("Marks", ["[NestedMark.Start, NestedMark.Start]", "[1, 10, NestedMark.End]", "[1, 1.5]"]),
            ("Styles", ["[(NestedStyle)9]", "[NestedStyle.Film]"]),
            ("Grid", ["[[1], [-1, 2, 3]]", "[]", "[[]]"]),
            ("Content", [
                "[new NestedContentText { Text = \"123456\" }]",
                "[new NestedContentText { Text = \"a\" }, new NestedContentLink { Link = new() { Url = \"a\" } }]",
                "[new NestedContentLink { Link = new() { Url = \"a:b\" } }]"]),
            ("Amount", ["0", "11", "5", "\"auto\"", "\"1234\"", "\"123456\"", "\"123456789\"", "NestedAmount.Auto", "new double[] { 1, -1 }", "new double[] { 1, 2, 3 }"]),
            ("Shape", [
                "new NestedBox { Width = 3 }",
                "new NestedBox { Width = 7 }",
                "new NestedBox { Width = 12 }",
                "new NestedDot { Width = 7 }",
                "new NestedDot { Width = 12 }"]),
            ("Camera", ["new() { Lens = new() { Focal = 5 } }", "new() { Lens = new() }"]),
        ];
        var random = new Random(20260101);
        var requests = new List<string>();
        for (int i = 0; i < 1500; i++)
        {
            string chosen = string.Concat(members
                .Where(_ => random.Next(3) == 0)
                .Select(m => $", {m.Member} = {m.Values[random.Next(m.Values.Length)]}"));
            requests.Add($"new NestedRequest {{ Prompt = {(random.Next(8) == 0 ? "\"\"" : "\"ab\"")}{chosen} }}");
        }

        AssertAgreed(await RequestTable.CheckAsync(Models.Nested, requests), leastWrong: 500);
    }

    private static void AssertAgreed(IReadOnlyList<Row> rows, int leastWrong)
    {
        Assert.All(rows, row => Assert.Equal(row with { Analyzer = row.Validate }, row));
        Assert.True(rows.Count(row => row.Validate.Length > 0) >= leastWrong);
    }
}
