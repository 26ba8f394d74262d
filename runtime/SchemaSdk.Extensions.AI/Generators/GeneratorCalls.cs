using System.Text.Json;
using Microsoft.Extensions.AI;
using SchemaSdk.Arguments;

namespace SchemaSdk.Generators;

/// <summary>Sends what a generator was asked for, within what it may spend. Failures are the client's exceptions.</summary>
internal sealed class GeneratorCalls
{
    private const string BudgetName = "SpendingBudget";

    private readonly IModelClient _client;
    private readonly ModelGeneratorOptions _options;

    public GeneratorCalls(IModelClient client, ModelInfo model, ModelGeneratorOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxPrice ?? 0, nameof(options.MaxPrice));
        (_client, Model, _options) = (client, model, options);
    }

    public ModelInfo Model { get; }

    /// <exception cref="InvalidRequestException">The arguments are not a valid request; nothing was sent.</exception>
    /// <exception cref="BudgetException">The request may cost more than what is left; nothing was sent.</exception>
    public async Task<JobResult> RunAsync(IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        ModelRequest request = RequestOf(arguments);
        var submit = new SubmitOptions { MaxPrice = _options.MaxPrice, AllowUnboundedPrice = _options.AllowUnboundedPrice };
        SpendingHold? hold = _options.Budget is { } budget ? HoldOf(budget, request.EstimatePrice()) : null;
        Job job = await PaidRequest.SubmitAsync(_client, request, submit, hold, cancellationToken).ConfigureAwait(false);
        var wait = new WaitOptions { Request = request, Timeout = _options.WaitTimeout };
        return await PaidRequest.WaitAsync(_client, job, wait, hold, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns an output as the interfaces have it: its address, or its data where it has none or data is asked for.</summary>
    public async Task<AIContent> ContentOfAsync(JobOutput output, string unknownType, bool asData, CancellationToken cancellationToken)
    {
        string type = output.ContentType ?? unknownType;
        if (!asData && output.Url is { } address)
            return new UriContent(address, type);
        using var data = new MemoryStream();
        await _client.DownloadAsync(output, data, null, cancellationToken).ConfigureAwait(false);
        return new DataContent(data.ToArray(), type);
    }

    private ModelRequest RequestOf(IReadOnlyDictionary<string, object?> arguments)
    {
        try
        {
            return JsonRequest.ReadStrictly(Model, ArgumentJson.Write(Model, arguments), out ValidationReport report)
                ?? throw new InvalidRequestException(Model.Id, report);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException(exception.Message, nameof(arguments), exception);
        }
    }

    private static SpendingHold HoldOf(SpendingBudget budget, PriceEstimate price) =>
        price is { IsBounded: true, Maximum: { } most } && price.Currency == budget.Currency && budget.TryHold(most) is { } hold
            ? hold
            : throw new BudgetException(
                BudgetName, price.IsBounded ? price.Maximum : null, budget.Limit, budget.Held + budget.Spent, budget.Currency);
}
