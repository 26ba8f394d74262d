using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace SchemaSdk.Tool.Tests.Comparison;

public sealed class DiffCommandTests
{
    private static readonly string s_narrower = Sample.KlingO3.With(d => d.Parameter("duration")["max"] = 10);
    private static readonly string s_dearer = Sample.KlingO3.With(d => d.Price("4K T2V/I2V/Ref")["rate"] = "$9");

    [Fact]
    public async Task Exit_codes_tell_same_drift_breaking_and_could_not_tell()
    {
        using var place = new Workplace();
        place.Write("same.json", Sample.KlingO3);
        place.Write("breaking.json", s_narrower);
        place.Write("drift.json", s_dearer);
        place.Write("torn.json", Sample.KlingO3[..200]);
        Assert.Equal(0, (await place.RunAsync("diff", "same.json", "same.json")).ExitCode);
        Assert.Equal(1, (await place.RunAsync("diff", "same.json", "drift.json")).ExitCode);
        Assert.Equal(2, (await place.RunAsync("diff", "same.json", "breaking.json")).ExitCode);
        Assert.Equal(3, (await place.RunAsync("diff", "same.json", "torn.json")).ExitCode);
        Assert.Equal(3, (await place.RunAsync("diff", "same.json", "absent.json")).ExitCode);
        Assert.Equal(3, (await place.RunAsync("diff", "--no-such-option")).ExitCode);
    }

    [Fact]
    public async Task Fail_on_lets_what_is_less_pass()
    {
        using var place = new Workplace();
        place.Write("old.json", Sample.KlingO3);
        place.Write("new.json", s_dearer);
        Assert.Equal(0, (await place.RunAsync("diff", "old.json", "new.json", "--fail-on", "breaks-calls")).ExitCode);
        Assert.Equal(1, (await place.RunAsync("diff", "old.json", "new.json", "--fail-on", "changes-price")).ExitCode);
    }

    [Fact]
    public async Task Folders_are_compared_by_the_ids_in_the_documents()
    {
        using var place = new Workplace();
        place.Write("old/a.json", Sample.KlingO3);
        place.Write("old/kling-o3.overlay.json", "{}");
        place.Write("new/b.json", Sample.KlingO3);
        place.Write("new/c.json", Sample.Of("one-more"));
        ToolRun run = await place.RunAsync("diff", "old", "new", "--json");
        Assert.Equal("one-more", (string?)Assert.Single(run.Json["changes"]!.AsArray())!["model"]);
    }

    [Fact]
    public async Task A_file_that_can_not_be_read_is_not_taken_for_a_model_that_is_gone()
    {
        using var place = new Workplace();
        place.Write("old/kling-o3.json", Sample.KlingO3);
        place.Write("new/kling-o3.json", "{");
        ToolRun run = await place.RunAsync("diff", "old", "new", "--json");
        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Json["changes"]!.AsArray());
        Assert.Contains("new/kling-o3.json(1,2): error SSDK0001", run.Error);
    }

    [Fact]
    public async Task Git_revisions_are_compared_without_touching_the_checkout()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        Git(place, "init", "-q");
        Git(place, "add", ".");
        Git(place, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "one");
        place.Write("schemas/kling-o3.json", s_narrower);
        Git(place, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qam", "two");
        Assert.Equal(2, (await place.RunAsync("diff", "HEAD~1:schemas", "HEAD:schemas")).ExitCode);
        Assert.Equal(2, (await place.RunAsync("diff", "HEAD~1:schemas/kling-o3.json", "schemas/kling-o3.json")).ExitCode);
        Assert.Equal(0, (await place.RunAsync("diff")).ExitCode);
        place.Write("schemas/kling-o3.json", s_dearer);
        Assert.Equal(2, (await place.RunAsync("diff", "HEAD~1:schemas", "HEAD:schemas")).ExitCode);
        Assert.Equal(1, (await place.RunAsync("diff", "HEAD~1:schemas")).ExitCode);
        ToolRun unknown = await place.RunAsync("diff", "nowhere:schemas");
        Assert.Equal(3, unknown.ExitCode);
        Assert.Contains("nowhere", unknown.Error);
    }

    [Fact]
    public async Task An_accepted_change_does_not_count_until_it_expires()
    {
        using var place = new Workplace { Time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)) };
        place.Write("old.json", Sample.KlingO3);
        place.Write("new.json", s_narrower);
        place.Write("schema-drift.accepted.json", Accepted("2026-03-01"));
        ToolRun run = await place.RunAsync("diff", "old.json", "new.json", "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Null(run.Json["worst"]);
        place.Write("schema-drift.accepted.json", Accepted("2026-02-28"));
        run = await place.RunAsync("diff", "old.json", "new.json", "--json");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("expired on 2026-02-28 (we never go above 8), so the change counts again", run.Error);
    }

    [Fact]
    public async Task An_acceptance_that_matches_nothing_or_can_not_be_read_is_reported()
    {
        using var place = new Workplace();
        place.Write("old.json", Sample.KlingO3);
        place.Write("schema-drift.accepted.json", Accepted("2099-01-01"));
        Assert.Contains("is accepted but did not change; remove the entry", (await place.RunAsync("diff", "old.json", "old.json")).Error);
        place.Write("schema-drift.accepted.json", Accepted("soon"));
        ToolRun run = await place.RunAsync("diff", "old.json", "old.json");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("expires must be a date such as 2030-01-31; it is soon", run.Error);
    }

    [Fact]
    public async Task A_parameter_called_model_is_no_change_where_the_host_of_the_revision_has_the_model_in_the_path()
    {
        using var place = new Workplace();
        await place.RunAsync("init", "--host", "fal");
        string document = Sample.Of("a").With(d => d["host"] = "fal");
        place.Write("schemas/a.json", document.With(d =>
            d["supported_parameters"]!.AsArray().Add(new JsonObject { ["name"] = "model", ["type"] = "string" })));
        Git(place, "init", "--quiet");
        Git(place, "add", ".");
        Git(place, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "a");

        Assert.Equal(0, (await place.RunAsync("diff")).ExitCode);
        place.Write("schemas/a.json", document);
        Assert.Equal(2, (await place.RunAsync("diff")).ExitCode);
    }

    private static string Accepted(string expires) => $$"""
        {"accepted":[{"model":"kling-o3","path":"/supported_parameters/duration/max","class":"breaks-calls","reason":"we never go above 8","expires":"{{expires}}"}]}
        """;

    private static void Git(Workplace place, params string[] arguments)
    {
        Needs.Program("git", "git");
        using Process git = Process.Start(new ProcessStartInfo("git", ["-C", place.Path, .. arguments]))!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
