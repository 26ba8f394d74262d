using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using SchemaSdk.Calls;
using SchemaSdk.Schemas;

namespace SchemaSdk;

/// <summary>The function <c>get_job</c>, which waits again for a job that took longer than its call; it costs nothing.</summary>
internal sealed class JobFunction(ModelCaller caller, IProgress<JobProgress>? progress) : AIFunction
{
    public const string FunctionName = "get_job";
    public const string JobParameter = "job";

    public const string Purpose = "Waits for a job that is still under way, and returns its result. Costs nothing. Use it instead of"
        + " calling a model again, which would pay again.";

    /// <summary>The schema of the parameters, here and at the server for agents.</summary>
    public static JsonElement Parameters { get; } = ParameterSchemas.Of(new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            [JobParameter] = new JsonObject { ["type"] = "string", ["description"] = "The job, as a call returned it." },
        },
        ["required"] = new JsonArray(JobParameter),
        ["additionalProperties"] = false,
    });

    public override string Name => FunctionName;

    public override string Description => Purpose;

    public override JsonElement JsonSchema => Parameters;

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        string? job = arguments.TryGetValue(JobParameter, out object? value) ? value?.ToString() : null;
        if (string.IsNullOrWhiteSpace(job))
            return ResultJson.Refused("invalid_request", $"\"{JobParameter}\" is missing: the job, as a call returned it.").Json;
        CallResult result = await caller.GetJobAsync(job, progress, cancellationToken).ConfigureAwait(false);
        return result.Json.DeepClone();
    }
}
