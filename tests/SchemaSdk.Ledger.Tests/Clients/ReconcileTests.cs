using System.Text.Json.Nodes;
using SchemaSdk.Simulator;

namespace SchemaSdk.Ledger.Tests;

/// <summary>Jobs of unknown outcome are found in the list of a host that has one, and mistaken for no other.</summary>
public sealed class ReconcileTests : IAsyncLifetime
{
    private const string Route = "POST /v1/models/a/far/predictions";
    private const string Document = """
        {
          "id": "far", "host": "replicate", "wire": "a/far", "supported_endpoints": ["POST /models/{model}/predictions"],
          "supported_parameters": [
            { "name": "prompt", "type": "string", "required": true }, { "name": "seconds", "type": "integer" }
          ]
        }
        """;

    private readonly string _schemas = Directory.CreateTempSubdirectory("schema-sdk-hosts-").FullName;
    private LedgerHost _at = null!;

    private SimulatedHost Host => _at.Host;

    public async ValueTask InitializeAsync()
    {
        File.WriteAllText(Path.Combine(_schemas, "far.json"), Document);
        File.Copy("hosts/replicate.host.json", Path.Combine(_schemas, "replicate.host.json"));
        _at = await LedgerHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = _schemas, Host = "replicate", JobDuration = TimeSpan.FromMilliseconds(100),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _at.DisposeAsync();
        Directory.Delete(_schemas, recursive: true);
    }

    [Fact]
    public async Task A_job_whose_answer_was_lost_is_found_and_waited_for()
    {
        JobLedger ledger = _at.Ledger();
        ModelClient client = Client(ledger);
        await SubmitAsync(client, "seen", "a dog");
        await LoseAsync(client, "lost", "a cat");

        ReconciledJob found = Assert.Single(await client.ReconcileAsync());

        string id = Host.Jobs.Single(job => job.Request.Contains("a cat")).Id;
        Assert.Equal((null, LedgerState.Submitted, id), (found.Problem, found.Entry.State, found.Entry.JobId));
        Assert.Contains("in the host's list", (await ledger.ReadEventsAsync("lost"))[^1].Note);
        await client.WaitAsync(id);
        Assert.Equal(LedgerState.Completed, (await ledger.FindAsync("lost"))!.State);
        Assert.Empty(await client.ReconcileAsync());
        Assert.Equal(2, Host.Jobs.Count);
    }

    [Fact]
    public async Task Equal_requests_get_a_job_each_and_those_that_never_arrived_stay_unknown()
    {
        ModelClient client = Client(_at.Ledger());
        await LoseAsync(client, "one", "a cat");
        await LoseAsync(client, "two", "a cat");
        await LoseAsync(client, "never", "a cat", isReceived: false);

        IReadOnlyList<ReconciledJob> found = await client.ReconcileAsync();

        Assert.Equal(
            Host.Jobs.Select(job => job.Id).Order(), found.Where(job => job.Problem is null).Select(job => job.Entry.JobId!).Order());
        ReconciledJob left = Assert.Single(found, job => job.Problem is not null);
        Assert.Equal((LedgerState.Unknown, "none of the 2 jobs in the host's list is like it"), (left.Entry.State, left.Problem));
    }

    [Fact]
    public async Task A_job_that_somebody_else_may_have_made_is_not_taken()
    {
        ModelClient client = Client(_at.Ledger());
        await LoseAsync(client, "lost", "a cat");
        using var other = new ModelClient(Options(null));
        await SubmitAsync(other, null, "a cat");

        ReconciledJob left = Assert.Single(await client.ReconcileAsync());

        Assert.StartsWith("the host's list has 2 jobs like it: ", left.Problem);
        Assert.Equal(LedgerState.Unknown, left.Entry.State);
    }

    [Fact]
    public async Task Of_requests_that_contain_each_other_each_gets_its_own_job()
    {
        ModelClient client = Client(_at.Ledger());
        await LoseAsync(client, "short", "a cat");
        await LoseAsync(client, "long", "a cat", seconds: 9);

        IReadOnlyList<ReconciledJob> found = await client.ReconcileAsync();

        Assert.All(found, job => Assert.Null(job.Problem));
        string expected = Host.Jobs.Single(job => job.Request.Contains('9')).Id;
        Assert.Equal(expected, found.Single(job => job.Entry.Key == "long").Entry.JobId);
    }

    [Fact]
    public async Task A_job_of_the_ledger_is_not_taken_twice()
    {
        ModelClient client = Client(_at.Ledger());
        await SubmitAsync(client, "seen", "a cat");
        await LoseAsync(client, "never", "a cat", isReceived: false);
        Assert.Equal("none of the 1 jobs in the host's list is like it", Assert.Single(await client.ReconcileAsync()).Problem);
    }

    [Fact]
    public async Task Without_a_list_or_a_ledger_it_is_an_error_that_says_so()
    {
        await using LedgerHost own = await LedgerHost.StartAsync();
        ModelClient client = own.Client(own.Ledger());
        Assert.Empty(await client.ReconcileAsync());
        own.Host.Behaviors.Next("POST /v1/videos/generations", Behavior.Disconnect());
        await Assert.ThrowsAnyAsync<ModelApiException>(() => client.SubmitAsync(LedgerHost.Request));
        await Assert.ThrowsAsync<NotSupportedByHostException>(() => client.ReconcileAsync());
        using var without = new ModelClient(Options(null));
        await Assert.ThrowsAsync<InvalidOperationException>(() => without.ReconcileAsync());
    }

    private ModelClient Client(JobLedger ledger) => _at.Client(ledger, options => options.Host = ModelHosts.Replicate);

    private ModelClientOptions Options(JobLedger? ledger) => new()
    {
        Host = ModelHosts.Replicate, ApiKey = "key", BaseAddress = Host.BaseAddress, RequestsPerMinute = 60_000, Ledger = ledger,
    };

    private static Task<Job> SubmitAsync(ModelClient client, string? key, string prompt, int? seconds = null)
    {
        JsonObject parameters = new() { ["prompt"] = prompt };
        if (seconds is not null)
            parameters["seconds"] = seconds;
        return client.SubmitAsync("a/far", parameters, new SubmitOptions { Key = key, AllowUnboundedPrice = true });
    }

    private async Task LoseAsync(ModelClient client, string key, string prompt, int? seconds = null, bool isReceived = true)
    {
        Host.Behaviors.Next(Route, isReceived ? Behavior.Disconnect() : Behavior.HtmlPage());
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => SubmitAsync(client, key, prompt, seconds));
    }
}
