using System.Text.RegularExpressions;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Workflows;

/// <summary>
/// Runs the very commands of the workflow in a checkout with a remote, against a local host that serves changed documents. The tool and git
/// are real; the build of the solution, which would run these tests in themselves, and GitHub's own command are noted down.
/// </summary>
[Trait("Category", "Slow")]
public sealed partial class DriftWorkflowTests
{
    private static readonly string s_yaml = File.ReadAllText(Path.Combine(Repository.Path, ".github", "workflows", "schema-drift.yml"));

    [Fact]
    public async Task Changed_documents_come_as_a_pull_request_whose_body_tells_what_changed()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { Documents = [Sample.KlingO3.With(d => d.Parameter("video").Drop()), Sample.Turbo] });
        using WorkflowCheckout checkout = WorkflowCheckout.Create(host.BaseAddress);
        Assert.All(Steps("update"), step => checkout.Run(step));
        Assert.Equal("Update the model documents\n", checkout.Git("log", "-1", "--format=%s", "origin/schema-drift"));
        Assert.Equal("schemas/kling-o3.json\n", checkout.Git("diff", "--name-only", "main", "origin/schema-drift"));
        string[] calls = checkout.Calls;
        Assert.Contains("dotnet build SchemaSdk.sln -c Release --nologo", calls);
        Assert.Contains("dotnet test SchemaSdk.sln -c Release --no-build --nologo", calls);
        Assert.Contains("gh pr create --head schema-drift --title Update the model documents --body-file drift.md", calls);
        string body = File.ReadAllText(checkout.At("drift.md"));
        Assert.Contains("| **Breaks source** | the parameter video was removed", body);
        Assert.EndsWith("Build and tests: success\n", body);
    }

    [Fact]
    public async Task Unchanged_documents_make_no_pull_request()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { Documents = [Sample.KlingO3, Sample.Turbo] });
        using WorkflowCheckout checkout = WorkflowCheckout.Create(host.BaseAddress);
        Assert.All(Steps("update"), step => checkout.Run(step));
        Assert.DoesNotContain(checkout.Calls, call => call.StartsWith("gh", StringComparison.Ordinal));
        Assert.Equal("main\n", checkout.Git("branch", "--show-current"));
    }

    [Fact]
    public async Task A_host_that_is_down_fails_the_run_before_anything_is_pushed()
    {
        SimulatedHost host = await SimulatedHost.StartAsync();
        using WorkflowCheckout checkout = WorkflowCheckout.Create(host.BaseAddress);
        await host.DisposeAsync();
        WorkflowStep pull = Steps("update").Single(step => step.Name == "Pull");
        Assert.Equal(3, checkout.TryRun(pull));
    }

    [Fact]
    public async Task A_pull_request_is_checked_against_the_host()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { Documents = [Sample.KlingO3, Sample.Turbo] });
        using WorkflowCheckout checkout = WorkflowCheckout.Create(host.BaseAddress);
        Assert.All(Steps("check"), step => checkout.Run(step));
        host.Publish(Sample.KlingO3.With(d => d.Parameter("video").Drop()));
        Assert.Equal(2, checkout.TryRun(Steps("check").Single(step => step.Name == "Compare with the host")));
    }

    [Fact]
    public void Permissions_are_minimal_and_actions_are_pinned_by_commit()
    {
        Assert.Contains("\npermissions:\n  contents: read\n", s_yaml);
        Assert.Equal(2, WritePermission().Count(s_yaml));
        Assert.All(Uses().Matches(s_yaml), use => Assert.Matches(@"^actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", use.Groups[1].Value));

        // What a document or a pull request says must never become part of a script.
        Assert.All(WorkflowFile.Steps(s_yaml), step => Assert.DoesNotContain("${{", step.Script));
    }

    private static IEnumerable<WorkflowStep> Steps(string job) =>
        WorkflowFile.Steps(s_yaml).Where(step => step.Job == job && step.Name != "Fail with the build");

    [GeneratedRegex("^ +[a-z-]+: write$", RegexOptions.Multiline)]
    private static partial Regex WritePermission();

    [GeneratedRegex("uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
