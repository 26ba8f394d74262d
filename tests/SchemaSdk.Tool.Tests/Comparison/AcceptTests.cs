using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Comparison;

public sealed class AcceptTests
{
    private const string Path = "kling-o3/supported_parameters/duration/max";
    private const string Empty = "{\n  \"accepted\": []\n}\n";

    private static readonly string s_narrower = Sample.KlingO3.With(d => d.Parameter("duration")["max"] = 10);

    [Fact]
    public async Task A_path_that_check_prints_is_accepted_and_left_out_from_then_on()
    {
        using Workplace place = Create();
        ToolRun check = await place.RunAsync("check", "--from", "host");
        string printed = check.Output[(check.Output.IndexOf('[') + 1)..check.Output.IndexOf(']')];

        ToolRun run = await AcceptAsync(place, printed);

        Assert.Equal(Path, printed);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("\naccepted in schema-drift.accepted.json\n", run.Output);
        Assert.Equal("""
            {
              "accepted": [
                {
                  "model": "kling-o3",
                  "path": "/supported_parameters/duration/max",
                  "class": "breaks-calls",
                  "reason": "We never ask for more.",
                  "expires": "2026-12-31"
                }
              ]
            }

            """, place.Read("schema-drift.accepted.json"));
        Assert.Equal(0, (await place.RunAsync("check", "--from", "host")).ExitCode);
    }

    [Theory]
    [InlineData(Empty, "{\n  \"accepted\": [\n    ENTRY\n  ]\n}\n")]
    [InlineData("{\"accepted\":[]}", "{\"accepted\":[\n  ENTRY\n]}")]
    [InlineData("{\r\n\t\"accepted\": [\r\n\t\tOTHER\r\n\t],\r\n\t\"note\": 1\r\n}", "{\r\n\t\"accepted\": [\r\n\t\tOTHER,\r\n\t\tENTRY\r\n\t],\r\n\t\"note\": 1\r\n}")]
    [InlineData("{ \"note\": [1],  \"accepted\": [OTHER] }", "{ \"note\": [1],  \"accepted\": [OTHER,\nENTRY] }")]
    [InlineData("{\n  \"accepted\": [\n    SAME,\n    OTHER\n  ]\n}", "{\n  \"accepted\": [\n    ENTRY,\n    OTHER\n  ]\n}")]
    public async Task The_rest_of_the_file_stays_as_it_is_and_an_entry_for_the_same_path_is_replaced(string before, string after)
    {
        const string Other = """{"model":"x","path":"/id","reason":"r","expires":"2030-01-01"}""";
        const string Same = """{"model":"kling-o3","path":"/supported_parameters/duration/max","reason":"old","expires":"2020-01-01"}""";
        using Workplace place = Create();
        place.Write("schema-drift.accepted.json", Fill(before, ""));

        ToolRun run = await AcceptAsync(place, Path);

        string written = place.Read("schema-drift.accepted.json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before.Contains("SAME"), run.Output.Contains("in place of an earlier entry"));
        Assert.Equal(Fill(after, EntryIn(written)), written);
        Assert.Equal(0, (await place.RunAsync("check", "--from", "host")).ExitCode);

        static string Fill(string text, string entry) => text
            .Replace("ENTRY", entry, StringComparison.Ordinal)
            .Replace("OTHER", Other, StringComparison.Ordinal)
            .Replace("SAME", Same, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kling-o3/supported_parameters/duration/max", "soon", "--expires soon: a date such as 2027-01-31 is expected")]
    [InlineData("kling-o3/supported_parameters/duration/max", "31.12.2026", "--expires 31.12.2026: a date")]
    [InlineData("kling-o3/supported_parameters/duration/max", "2026-02-28", "--expires 2026-02-28: the day has passed; today is 2026-03-01")]
    [InlineData("kling-o4/supported_parameters/duration/max", "2026-12-31", "is no path of a model in schemas")]
    [InlineData("kling-o3", "2026-12-31", "is no path of a model in schemas")]
    [InlineData("kling-o3/supported_parameters/duration/min", "2026-12-31", "what changed is kling-o3/supported_parameters/duration/max")]
    public async Task What_can_not_be_accepted_is_refused_and_nothing_is_written(string path, string expires, string message)
    {
        using Workplace place = Create();
        ToolRun run = await place.RunAsync("accept", path, "--reason", "r", "--expires", expires, "--from", "host");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.False(File.Exists(place.At("schema-drift.accepted.json")));
    }

    [Fact]
    public async Task An_empty_reason_and_a_file_that_can_not_be_read_are_refused()
    {
        using Workplace place = Create();
        Assert.Contains("--reason is empty", (await place.RunAsync("accept", Path, "--reason", " ", "--expires", "2026-12-31", "--from", "host")).Error);
        place.Write("schema-drift.accepted.json", "[");
        Assert.Equal(3, (await AcceptAsync(place, Path)).ExitCode);
        Assert.Equal("[", place.Read("schema-drift.accepted.json"));
    }

    [Fact]
    public async Task A_change_since_HEAD_is_found_without_a_host()
    {
        using Workplace place = Create();
        Git(place, "init", "-q");
        Git(place, "add", "schemas");
        Git(place, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "one");
        place.Write("schemas/kling-o3.json", s_narrower);
        ToolRun run = await place.RunAsync("accept", Path, "--reason", "r", "--expires", "2026-12-31", "--from", "http://127.0.0.1:9");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(0, (await place.RunAsync("diff")).ExitCode);
    }

    [Fact]
    public async Task Without_a_host_the_change_is_accepted_unchecked_and_that_is_said()
    {
        SimulatedHost host = await SimulatedHost.StartAsync();
        string address = host.BaseAddress.ToString();
        await host.DisposeAsync();
        using Workplace place = Create(new RunningTime());
        ToolRun run = await place.RunAsync("accept", Path, "--reason", "r", "--expires", "2126-12-31", "--from", address);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("whether this is a change could not be checked: kling-o3: ", run.Error);
        Assert.DoesNotContain("class", place.Read("schema-drift.accepted.json"));
    }

    private static string EntryIn(string text)
    {
        int end = text.IndexOf("\"2026-12-31\"", StringComparison.Ordinal);
        int start = text.LastIndexOf('{', end);
        return text[start..(text.IndexOf('}', end) + 1)];
    }

    private static Task<ToolRun> AcceptAsync(Workplace place, string path) =>
        place.RunAsync("accept", path, "--reason", "We never ask for more.", "--expires", "2026-12-31", "--from", "host");

    private static Workplace Create(TimeProvider? time = null)
    {
        var place = new Workplace { Time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)) };
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("host/kling-o3.json", s_narrower);
        return place;
    }

    private static void Git(Workplace place, params string[] arguments)
    {
        Needs.Program("git", "git");
        using Process git = Process.Start(new ProcessStartInfo("git", ["-C", place.Path, .. arguments]))!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
