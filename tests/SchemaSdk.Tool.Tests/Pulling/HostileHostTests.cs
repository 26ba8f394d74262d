using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Pulling;

/// <summary>A host that wishes ill: whatever it answers, the files stay, the run ends, and the reason is told.</summary>
[Trait("Category", "Slow")]
public sealed class HostileHostTests
{
    private const string Model = "GET /v1/models/a";
    private static readonly string s_document = Sample.Of("a");

    public static TheoryData<string, string, string> Bodies =>
        new()
        {
            { "text/html", s_document, "it is text/html" },
            { "application/json", "<html></html>", "SSDK0001" },
            { "application/json", "", "SSDK0001" },
            { "application/json", s_document[..^20], "SSDK0001" },
            { "application/json", s_document.Replace("POST", "PO\0ST", StringComparison.Ordinal), "SSDK0001" },
            {
                "application/json",
                s_document.Replace("{\"id\":\"a\"", "{\"id\":\"a\",\"provider\":\"x\",\"provider\":\"y\"", StringComparison.Ordinal),
                "SSDK0008"
            },
            { "application/json", "{\"id\":\"a\",\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}", "SSDK0021" },
            { "application/json", "[]", "SSDK0003" },
            { "application/json", "null", "SSDK0003" },
            { "application/json", "{\"id\":\"../../x\",\"supported_endpoints\":[\"POST /v1/x\"],\"supported_parameters\":[]}", "../../x" },
            { "application/json", "{\"id\":\"a\",\"description\":\"" + new string('x', 1024 * 1024) + "\"}", "larger than 1048576 bytes" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task An_answer_that_is_no_document_leaves_the_file_as_it_was(string contentType, string body, string told)
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync();
        host.Behaviors.Always(Model, Behavior.Response(200, contentType, body));
        await AssertFileStaysAsync(host, told);
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync();
        host.Behaviors.Always(Model, Behavior.Endless());
        await AssertFileStaysAsync(host, "larger than 1048576 bytes");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync();
        host.Behaviors.Always(Model, Behavior.Response(200, "application/json", new byte[] { 0x7B, 0xFF, 0xFE, 0x7D }));
        await AssertFileStaysAsync(host, "not encoded as UTF-8");
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_refused_and_nothing_is_asked_there()
    {
        await using SimulatedHost other = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [s_document] });
        await using SimulatedHost host = await SimulatedHost.StartAsync();
        host.Behaviors.Always(Model, Behavior.Redirect(new Uri(other.BaseAddress, "/v1/models/a")));
        await AssertFileStaysAsync(host, "another host");
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_redirect_within_the_host_is_followed_without_the_key()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [s_document] });
        host.Behaviors.Always("GET /v1/models/b", Behavior.Redirect(new Uri("/v1/models/a", UriKind.Relative)));
        using var place = new Workplace { Key = "sk-test" };
        ToolRun run = await place.RunAsync("add", "b", "--from", host.BaseAddress.ToString());
        Assert.Contains("schema-sdk add a", run.Error);
        Assert.Equal([true, false], host.Requests.Select(r => r.CarriesKey));
    }

    [Fact]
    public async Task A_host_that_sends_round_in_circles_is_left()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync();
        host.Behaviors.Always(Model, Behavior.Redirect(new Uri("/v1/models/a", UriKind.Relative)));
        await AssertFileStaysAsync(host, "redirects more than 3 times");
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [s_document] });
        host.Behaviors.Next(Model, Behavior.Disconnect(), Behavior.BreakOff(10));
        using var place = new Workplace();
        Assert.Equal(0, (await place.RunAsync("add", "a", "--from", host.BaseAddress.ToString())).ExitCode);
        Assert.Equal(3, host.Requests.Count);
    }

    [Fact]
    public async Task A_pause_that_the_host_asks_for_is_kept()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [s_document] });
        host.Behaviors.Next(Model, Behavior.Status(429, retryAfter: TimeSpan.FromSeconds(1)));
        using var place = new Workplace();
        Assert.Equal(0, (await place.RunAsync("add", "a", "--from", host.BaseAddress.ToString())).ExitCode);
        Assert.Equal(2, host.Requests.Count);
    }

    [Fact]
    public async Task Ids_that_lead_elsewhere_are_never_asked_for()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync();
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("add", "../../x", "..", "a/../b", "%2e%2e", "--from", host.BaseAddress.ToString());
        Assert.Equal(3, run.ExitCode);
        Assert.Empty(host.Requests);
        Assert.Contains("can't be part of an address", run.Error);
    }

    [Fact]
    public async Task A_list_with_hostile_ids_writes_inside_its_folder_only()
    {
        string[] ids = ["../../x", "con", "a:b", "/etc/x", "..", "fine"];
        using var place = new Workplace();
        place.Write("list.json", "{\"data\":[" + string.Join(",", ids.Select(Sample.Of)) + "]}");
        ToolRun run = await place.RunAsync("pull", "--all", "--from", "list.json", "--schemas", "deep/down/schemas");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal([".._.._x.json", "_con.json", "_etc_x.json", "a_b.json", "fine.json"], place.Files("deep/down/schemas"));
        Assert.Equal(["list.json"], place.Files("."));
    }

    [Fact]
    public async Task A_list_of_ten_thousand_models_is_taken()
    {
        using var place = new Workplace();
        place.Write("list.json", "[" + string.Join(",", Enumerable.Range(0, 10_000).Select(i => Sample.Of($"m{i}"))) + "]");
        ToolRun run = await place.RunAsync("pull", "--all", "--from", "list.json");
        Assert.Equal((0, 10_000), (run.ExitCode, place.Files().Length));
    }

    [Theory]
    [InlineData("{\"data\":[{\"id\":\"a\"}")]
    [InlineData("\"text\"")]
    [InlineData("")]
    public async Task A_list_that_can_not_be_read_writes_nothing(string list)
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync();
        host.Behaviors.Always("GET /v1/models", Behavior.Response(200, "application/json", list));
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("pull", "--all", "--from", host.BaseAddress.ToString());
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("schema-sdk: the list of models", run.Error);
        Assert.False(Directory.Exists(place.Schemas));
    }

    private static async Task AssertFileStaysAsync(SimulatedHost host, string told)
    {
        using var place = new Workplace { Key = "sk-test" };
        place.Write("schemas/a.json", s_document);
        ToolRun run = await place.RunAsync("pull", "--from", host.BaseAddress.ToString());
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(told, run.Error);
        Assert.DoesNotContain("sk-test", run.Error + run.Output);
        Assert.Equal(["a.json"], place.Files());
        Assert.Equal(s_document, place.Read("schemas/a.json"));
    }
}
