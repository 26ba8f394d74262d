using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Simulation;

namespace SchemaSdk.Tool.Tests.Simulation;

/// <summary>What <c>simulate</c> writes at the start works as it is, and edits are served while it runs.</summary>
public sealed class StartupTests
{
    private const string OfReplicate = """
        {
          "id": "far", "host": "replicate", "wire": "a/far", "supported_endpoints": ["POST /models/{model}/predictions"],
          "supported_parameters": [{ "name": "prompt", "type": "string", "required": true }]
        }
        """;

    [Fact]
    public async Task The_call_that_is_shown_works_when_it_is_pasted()
    {
        Needs.Program("curl", "curl");
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);
        using Running tool = await Running.StartAsync(place);

        Assert.Contains("any key works", tool.Start);
        Assert.Contains($"new ModelClientOptions {{ ApiKey = \"local\", BaseAddress = new Uri(\"{tool.Address}\") }}", tool.Start);
        Assert.Contains($"EMPIRIOLABS_LOCAL_ADDRESS={tool.Address} dotnet run", tool.Start);
        Assert.Contains("Ctrl-C stops the host.", tool.Start);
        string call = Assert.Single(tool.Start.Split('\n'), line => line.StartsWith("  curl ", StringComparison.Ordinal));
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", call]) { RedirectStandardOutput = true })!;
        JsonNode response = JsonNode.Parse(await shell.StandardOutput.ReadToEndAsync())!;
        Assert.NotNull((string?)response["job_id"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task A_program_after_the_dashes_reaches_the_host_and_gives_its_exit_code(int exitCode)
    {
        Needs.Program("curl", "curl");
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);

        ToolRun run = await place.RunAsync(
            "simulate", "--", "sh", "-c", $"curl -sf $EMPIRIOLABS_LOCAL_ADDRESS/v1/models/kling-o3 > got.json; exit {exitCode}");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("kling-o3", place.Read("got.json"));
        Assert.Empty(run.Output);
        Assert.Contains("nothing is billed", run.Error);
    }

    [Fact]
    public async Task A_program_after_the_dashes_reaches_each_host_of_the_documents()
    {
        Needs.Program("curl", "curl");
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/far.json", OfReplicate);
        Assert.Equal(0, (await place.RunAsync("init", "--host", "replicate")).ExitCode);

        ToolRun run = await place.RunAsync(
            "simulate", "--", "sh", "-c",
            "curl -sf $EMPIRIOLABS_LOCAL_ADDRESS/v1/models > near.json;"
            + " curl -sf -H 'Authorization: Bearer any' -H 'Content-Type: application/json' -d '{\"input\":{\"prompt\":\"a cat\"}}'"
            + " $REPLICATE_LOCAL_ADDRESS/models/a/far/predictions > far.json");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("kling-o3", place.Read("near.json"));
        Assert.DoesNotContain("\"far\"", place.Read("near.json"));
        Assert.StartsWith("http://127.0.0.1:", (string?)JsonNode.Parse(place.Read("far.json"))!["urls"]!["get"]);
        Assert.Contains("replicate at http://127.0.0.1:", run.Error);
    }

    [Fact]
    public async Task One_host_of_several_is_played_and_its_call_works_when_it_is_pasted()
    {
        Needs.Program("curl", "curl");
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/far.json", OfReplicate);
        Assert.Equal(0, (await place.RunAsync("init", "--host", "replicate")).ExitCode);
        using Running tool = await Running.StartAsync(place, "--host", "replicate");

        Assert.EndsWith("/v1/", tool.Address);
        Assert.Contains($"REPLICATE_LOCAL_ADDRESS={tool.Address} dotnet run", tool.Start);
        Assert.Contains("Host = ModelHosts.Replicate, ApiKey", tool.Start);
        Assert.DoesNotContain("EMPIRIOLABS", tool.Start);
        string call = Assert.Single(tool.Start.Split('\n'), line => line.StartsWith("  curl ", StringComparison.Ordinal));
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", call]) { RedirectStandardOutput = true })!;
        JsonNode response = JsonNode.Parse(await shell.StandardOutput.ReadToEndAsync())!;
        Assert.Equal("starting", (string?)response["status"]);
    }

    [Theory]
    [InlineData("empiriolabs", "clip", "POST /v1/videos/generations", """{ "name": "prompt", "type": "string", "required": true }""")]
    [InlineData("replicate", "a/clip", "POST /v1/elsewhere", """{ "name": "prompt", "type": "string", "required": true }""")]
    [InlineData("fal", "fal-ai/clip/dev", "POST /fal-ai/clip/dev", """{ "name": "model", "type": "enum", "options": ["small"], "required": true }""")]
    [InlineData(
        "elevenlabs", "eleven_v3", "POST /v1/text-to-speech/{voice_id}",
        """{ "name": "text", "type": "string", "required": true }, { "name": "voice_id", "type": "string", "required": true, "in": "path" }""")]
    public async Task The_call_works_at_every_kind_of_host(string host, string wire, string endpoint, string parameters)
    {
        Needs.Program("curl", "curl");
        using var place = new Workplace();
        place.Write("schemas/clip.json", $$"""
            { "id": "clip", "host": "{{host}}", "wire": "{{wire}}", "closed": true, "supported_endpoints": ["{{endpoint}}"],
              "supported_parameters": [{{parameters}}] }
            """);
        Assert.Equal(0, (await place.RunAsync("init", "--host", host)).ExitCode);
        using Running tool = await Running.StartAsync(place);

        string call = Assert.Single(tool.Start.Split('\n'), line => line.StartsWith("  curl ", StringComparison.Ordinal));
        Assert.Contains(" -d '", call);
        using Process shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", call + " -s -o answer -w '%{http_code}'"])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = place.Path,
            })!;
        string status = await shell.StandardOutput.ReadToEndAsync();
        Assert.True(status.StartsWith('2'), $"{call}: {status} {place.Read("answer")}");
    }

    [Theory]
    [InlineData("empiriolabs", true)]
    [InlineData("replicate", false)]
    [InlineData("fal", false)]
    public async Task Without_a_valid_request_the_list_of_models_is_shown_where_there_is_one(string host, bool hasList)
    {
        using var place = new Workplace();
        place.Write("schemas/clip.json", $$"""
            { "id": "clip", "host": "{{host}}", "wire": "a/clip", "supported_endpoints": ["POST /v1/clips"],
              "supported_parameters": [{ "name": "code", "type": "string", "required": true, "pattern": "^[0-9]{3}-x$" }] }
            """);
        Assert.Equal(0, (await place.RunAsync("init", "--host", host)).ExitCode);
        using Running tool = await Running.StartAsync(place);

        Assert.Equal(hasList, tool.Start.Contains("Try it", StringComparison.Ordinal));
        string[] shown = hasList ? [$"  curl '{tool.Address}v1/models'"] : [];
        Assert.Equal(shown, tool.Start.Split('\n').Where(line => line.Contains("curl", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_host_that_no_document_names_or_that_has_no_file_is_told()
    {
        using var place = new Workplace();
        place.Write("schemas/far.json", OfReplicate);

        ToolRun unnamed = await place.RunAsync("simulate", "--host", "fal");
        ToolRun without = await place.RunAsync("simulate");

        Assert.Equal((3, 3), (unnamed.ExitCode, without.ExitCode));
        Assert.Contains("no document of the folder names the host fal; they name replicate", unnamed.Error);
        Assert.Contains("`schema-sdk init --host replicate`", without.Error);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_named()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);

        ToolRun run = await place.RunAsync("simulate", "--", "no-such-program");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("'no-such-program' can't be started", run.Error);
    }

    [Fact]
    public async Task Edits_are_served_and_a_broken_one_is_reported_while_the_last_version_stays()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        using Running tool = await Running.StartAsync(place);
        using var client = new HttpClient { BaseAddress = new Uri(tool.Address) };

        place.Write("schemas/a.json", Sample.Of("a"));
        Assert.Contains("\"a\"", await client.GetStringAsync("v1/models/a"));
        Assert.Equal("reloaded a", await tool.NextLogLineAsync("reloaded"));

        place.Write("schemas/a.json", "{");
        Assert.EndsWith(
            "schemas/a.json has errors; its last version without errors is still served",
            await tool.NextLogLineAsync("has errors"));
        Assert.Contains("\"a\"", await client.GetStringAsync("v1/models/a"));
    }

    [Fact]
    public async Task A_port_that_is_in_use_gets_the_option_for_a_free_one()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var place = new Workplace();
        place.Write("schemas/a.json", Sample.Of("a"));

        ToolRun run = await place.RunAsync("simulate", "--port", $"{port}");

        Assert.Equal((3, "", $"schema-sdk: port {port} is in use; --port 0 takes any free port\n"), (run.ExitCode, run.Output, run.Error));
    }

    public static TheoryData<string, string?, string> ExampleRequests => new()
    {
        { """{ "name": "p", "type": "string" }""", null, """{"model":"m"}""" },
        { """{ "name": "p", "type": "string", "required": true, "max": 7 }""", null, """{"model":"m","p":"sunrise"}""" },
        { """{ "name": "p", "type": "string", "required": true, "min": 30 }""", null, """{"model":"m","p":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}""" },
        { """{ "name": "p", "type": "enum", "options": ["it's", "b"], "required": true }""", null, """{"model":"m","p":"it\u0027s"}""" },
        { """{ "name": "p", "type": "enum", "options": ["a", "b"], "default": "b", "required": true }""", null, """{"model":"m","p":"b"}""" },
        { """{ "name": "p", "type": "number", "min": 3, "max": 9, "required": true }""", null, """{"model":"m","p":3}""" },
        { """{ "name": "p", "type": "integer", "max": -5, "required": true }""", null, """{"model":"m","p":-5}""" },
        { """{ "name": "p", "type": "integer", "min": 17, "step": 8, "required": true }""", null, """{"model":"m","p":17}""" },
        { """{ "name": "p", "type": "number", "options": [24, 29.97], "required": true }""", null, """{"model":"m","p":24}""" },
        { """{ "name": "p", "type": "boolean", "required": true }""", null, """{"model":"m","p":true}""" },
        { """{ "name": "p", "type": "object", "required": true }""", null, """{"model":"m","p":{}}""" },
        { """{ "name": "p", "type": "array", "required": true }""", """{ "model": "m", "parameters": { "p": { "format": "url-list" } } }""", """{"model":"m","p":["https://example.com/input.png"]}""" },
        { """{ "name": "p", "type": "string" }""", """{ "model": "m", "rules": [{ "id": "r", "require_any": ["p"] }] }""", """{"model":"m","p":"sunrise over the ocean"}""" },
    };

    [Theory]
    [MemberData(nameof(ExampleRequests))]
    public void The_request_that_is_shown_is_valid(string parameter, string? overlay, string expected)
    {
        using var place = new Workplace();
        string path = place.Write("schemas/m.json", Sample.Of("m").With(d => d["supported_parameters"] = new JsonArray(JsonNode.Parse(parameter))));
        if (overlay is not null)
            place.Write("schemas/m.overlay.json", overlay);

        LoadedModel model = LoadedModel.Of(SchemaFolder.ReadFile(path));

        Assert.DoesNotContain(model.Findings, finding => finding.Finding.IsError);
        Assert.Equal(expected, ExampleRequest.Of(model)?.ToJson());
    }

    /// <summary>The tool in a process of its own, after it has written how to call it.</summary>
    private sealed class Running : IDisposable
    {
        private readonly Process _process;

        private Running(Process process, string start)
        {
            _process = process;
            Start = start;
        }

        public string Start { get; }

        public string Address => Regex.Match(Start, "API +(http://127.0.0.1:[0-9]+/[^ \n]*)").Groups[1].Value;

        public static async Task<Running> StartAsync(Workplace place, params string[] options)
        {
            Process process = ToolProcess.Start(place, ["simulate", "--port", "0", .. options]);
            string start = "";
            while (!start.Contains("Ctrl-C", StringComparison.Ordinal) && await process.StandardOutput.ReadLineAsync() is { } line)
                start += line + "\n";

            return new Running(process, start);
        }

        public async Task<string?> NextLogLineAsync(string with)
        {
            while (await _process.StandardError.ReadLineAsync() is { } line)
            {
                if (line.Contains(with, StringComparison.Ordinal))
                    return line;
            }

            return null;
        }

        public void Dispose()
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
