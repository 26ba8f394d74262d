using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaSdk.Calls;
using SchemaSdk.Schemas;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Models;
using McpTool = ModelContextProtocol.Protocol.Tool;

namespace SchemaSdk.Tool.Agents.Tools;

/// <summary>A model as a tool of its own, whose arguments are its parameters.</summary>
internal sealed class OneModelTool(ToolContext context, AgentCalls calls, LoadedModel model, string name) : AgentTool(context)
{
    private const string Cost = "Costs money.";

    public override McpTool ProtocolTool { get; } = Paid(
        name, model.Document.DisplayName, FunctionText.Of(model.Info, Cost), ParameterSchemas.Of(model.Info));

    protected override Task<CallResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken) =>
        calls.RunAsync(
            model, (request.Params?.Arguments ?? new Dictionary<string, System.Text.Json.JsonElement>())
                .Select(argument => new KeyValuePair<string, object?>(argument.Key, argument.Value)),
            request, cancellationToken);
}
