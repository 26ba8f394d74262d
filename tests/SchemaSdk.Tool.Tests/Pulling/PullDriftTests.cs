using Microsoft.Extensions.Time.Testing;

namespace SchemaSdk.Tool.Tests.Pulling;

/// <summary>What a pull says of the changes that it wrote.</summary>
public sealed class PullDriftTests
{
    private static readonly string s_breaking = Sample.KlingO3.With(d =>
    {
        d.Parameter("video").Drop();
        d.Parameter("duration")["max"] = 10;
        d["description"] = "new";
    });

    [Fact]
    public async Task It_ends_with_what_breaks_and_the_number_of_changes_of_each_class()
    {
        using Workplace place = Create(s_breaking);
        ToolRun run = await place.RunAsync("pull", "--from", "from");
        string[] lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("changed    kling-o3: breaking", lines[0]);
        Assert.Equal("1 model: 0 new, 1 changed, 0 unchanged, 0 failed", lines[1]);
        Assert.Matches(@"^schemas/kling-o3\.json\(\d+,\d+\): breaks-source: .* \[kling-o3/supported_parameters/video\]$", lines[2]);
        Assert.Matches(@"^schemas/kling-o3\.json\(\d+,\d+\): breaks-calls: .* \[kling-o3/supported_parameters/duration/max\]$", lines[3]);
        Assert.Equal(["3 changes: 1 breaks-source, 1 breaks-calls, 1 documentation", "`schema-sdk diff` lists all of them"], lines[4..]);
    }

    [Fact]
    public async Task Changes_that_break_nothing_have_no_lines_of_their_own()
    {
        using Workplace place = Create(Sample.KlingO3.With(d => d["description"] = "new"));
        string output = (await place.RunAsync("pull", "--from", "from")).Output;
        Assert.StartsWith("changed    kling-o3\n", output);
        Assert.EndsWith("0 failed\n1 change: 1 documentation\n`schema-sdk diff` lists all of them\n", output);
    }

    [Theory]
    [InlineData("breaks-source", 2)]
    [InlineData("breaks-calls", 2)]
    [InlineData("documentation", 2)]
    public async Task A_breaking_pull_fails_with_2_when_asked_to(string failOn, int code)
    {
        using Workplace place = Create(s_breaking);
        Assert.Equal(code, (await place.RunAsync("pull", "--from", "from", "--fail-on", failOn)).ExitCode);
        Assert.Equal(0, (await place.RunAsync("pull", "--from", "from", "--fail-on", failOn)).ExitCode);
    }

    [Theory]
    [InlineData("breaks-calls", 0)]
    [InlineData("adds", 0)]
    [InlineData("documentation", 1)]
    public async Task A_harmless_pull_fails_with_1_when_asked_to(string failOn, int code)
    {
        using Workplace place = Create(Sample.KlingO3.With(d => d["description"] = "new"));
        Assert.Equal(code, (await place.RunAsync("pull", "--from", "from", "--fail-on", failOn)).ExitCode);
    }

    [Fact]
    public async Task Accepted_changes_are_left_out_and_a_file_of_them_that_can_not_be_read_stops_the_pull_before_it_writes()
    {
        using Workplace place = Create(Sample.KlingO3.With(d => d.Parameter("duration")["max"] = 10));
        place.Write("schema-drift.accepted.json", "{");
        Assert.Equal(3, (await place.RunAsync("pull", "--from", "from")).ExitCode);
        Assert.Equal(Sample.KlingO3, place.Read("schemas/kling-o3.json"));
        place.Write("schema-drift.accepted.json", """
            {"accepted":[{"model":"kling-o3","path":"/supported_parameters/duration/max","reason":"we never go above 8","expires":"2099-01-01"}]}
            """);
        ToolRun run = await place.RunAsync("pull", "--from", "from", "--fail-on", "documentation");
        Assert.Equal((0, "changed    kling-o3\n1 model: 0 new, 1 changed, 0 unchanged, 0 failed\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task JSON_has_the_counts_and_the_breaking_changes()
    {
        using Workplace place = Create(s_breaking);
        ToolRun run = await place.RunAsync("pull", "--from", "from", "--json");
        Assert.Equal("breaks-source", (string?)run.Json["drift"]!["worst"]);
        Assert.Equal("""{"breaks-source":1,"breaks-calls":1,"documentation":1}""", run.Json["drift"]!["counts"]!.ToJsonString());
        Assert.Equal(
            ["/supported_parameters/video", "/supported_parameters/duration/max"],
            run.Json["drift"]!["breaking"]!.AsArray().Select(change => (string?)change!["path"]));
    }

    private static Workplace Create(string fetched)
    {
        var place = new Workplace { Time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)) };
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("from/kling-o3.json", fetched);
        return place;
    }
}
