using System.Text.Json.Nodes;
using SchemaSdk.Simulator;

namespace Package.Tests;

/// <summary>Runs the steps of the workflows that <c>init --ci</c> writes, in a fresh checkout, against a host whose documents changed.</summary>
public sealed class CiWorkflowRunTests(Workshop workshop)
{
    private const string Program = """
        using SchemaSdk.Models;

        var request = new KlingO3Request { Prompt = "sunrise", Video = "https://example.com/v.mp4", Duration = 12 };
        System.Console.WriteLine(request);
        """;

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("azure")]
    public async Task Changed_documents_come_as_a_pull_request_that_says_what_changed_and_which_code_breaks(string system)
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [Changed()] });
        CiCheckout checkout = await CiCheckout.CreateAsync(workshop, system, $"ci-{system}", Program, host.BaseAddress);

        int code = 0;
        foreach (CiStep step in checkout.Steps(system))
            code = await checkout.RunAsync(step, system);

        // The last step fails because the build did, after the pull request is there.
        Assert.NotEqual(0, code);
        Assert.Equal("Update the model documents\n", await checkout.RemoteAsync("log", "-1", "--format=%s", "model-documents"));
        Assert.Equal("src/My App/schemas/kling-o3.json\n", await checkout.RemoteAsync("diff", "--name-only", "main", "model-documents"));
        string body = Body(system, checkout);
        Assert.Contains("| **Breaks source** | the parameter video was removed", body);
        Assert.Contains("### Code that breaks", body);
        Assert.Contains("Program.cs", body);
        Assert.Contains("CS0117", body);
        Assert.Contains("SSDK1001", body);
        Assert.EndsWith("Build: failure", body.TrimEnd());
    }

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("azure")]
    public async Task Unchanged_documents_make_no_pull_request(string system)
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { SchemaFolder = Repository.Schemas });
        CiCheckout checkout = await CiCheckout.CreateAsync(workshop, system, $"ci-{system}-same", Program.Replace("System.Console", "System . Console"), host.BaseAddress);

        foreach (CiStep step in checkout.Steps(system).Where(step => step.Name != "Fail with the build"))
            Assert.Equal(0, await checkout.RunAsync(step, system));

        Assert.Equal("", checkout.Calls);
        Assert.Equal("main\n", await checkout.RemoteAsync("branch", "--format=%(refname:short)"));
    }

    private static string Body(string system, CiCheckout checkout)
    {
        string calls = checkout.Calls;
        switch (system)
        {
            case "github":
                Assert.Contains("gh\nauth\nsetup-git\n", calls);
                Assert.Contains("gh\npr\ncreate\n--head\nmodel-documents\n--title\nUpdate the model documents\n--body-file\n", calls);
                return File.ReadAllText(checkout.At("body.md"));
            case "gitlab":
                Assert.StartsWith(
                    "merge_request.create\nmerge_request.target=main\nmerge_request.title=Update the model documents\nmerge_request.description=",
                    calls);
                return calls.Replace("\\n", "\n", StringComparison.Ordinal);
            default:
                Assert.Contains("az\nrepos\npr\nlist\n--organization\nhttps://dev.example.com/team/\n", calls);
                Assert.Contains("--source-branch\nmodel-documents\n--title\nUpdate the model documents\n--description\n## Model documents\n", calls);
                return calls;
        }
    }

    private static string Changed()
    {
        JsonNode document = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Schemas, "kling-o3.json")))!;
        JsonArray parameters = document["supported_parameters"]!.AsArray();
        parameters.Remove(parameters.Single(p => (string?)p!["name"] == "video"));
        parameters.Single(p => (string?)p!["name"] == "duration")!["max"] = 10;
        return document.ToJsonString();
    }
}
