using FsCheck;
using FsCheck.Fluent;

namespace SchemaSdk.Models.Tests.Schema;

/// <summary>
/// Properties of random requests. A failure prints the request and the seed; the seeds are fixed, so that a run can be repeated.
/// </summary>
public class AgreementTests
{
    private const int Requests = 20_000;

    [Fact]
    public void KlingO3_is_valid_where_its_schema_says_so() => Check(RandomRequests.KlingO3, seed: 11, rules: 6);

    [Fact]
    public void Turbo_is_valid_where_its_schema_says_so() => Check(RandomRequests.Turbo, seed: 13, rules: 0);

    [Fact]
    public void A_model_with_every_kind_of_rule_is_valid_where_its_schema_says_so() => Check(RandomRequests.Sampler, seed: 17, rules: 12);

    private static void Check<T>(Arbitrary<T> requests, ulong seed, int rules)
        where T : ModelRequest, IModelRequest<T>
    {
        var verdict = new Verdict(T.Model);
        int checks = 0;
        int valid = 0;
        HashSet<string> broken = [];
        Property property = Prop.ForAll(requests, request =>
        {
            ValidationReport report = request.Validate();
            Holds(request, report, verdict);
            checks++;
            valid += report.IsValid ? 1 : 0;
            broken.UnionWith(report.Errors.Where(e => e.Code == "SSDK1010").Select(e => e.Message[e.Message.LastIndexOf('[')..]));
        });
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Requests).WithReplay(seed, 77).WithQuietOnSuccess(true), property);

        // Worth something only if the requests are of all kinds: every rule is broken by some, and many are valid.
        Assert.Equal(Requests, checks);
        Assert.InRange(valid, 500, Requests - 500);
        Assert.True(broken.Count == rules, string.Join(' ', broken));
    }

    /// <summary>What JSON Schema has no words for: how many scenes or addresses a text holds, and what is in a scene.</summary>
    private static bool IsBeyondJsonSchema(ModelInfo model, Violation error) =>
        error.Code == "SSDK1006" || (error.Code == "SSDK1005" && model.Parameters.Single(p => p.Name == error.Parameter).Type == ParameterType.Text);

    private static void Holds<T>(T request, ValidationReport report, Verdict verdict)
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
