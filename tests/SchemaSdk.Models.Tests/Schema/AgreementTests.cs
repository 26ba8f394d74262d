using FsCheck;
using FsCheck.Fluent;
using SchemaSdk.Judges;
using SchemaSdk.Simulator;

namespace SchemaSdk.Models.Tests.Schema;

/// <summary>
/// Properties of random requests. A failure prints the request and the seed; the seeds are fixed, so that a run can be repeated.
/// </summary>
[Trait("Category", "Slow")]
public class AgreementTests
{
    private const int Requests = 20_000;

    /// <summary>Of so many requests one goes over HTTP as well.</summary>
    private const int AtHost = 10;

    private static readonly string s_schemas = Path.Combine(AppContext.BaseDirectory, "schemas");

    [Fact]
    public Task KlingO3_is_valid_where_its_schema_and_the_host_say_so() => CheckAsync(RandomRequests.KlingO3, seed: 11, rules: 6);

    [Fact]
    public Task Turbo_is_valid_where_its_schema_and_the_host_say_so() => CheckAsync(RandomRequests.Turbo, seed: 13, rules: 0);

    [Fact]
    public Task A_model_with_every_kind_of_rule_is_valid_where_its_schema_and_the_host_say_so() =>
        CheckAsync(RandomRequests.Sampler, seed: 17, rules: 12);

    private static async Task CheckAsync<T>(Arbitrary<T> requests, ulong seed, int rules)
        where T : ModelRequest, IModelRequest<T>
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { SchemaFolder = s_schemas, JobDuration = TimeSpan.Zero });
        Assert.Empty(host.Findings);
        var hostVerdict = new HostVerdict(host.BaseAddress, T.Model.Endpoint.Split(' ')[1]);
        var atHost = new List<(string Json, ValidationReport Report)>();
        var verdict = new SchemaVerdict(T.Model);
        int checks = 0;
        int valid = 0;
        HashSet<string> broken = [];
        Property property = Prop.ForAll(requests, request =>
        {
            ValidationReport report = request.Validate();
            Holds(request, report, verdict);
            if (checks++ % AtHost == 0)
                atHost.Add((request.ToJson(), report));

            valid += report.IsValid ? 1 : 0;
            broken.UnionWith(report.Errors.Where(e => e.Code == "SSDK1010").Select(e => e.Message[e.Message.LastIndexOf('[')..]));
        });
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Requests).WithReplay(seed, 77).WithQuietOnSuccess(true), property);

        foreach ((string json, ValidationReport report) in atHost)
        {
            string? refusal = await hostVerdict.RefusalAsync(json);
            Assert.True(report.IsValid == refusal is null, $"Validate: {report}\nhost: {refusal}\n{json}");
        }

        // Worth something only if the requests are of all kinds: every rule is broken by some, and many are valid.
        Assert.Equal(Requests, checks);
        Assert.InRange(valid, 500, Requests - 500);
        Assert.True(broken.Count == rules, string.Join(' ', broken));
    }

    /// <summary>What JSON Schema has no words for: how many scenes or addresses a text holds, and what is in a scene.</summary>
    private static bool IsBeyondJsonSchema(ModelInfo model, Violation error) =>
        error.Code == "SSDK1006"
        || (error.Code == "SSDK1005" && model.Parameters.Single(p => p.Name == error.Parameter).Type == ParameterType.String);

    private static void Holds<T>(T request, ValidationReport report, SchemaVerdict verdict)
        where T : ModelRequest, IModelRequest<T>
    {
        string json = request.ToJson();
        var refusals = verdict.Refusals(json);
        bool isRefused = report.Errors.Any(e => !IsBeyondJsonSchema(T.Model, e));
        Assert.True(isRefused == (refusals.Count > 0), $"Validate: {report}\nJSON Schema: {string.Join('\n', refusals)}\n{json}");

        PriceEstimate price = request.EstimatePrice();
        Assert.True(price.Minimum <= price.Maximum && price.Minimum >= 0, price.ToString());
        Assert.True(!price.IsExact || price.Minimum == price.Maximum, price.ToString());

        if (report.Errors.All(e => e.Code != "SSDK1004" || json.Contains($"\"{e.Parameter}\":", StringComparison.Ordinal)))
        {
            T read = ModelJson.Read<T>(json);
            Assert.Equal(request, read);
            Assert.Equal(request.GetHashCode(), read.GetHashCode());
            Assert.Equal(json, read.ToJson());
        }
    }
}
