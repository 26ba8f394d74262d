using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaSdk.Arguments;
using SchemaSdk.Calls;
using SchemaSdk.Tool.Batches.Files;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Agents;

/// <summary>What the tools of a server do: find a model, price a request, run it within what may be spent, wait for its job.</summary>
internal sealed class AgentCalls : IDisposable
{
    private readonly AgentSetup _setup;
    private readonly AgentBudget? _budget;
    private readonly AgentClients? _clients;
    private readonly ModelCaller? _caller;

    /// <param name="context">The environment.</param>
    /// <param name="setup">What may be spent.</param>
    /// <param name="models">The models.</param>
    /// <param name="budget">The ledger; null for a server that sends nothing.</param>
    public AgentCalls(ToolContext context, AgentSetup setup, BatchModels models, AgentBudget? budget)
    {
        (_setup, Models, _budget) = (setup, models, budget);
        if (budget is null)
            return;
        _clients = new AgentClients(context, setup, models, budget.Ledger);
        _clients.Check();
        _caller = new ModelCaller(new CallerOptions
        {
            ClientOf = _clients.Of,
            FindJob = _clients.FindJobAsync,
            WaitLimit = setup.WaitLimit,
            Time = context.Time,
            Saver = new OutputSaver(Path.Combine(AgentBudget.UserFolder(), "outputs"), onlyInline: true),
        });
    }

    public BatchModels Models { get; }

    /// <exception cref="System.Text.Json.JsonException">The folder has no such model.</exception>
    public LoadedModel Find(string id) =>
        Models.Find(id) ?? throw new System.Text.Json.JsonException($"{Models.WhyNone(id)}. search_models finds the models.");

    public static CallResult Estimate(LoadedModel model, IEnumerable<KeyValuePair<string, object?>> parameters)
    {
        CallPlan plan = CallPlanner.Plan(model.Info, ArgumentJson.Write(model.Info, parameters), limits: null);
        return plan.Refusal ?? ResultJson.Estimate(plan);
    }

    public async Task<CallResult> RunAsync(
        LoadedModel model, IEnumerable<KeyValuePair<string, object?>> parameters, RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken)
    {
        // Where the user is asked each time, or nothing is limited, a price that nobody knows before is for the user to judge.
        var limits = new CallLimits(_setup.MaxPrice, AllowUnboundedPrice: _setup is { MaxPrice: null, Budget: null });
        CallPlan plan = CallPlanner.Plan(model.Info, ArgumentJson.Write(model.Info, parameters), limits);
        if (plan.Refusal is { } refusal)
            return refusal;
        if (_caller is null || _clients is null || _budget is null)
        {
            CallResult estimate = ResultJson.Estimate(plan);
            estimate.Json["message"] = "Nothing was sent: this server only checks and prices requests (--dry-run).";
            return estimate;
        }

        // Before anybody is asked: without a key there is nothing to agree to.
        _clients.Of(model.Info);
        if (await _budget.RefuseAsync(plan, cancellationToken) is { } over)
            return over;
        if (!_setup.IsUnasked)
        {
            string money = await _budget.TextAsync(cancellationToken);
            if (await SpendingQuestion.AskAsync(request.Server, plan, money, cancellationToken) is { } no)
                return no;
        }

        var submit = new SubmitOptions { MaxPrice = limits.MaxPrice, AllowUnboundedPrice = limits.AllowUnboundedPrice };
        await using var progress = new ProgressRelay(request);
        return await _caller.RunAsync(plan, submit, progress, cancellationToken);
    }

    public async Task<CallResult> GetJobAsync(
        string job, RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        if (_caller is null)
            return ResultJson.Refused("dry_run", "This server only checks and prices requests (--dry-run), so it has no jobs.");
        await using var progress = new ProgressRelay(request);
        return await _caller.GetJobAsync(job, progress, cancellationToken);
    }

    /// <summary>Sends nothing more, and waits until what is being sent was answered, so that its job is in the ledger.</summary>
    public Task StopAsync() => _caller?.StopAsync() ?? Task.CompletedTask;

    public void Dispose() => _clients?.Dispose();
}
