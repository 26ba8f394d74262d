using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Batches;

/// <summary>Batches run against the local host, and are continued by the same command.</summary>
public sealed class BatchRunTests
{
    private const string Submit = "POST /v1/videos/generations";

    [Fact]
    public async Task Each_request_becomes_a_file_and_the_same_command_again_sends_nothing()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        string file = at.Table(6);
        ToolRun run = await at.RunAsync(file, "--max-total", "10");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal(6, run.Output.Split('\n').Count(line => line.StartsWith("downloaded row ", StringComparison.Ordinal)));
        Assert.Equal((6, 6), (at.Host.Jobs.Count, at.Place.Files("out").Count(name => name.EndsWith(".mp4", StringComparison.Ordinal))));

        ToolRun again = await at.RunAsync(file, "--max-total", "10");
        Assert.Equal((0, 6), (again.ExitCode, at.Host.Jobs.Count));
        Assert.Contains("6 of 6 saved in out (6 had ended before); $8.4 spent, $0 held of $10", again.Output);
        Assert.DoesNotContain("downloaded row", again.Output);
    }

    [Fact]
    public async Task The_manifest_lists_request_price_cost_and_files_with_their_hashes()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        at.Place.Write("clips.csv", "model,prompt,duration,tag\nkling-o3,\"=HYPERLINK(\"\"x\"\")\",5,@tag\nkling-o3,b,5,\"a, \"\"b\"\"\"");
        Assert.Equal(0, (await at.RunAsync("clips.csv")).ExitCode);

        JsonArray jobs = JsonNode.Parse(at.Place.Read("out/clips.manifest.json"))!["jobs"]!.AsArray();
        Assert.Equal(2, jobs.Count);
        JsonNode job = jobs[0]!;
        Assert.Equal(("@tag", "downloaded", "=HYPERLINK(\"x\")"), ((string?)job["tag"], (string?)job["state"], (string?)job["request"]!["prompt"]));
        Assert.Equal((1.4m, 1.4m, 1.4m), ((decimal)job["estimate_maximum"]!, (decimal)job["cost"]!, (decimal)job["spent"]!));
        JsonNode saved = Assert.Single(job["files"]!.AsArray())!;
        byte[] content = File.ReadAllBytes(at.Place.At("out/" + (string)saved["path"]!));
        Assert.Equal((content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), ((int)saved["bytes"]!, (string?)saved["sha256"]));

        string[] rows = at.Place.Read("out/clips.manifest.csv").Split("\r\n");
        Assert.Equal("key,model,tag,state,job_id,estimate_minimum,estimate_maximum,cost,spent,currency,files,sha256,error,request", rows[0]);
        Assert.Contains(",kling-o3,'@tag,downloaded,job_", rows[1]);
        Assert.Contains(",kling-o3,\"a, \"\"b\"\"\",downloaded,", rows[2]);
    }

    [Fact]
    public async Task Cells_are_values_of_the_parameters_kinds()
    {
        string nest = File.ReadAllText(Path.Combine(Repository.Path, "tests", "SchemaSdk.AspNetCore.Tests", "schemas", "nest.json"));
        await using BatchPlace at = await BatchPlace.StartAsync(documents: [nest]);
        at.Place.Write("schemas/nest.json", nest);
        at.Place.Write(
            "r.csv",
            """
            model,loras,image_size,prompt,sound,duration
            nest,"[{""path"":""a"",""scale"":0.5}]","{""width"": 64}",,,
            nest,,wide,,,
            kling-o3,,,007,FALSE,5.0
            """);
        ToolRun run = await at.RunAsync("r.csv");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        JsonNode jobs = (await at.Place.RunAsync("batch", "jobs", "--ledger", "out/ledger.db", "--json")).Json["jobs"]!;
        Assert.Equal(
            ["""{"model":"nest","loras":[{"path":"a","scale":0.5}],"image_size":{"width":64}}""",
                """{"model":"nest","image_size":"wide"}""", """{"model":"kling-o3","prompt":"007","duration":5,"sound":false}"""],
            jobs.AsArray().Select(job => job!["request"]!.ToJsonString()));
    }

    [Fact]
    public async Task What_a_line_says_beside_its_document_is_sent_as_it_is()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        at.Place.Write("r.jsonl", """{ "tag": "t", "prompt": "x", "model": "kling-o3", "duration": 5, "camera": { "pan": [1] } }""");
        ToolRun run = await at.RunAsync("r.jsonl");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("r.jsonl(1,66): warning SSDK1030", run.Error);
        Assert.Equal("[1]", JsonNode.Parse(Assert.Single(at.Host.Jobs).Request)!["camera"]!["pan"]!.ToJsonString());
    }

    [Fact]
    public async Task Failed_jobs_are_listed_sent_again_when_asked_and_end_with_2()
    {
        await using BatchPlace at = await BatchPlace.StartAsync(failRate: 1);
        string file = at.Table(2);
        ToolRun run = await at.RunAsync(file);
        Assert.Equal((2, 2), (run.ExitCode, at.Host.Jobs.Count));
        Assert.Contains("failed row 0: ", run.Output);
        ToolRun again = await at.RunAsync(file, "--failed-retries", "1");
        Assert.Equal((2, 4), (again.ExitCode, at.Host.Jobs.Count));
    }

    [Fact]
    public async Task A_line_that_was_edited_before_it_was_sent_is_not_sent_in_its_old_form()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        at.Host.Behaviors.Always(Submit, Behavior.Status(401));
        Assert.Equal(3, (await at.RunAsync(at.Table(3))).ExitCode);
        at.Host.Behaviors.Clear();
        at.Place.Write("clips.csv", "model,prompt,duration\nkling-o3,new,5");
        Assert.Equal(0, (await at.RunAsync("clips.csv")).ExitCode);
        Assert.Equal("new", (string?)JsonNode.Parse(Assert.Single(at.Host.Jobs).Request)!["prompt"]);
        Assert.Equal(3, (int)(await at.StatusAsync())["cancelled"]!);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_planned_and_the_variable_is_named()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        ToolRun run = await at.Place.RunAsync("batch", "run", at.Table(1), "--out", "out");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("set EMPIRIOLABS_API_KEY", run.Error);
        Assert.False(File.Exists(at.Ledger));
    }

    [Fact]
    public async Task A_batch_is_continued_from_the_ledger_alone_under_the_ceiling_that_it_had()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        at.Host.Behaviors.Always(Submit, Behavior.Status(401));
        await at.RunAsync(at.Table(3), "--max-total", "5");
        at.Host.Behaviors.Clear();
        File.Delete(at.Place.At("clips.csv"));

        ToolRun run = await at.Place.RunAsync(["batch", "resume", "--ledger", "out/ledger.db", "--out", "out", .. at.At()]);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("3 of 3 saved in out; $4.2 spent, $0 held of $5", run.Output);
        Assert.Equal(3, at.Host.Jobs.Count);
        ToolRun again = await at.Place.RunAsync(["batch", "resume", "--ledger", "out/ledger.db", "--out", "out", .. at.At()]);
        Assert.Equal((0, 3), (again.ExitCode, at.Host.Jobs.Count));
    }

    [Fact]
    public async Task Requests_of_several_hosts_are_one_batch()
    {
        using var place = new Workplace();
        foreach (string file in (string[])["samples/TwoHosts/schemas/quick-sketch.json", "samples/TwoHosts/schemas/fine-sketch.json"])
            place.Write("schemas/" + Path.GetFileName(file), File.ReadAllText(Path.Combine(Repository.Path, file)));
        foreach (string host in (string[])["replicate.host.json", "fal.host.json"])
            place.Write("schemas/" + host, File.ReadAllText(Path.Combine(Repository.Path, "hosts", host)));
        place.Write("r.csv", "model,prompt\nquick-sketch,a\nfine-sketch,b\nquick-sketch,c\nfine-sketch,d");
        string[] batch = ["batch", "run", "r.csv", "--out", "out", "--max-total", "1", "--requests-per-minute", "60000"];

        ToolRun refused = await place.RunAsync([.. batch, "--base-address", "http://127.0.0.1:1"]);
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("--base-address is for one host, and the requests are for fal, replicate", refused.Error);

        using System.Diagnostics.Process tool = ToolProcess.Start(
            place, ["simulate", "--", Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "SchemaSdk.Tool.dll"), .. batch]);
        string output = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();

        Assert.True(tool.ExitCode == 0, output + await tool.StandardError.ReadToEndAsync());
        Assert.Contains("4 of 4 saved in out; $0.056 spent, $0 held of $1", output);
    }
}
