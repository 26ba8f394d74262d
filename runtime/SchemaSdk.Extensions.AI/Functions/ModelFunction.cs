using System.Text.Json;
using Microsoft.Extensions.AI;
using SchemaSdk.Arguments;
using SchemaSdk.Calls;
using SchemaSdk.Schemas;

namespace SchemaSdk;

/// <summary>
/// A model as a function that a chat model can call: its arguments are the model's parameters, and its result is JSON. Created by
/// <see cref="ModelClientAIExtensions.AsAIFunctions(IModelClient, IEnumerable{ModelInfo}, ModelFunctionOptions?)"/>.
/// </summary>
/// <remarks>
/// What the caller can mend or must know is a result and not an exception, because chat models are not shown the text of exceptions: every
/// violation with its path, a price above the ceiling, a budget that is used up, a job that failed, an outcome that is unknown. Results
/// have a <c>status</c>: <c>completed</c>, <c>refused</c> (nothing was sent, or the host did nothing), <c>failed</c>, <c>unknown</c> (the
/// host may bill it), <c>sending</c>, or the host's word for a job under way, whose <c>job</c> the function <c>get_job</c> waits for.
/// Cancellation ends the wait with an <see cref="OperationCanceledException"/>; a job goes on at the host.
/// </remarks>
public sealed class ModelFunction : AIFunction
{
    private readonly ModelCaller _caller;
    private readonly CallLimits _limits;
    private readonly ModelFunctionOptions _options;

    internal ModelFunction(
        ModelInfo model, string name, ModelCaller caller, CallLimits limits, ModelFunctionOptions options, string remark = "")
    {
        (Model, Name, _caller, _limits, _options) = (model, name, caller, limits, options);
        Description = FunctionText.Of(model, remark);
        JsonSchema = ParameterSchemas.Of(model);
    }

    /// <summary>The model.</summary>
    public ModelInfo Model { get; }

    /// <summary>The model's id in letters, digits, <c>_</c> and <c>-</c>, at most 64 of them.</summary>
    public override string Name { get; }

    /// <summary>What the model does, what it costs, and its rules, as far as they fit into 1,024 characters.</summary>
    public override string Description { get; }

    /// <summary>The model's parameters as a JSON Schema, whose description has all rules.</summary>
    public override JsonElement JsonSchema { get; }

    /// <inheritdoc/>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        CallPlan plan = Plan(arguments);
        if (plan.Refusal is { } refusal)
            return refusal.Json;
        var submit = new SubmitOptions
        {
            MaxPrice = _limits.MaxPrice,
            AllowUnboundedPrice = _limits.AllowUnboundedPrice,
            Key = _options.Key?.Invoke(arguments),
            Tag = _options.Tag,
        };
        CallResult result = await _caller.RunAsync(plan, submit, _options.Progress, cancellationToken).ConfigureAwait(false);
        return result.Json.DeepClone();
    }

    private CallPlan Plan(AIFunctionArguments arguments)
    {
        try
        {
            return CallPlanner.Plan(Model, ArgumentJson.Write(Model, arguments), _limits);
        }
        catch (JsonException exception)
        {
            return CallPlanner.Invalid(Model, exception.Message);
        }
    }
}
