using System.Diagnostics;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Comparison;

/// <summary>What can't be compared is reported as that, and never as "no drift" or as a change.</summary>
public sealed class NotComparedTests
{
    public static TheoryData<string, string> BrokenDocuments => new()
    {
        { "{", "SSDK0001" },
        { Sample.KlingO3.With(d => d.Parameter("duration")["min"] = 99), "SSDK" },
        { Sample.KlingO3.With(d => d.Parameter("duration")["min"] = "three"), "SSDK" },
        { Sample.KlingO3.With(d => d.Parameter("duration")["max"] = true), "SSDK" },
        { Sample.KlingO3.With(d => d.Parameter("duration")["step"] = -1), "SSDK" },
        { Sample.KlingO3.With(d => d.Parameter("sound")["name"] = "duration"), "SSDK" },
        { Sample.KlingO3.With(d => d["supported_endpoints"] = "nowhere"), "SSDK" },
    };

    [Theory]
    [MemberData(nameof(BrokenDocuments))]
    public async Task A_broken_document_of_the_folder_is_reported_instead_of_changes(string broken, string id)
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [Sample.KlingO3] });
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", broken);

        ToolRun run = await place.RunAsync("check", "--from", host.BaseAddress.ToString());

        Assert.Equal((3, "nothing was compared\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("not compared: schemas/kling-o3.json(", run.Error);
        Assert.Contains(id, run.Error);
    }

    [Fact]
    public async Task The_other_models_are_still_compared()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { Documents = [Sample.KlingO3, Sample.Turbo] });
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", "{");
        place.Write("schemas/kling-3-0-turbo.json", Sample.Turbo);

        ToolRun run = await place.RunAsync("check", "--from", host.BaseAddress.ToString());

        Assert.Equal((3, "no drift in the one model that was compared\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_model_that_is_not_in_the_folder_is_not_compared()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [Sample.KlingO3] });
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);

        ToolRun run = await place.RunAsync("check", "nope", "--from", host.BaseAddress.ToString());
        ToolRun markdown = await place.RunAsync("check", "nope", "--format", "markdown", "--from", host.BaseAddress.ToString());

        Assert.Equal(
            (3, "nothing was compared\n", "not compared: nope has no document in schemas; `schema-sdk add nope` fetches it\n"),
            (run.ExitCode, run.Output, run.Error));
        Assert.Contains("Nothing was compared.", markdown.Output);
        Assert.Contains("### Not compared\n\n- nope has no document in schemas;", markdown.Output);
    }

    [Fact]
    public async Task Outside_of_a_repository_two_folders_can_be_given()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);

        ToolRun run = await place.RunAsync("diff");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            "schema-sdk: HEAD:./schemas can't be read: the current folder is not in a git repository;"
            + " `schema-sdk diff <old> <new>` compares two files or folders without git\n",
            run.Error);
    }

    [Theory]
    [InlineData("HEAD:schemas", "this git repository has no commit yet", false)]
    [InlineData("nowhere:schemas", "nowhere is not a commit, branch or tag of this git repository", true)]
    [InlineData("HEAD~3:schemas", "HEAD~3 is not a commit, branch or tag of this git repository", true)]
    [InlineData("HEAD:nothing/here", "commit HEAD has no nothing/here", true)]
    [InlineData("-x:schemas", "is not a git revision", true)]
    [InlineData("nothing", "nothing is neither a file nor a folder, nor a git revision such as HEAD~1:schemas", true)]
    public async Task A_revision_that_can_not_be_read_gets_a_sentence_of_ours(string revision, string message, bool hasCommit)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        Git(place, "init", "-q");
        if (hasCommit)
        {
            Git(place, "add", ".");
            Git(place, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "one");
        }

        ToolRun run = await place.RunAsync("diff", "--", revision, "schemas");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain("fatal", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private static void Git(Workplace place, params string[] arguments)
    {
        Needs.Program("git", "git");
        using Process git = Process.Start(new ProcessStartInfo("git", ["-C", place.Path, .. arguments]))!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
