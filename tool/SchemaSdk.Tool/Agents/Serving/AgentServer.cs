using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaSdk.Schemas;
using SchemaSdk.Tool.Agents.Tools;
using SchemaSdk.Tool.Batches.Files;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Batches.Running;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Agents.Serving;

/// <summary>The server for agents, on standard input and output, until the input ends or the process is told to end.</summary>
internal static class AgentServer
{
    private const string Instructions =
        "Models of images, video, audio and text at paid hosts. Find one with search_models, see its parameters and prices with show_model,"
        + " check and price a request with estimate_price (free), and send it with run_model, which costs money. A job that takes long is"
        + " waited for with get_job (free): never run a model again because its job takes long.";

    public static async Task RunAsync(ToolContext context, AgentSetup setup, CancellationToken cancellationToken)
    {
        // Only the protocol is written to the output.
        context = context with { Output = context.Error };
        var models = new BatchModels(context, setup.Schemas);
        foreach (string id in models.Ids)
            models.Find(id);

        await using AgentBudget? budget = setup.IsDryRun
            ? null
            : await AgentBudget.OpenAsync(context, setup, models.Infos, cancellationToken);
        using var calls = new AgentCalls(context, setup, models, budget);
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "schema-sdk", Title = "SchemaSdk", Version = ToolVersion.Current },
            ServerInstructions = Instructions,
            ToolCollection = [],
        };
        foreach (AgentTool tool in ToolsOf(context, setup, calls))
            options.ToolCollection.Add(tool);

        // A client that has left waits for nothing any more, so what waits for jobs ends with its input.
        var input = new WatchedInput(Console.OpenStandardInput(), () => _ = calls.StopAsync());
        await using var transport = new StreamServerTransport(input, Console.OpenStandardOutput(), options.ServerInfo.Name);
        // The transport has its own stream; whatever else writes to the console must not get in between.
        Console.SetOut(Console.Error);
        context.Error.WriteLine(Greeting(setup, models, budget));
        using var interrupts = new Interrupts(() => { }, cancellationToken);
        await using (var server = McpServer.Create(transport, options))
        {
            try
            {
                await server.RunAsync(interrupts.Stop);
            }
            catch (OperationCanceledException) when (interrupts.Stop.IsCancellationRequested)
            {
                // It ends as at the end of the input.
            }

            await calls.StopAsync().WaitAsync(interrupts.Now);
        }
    }

    private static IEnumerable<AgentTool> ToolsOf(ToolContext context, AgentSetup setup, AgentCalls calls)
    {
        AgentTool[] usual =
        [
            new SearchModelsTool(context, calls), new ShowModelTool(context, calls), new EstimatePriceTool(context, calls),
            new RunModelTool(context, calls), new GetJobTool(context, calls),
        ];
        var names = new FunctionNames(usual.Select(tool => tool.ProtocolTool.Name));
        return
        [
            .. usual,
            .. setup.Models.Distinct().Select(id => calls.Models.Find(id) is { } model
                ? new OneModelTool(context, calls, model, names.Of(id))
                : throw new ToolException(calls.Models.WhyNone(id))),
        ];
    }

    private static string Greeting(AgentSetup setup, BatchModels models, AgentBudget? budget)
    {
        string money = budget is null ? "only checks and prices" : LedgerWords.Money(budget.AtStart);
        string asking = budget is null ? "" : setup.IsUnasked ? ", without asking" : ", asking before each run";
        return $"schema-sdk mcp: {models.Infos.Count} {(models.Infos.Count == 1 ? "model" : "models")}; {money}{asking}";
    }
}
