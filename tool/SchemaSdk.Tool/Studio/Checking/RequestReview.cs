using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Tool.Requests;
using SchemaSdk.Tool.Studio.Catalog;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Checking;

/// <summary>A request as a form has it, maybe half filled: what is wrong with it, what does not apply, and what it may cost.</summary>
internal sealed class RequestReview
{
    private RequestReview(StudioModel model, string parameters, RequestFile file)
    {
        (Model, Parameters, File) = (model, parameters, file);
        Price = file.Request is null ? null : PriceOf(file.Values);
    }

    public StudioModel Model { get; }

    /// <summary>The parameters as JSON, as the page sent them.</summary>
    public string Parameters { get; }

    public RequestFile File { get; }

    public bool IsValid => File.Request is not null && !File.Reported.Any(finding => finding.IsError);

    /// <summary>What the host would refuse.</summary>
    public IEnumerable<RequestProblem> Violations =>
        File.Problems.Where(problem => problem.Kind.IsError).Concat(File.Repeated);

    /// <summary>What the host would take, and is likely a mistake.</summary>
    public IEnumerable<RequestProblem> Warnings =>
        File.Problems.Where(problem => !problem.Kind.IsError && problem.Kind.Id != RequestCodes.NoEffect);

    /// <summary>The price with the values so far; null if there are none.</summary>
    public PriceEstimate? Price { get; }

    /// <summary>The most that the request may cost; null if there is no bound.</summary>
    public decimal? MostCost => Price is { IsBounded: true, Maximum: { } most } ? most : null;

    /// <summary>The values with which a value does not apply, whether it is set or not, with the rule's sentence.</summary>
    public IEnumerable<(string Path, string Reason)> Unused => Model.Loaded.Metadata.Rules
        .Where(rule => rule.Kind is RuleKind.Ignore or RuleKind.Forbid && ConditionEvaluator.All(rule.When, File.Values) == Ternary.True)
        .SelectMany(rule => rule.Targets.Select(target => (target.Name, RuleSentence.Of(rule))))
        .DistinctBy(unused => unused.Name);

    /// <summary>What was checked: the model's document, and the parameters.</summary>
    public string Ticket => Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Model.Document.Hash}\n{Parameters}"))).ToLowerInvariant();

    /// <exception cref="StudioException">There is no such model, or the parameters are no object.</exception>
    public static RequestReview Of(StudioModels models, JsonElement body)
    {
        StudioModel model = models.Find(StudioJson.Text(body, "model"));
        string parameters = StudioJson.Object(body, "parameters").GetRawText();
        return new RequestReview(model, parameters, RequestFile.Read(model.Loaded, parameters));
    }

    /// <summary>Returns the request as it would be sent.</summary>
    /// <exception cref="StudioException">It is not valid.</exception>
    public ModelRequest ToRequest()
    {
        if (IsValid)
        {
            try
            {
                return Model.Info.ReadRequest(Parameters);
            }
            catch (JsonException e)
            {
                throw new StudioException(422, "invalid", e.Message);
            }
        }

        throw new StudioException(422, "invalid", $"The request is not valid for {Model.Id}, and was not sent.")
        {
            Violations = [.. Violations.Select(violation => (violation.Path, violation.Message, violation.Kind.Id))],
        };
    }

    /// <summary>Returns the request with what is known, as a copy for people; what does not fit is left out.</summary>
    public static ModelRequest Known(StudioModel model, ParameterValue[] values) => new JsonRequest(
        model.Info, [.. values.Select(value => value.Kind == ParameterValueKind.Unknown ? ParameterValue.Unset : value)]);

    /// <summary>The check of a value that does not fit has said so; the price is that of the rest.</summary>
    private PriceEstimate PriceOf(ParameterValue[] values) => Known(Model, values).EstimatePrice();
}
