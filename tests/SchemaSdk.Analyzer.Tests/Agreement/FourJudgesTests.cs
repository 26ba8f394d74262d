using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Analyzer.Tests.Support;
using SchemaSdk.Judges;
using SchemaSdk.Simulator;

namespace SchemaSdk.Analyzer.Tests.Agreement;

/// <summary>
/// The compiler, <c>Validate()</c>, the exported schema and the local host over HTTP give one verdict for a request; so does the
/// framework's own validator. The requests hold what judges count in different ways: pairs of UTF-16 units, white space, lists of nothing, steps.
/// </summary>
[Trait("Category", "Slow")]
public sealed class FourJudgesTests
{
    private const int Requests = 3_000;

    private static readonly (string Member, string[] Values)[] s_members =
    [
        ("Tier", ["JudgedTier.Pro", "JudgedTier._4k"]),
        ("Note", ["\"\"", "\" \"", "\"abc\"", "\"😀😀😀\"", "\"😀😀😀😀\"", "\"e\\u0301e\\u0301\"", "\"\\ud83d\\ude00\"", "\"\\t\\u00a0\\u2003\"", "null"]),
        ("Style", ["\"film\"", "\"anime\"", "\"\"", "\"Film\""]),
        ("Mood", ["\"\"", "\" \\n\"", "\"calm\"", "\"wild\""]),
        ("Blank", ["\"\"", "\"\\u2003\"", "\"x\""]),
        ("Strength", ["0.1", "0.3", "0.7", "0.7000001", "1", "1.05", "0.15", "0.05", "1.1", "0.1 + 0.2"]),
        ("Guidance", ["0.25", "-0.75", "0", "7.5", "0.1", "1e15", "1e15 + 0.25", "0.3"]),
        ("Frames", ["17", "18", "25", "161", "162", "153", "1", "16"]),
        ("Seed", ["0", "3", "4", "long.MaxValue", "999999999999999999", "-3"]),
        ("Image", ["\"\"", "\" \"", "\"https://a/b\"", "\"data:image/png;base64,AQID\"", "null"]),
        ("Mask", ["\"\"", "\"\\t\"", "\"https://a/b\""]),
        (
            "Images",
            ["\"\"", "\",\"", "\" , \"", "\"a\"", "\",a,\"", "\"a,b,c\"", "[]", "[\"a\", \"b\"]", "new UrlList()", "new UrlList(\"a,b\")"]),
        ("Clips", ["[]", "\",\"", "\"a\"", "[\"a\", \"b\", \"c\"]", "new UrlList(\"a\")"]),
        ("Lists", ["[]", "\"\"", "\"a\"", "[\"a\", \"b\", \"c\"]"]),
        ("Story", ["\"\"", "\" \"", "\"a\"", "\"3.5s: a | b\"", "\"3.4s: a\"", "\"2s: a\"", "\"a||b\"", "\"a|b|c\"", "new Scenes(new Scene(\"a\", 3.5m))"]),
        ("Duration", ["3", "3.5", "3.3", "15", "15.5", "14.75", "-1"]),
    ];

    private static readonly string[] s_prompts = ["\"ab\"", "\"abcd\"", "\"😀😀\"", "\"😀😀😀😀\"", "\"😀😀😀😀😀\"", "\"😀\"", "\"\"", "\" \"", "\"\\u2003\\n\"", "\"a\"", "\"abcde\"", "\" a\""];

    [Fact]
    public async Task They_agree_on_every_request()
    {
        string[] codes = [.. Written(new Random(20260101), "JudgedRequest", s_prompts, s_members)];
        await AgreeAsync(
            Models.Judged,
            codes,
            [
                "SSDK1001",
                "SSDK1002",
                "SSDK1003",
                "SSDK1004",
                "SSDK1005",
                "SSDK1006",
                "[4k-needs-image]",
                "[film-needs-any]",
                "[anime-needs-one]",
                "[mask-needs-image]",
                "[no-clips-no-lists]",
                "[noted-takes-no-seed]",
                "[weak-is-short]",
                "[blank-means-calm]",
            ]);
    }

    [Fact]
    public async Task They_agree_on_rules_about_what_is_inside()
    {
        JsonNode overlay = JsonNode.Parse(File.ReadAllText(Path.Combine(Models.Ruled.Folder, "ruled.overlay.json")))!;
        string[] rules = [.. overlay["rules"]!.AsArray().Select(rule => $"[{rule!["id"]}]")];

        await AgreeAsync(Models.Ruled, [.. Written(new Random(20260102), "RuledRequest", ["\"a\""], InsideValues.Members)], rules);
    }

    private static async Task AgreeAsync(Models models, string[] codes, string[] expected)
    {
        IReadOnlyList<Made> made = await RequestTable.MakeAsync(models, codes);
        await using SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { SchemaFolder = models.Folder, JobDuration = TimeSpan.Zero });
        var hostVerdict = new HostVerdict(host.BaseAddress);
        var schema = new SchemaVerdict((ModelInfo)made[0].Request.GetType().GetProperty("Model")!.GetValue(null)!);
        Assert.Empty(host.Findings);

        var said = new HashSet<string>();
        int valid = 0;
        foreach (Made row in made)
        {
            ValidationReport report = row.Request.Validate();
            string json = row.Request.ToJson();
            string about = $"{row.Code}\n{json}\nValidate: {report}";
            IEnumerable<Violation> all = report.Errors.Concat(report.Warnings);
            Assert.True(
                all.Select(e => e.Code).Order().SequenceEqual(row.Analyzer.Order()),
                $"{about}\nanalyzer: {string.Join(' ', row.Analyzer)}");
            Assert.True(
                report.IsValid
                    == Validator.TryValidateObject(row.Request, new ValidationContext(row.Request), null, validateAllProperties: true),
                about);
            string? refusal = await hostVerdict.RefusalAsync(json);
            Assert.True(report.IsValid == refusal is null, $"{about}\nhost: {refusal}");
            bool isRefusedBySchema = schema.Refusals(json).Count > 0;
            Assert.True(isRefusedBySchema == report.Errors.Any(IsSayable), $"{about}\nschema: {string.Join('\n', schema.Refusals(json))}");
            said.UnionWith(all.Select(e => e.Message.EndsWith(']') ? e.Message[e.Message.LastIndexOf('[')..] : e.Code));
            if (report.IsValid)
                Assert.Equal(row.Request, JsonSerializer.Deserialize(json, row.Request.GetType()));

            valid += report.IsValid ? 1 : 0;
        }

        // Worth something only if all kinds of faults are among them, and many requests are valid.
        Assert.InRange(valid, Requests / 20, Requests);
        Assert.Superset(expected.ToHashSet(), said);
    }

    /// <summary>JSON Schema has no words for what is in a scene, and for how many scenes or addresses a text holds.</summary>
    private static bool IsSayable(Violation error) =>
        error.Code != "SSDK1006" && (error.Code != "SSDK1005" || error.Parameter is "clips" or "lists" || error.Parameter.EndsWith(".refs", StringComparison.Ordinal));

    private static IEnumerable<string> Written(Random random, string type, string[] prompts, (string Member, string[] Values)[] members)
    {
        for (int i = 0; i < Requests; i++)
        {
            int rarity = random.Next(2, 8);
            string chosen = string.Concat(members
                .Where(_ => random.Next(rarity) == 0)
                .Select(m => $", {m.Member} = {m.Values[random.Next(m.Values.Length)]}"));
            yield return $"new {type} {{ Prompt = {prompts[random.Next(3) == 0 ? random.Next(prompts.Length) : 0]}{chosen} }}";
        }
    }
}
