using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaSdk.Calls;
using SchemaSdk.Tool.Context;
using McpTool = ModelContextProtocol.Protocol.Tool;

namespace SchemaSdk.Tool.Agents.Tools;

internal sealed class EstimatePriceTool(ToolContext context, AgentCalls calls) : AgentTool(context)
{
    public const string ToolName = "estimate_price";

    public override McpTool ProtocolTool { get; } = Free(
        ToolName, "Estimate a price",
        "Checks a request and says what it costs, without sending it. Lists everything that is wrong with it.",
        Schema(RequestArguments.Properties, RequestArguments.Required));

    protected override Task<CallResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        RequestArguments arguments = RequestArguments.Read(calls, request.Params);
        return Task.FromResult(AgentCalls.Estimate(arguments.Model, arguments.Parameters));
    }
}
