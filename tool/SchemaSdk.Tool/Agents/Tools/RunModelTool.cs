using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaSdk.Calls;
using SchemaSdk.Tool.Context;
using McpTool = ModelContextProtocol.Protocol.Tool;

namespace SchemaSdk.Tool.Agents.Tools;

internal sealed class RunModelTool(ToolContext context, AgentCalls calls) : AgentTool(context)
{
    public const string ToolName = "run_model";

    public override McpTool ProtocolTool { get; } = Paid(
        ToolName, "Run a model",
        "Sends a request, which costs money, and waits for its result. If it takes long, returns the job, for get_job; running the model"
        + " again would pay again.",
        Schema(RequestArguments.Properties, RequestArguments.Required));

    protected override Task<CallResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        RequestArguments arguments = RequestArguments.Read(calls, request.Params);
        return calls.RunAsync(arguments.Model, arguments.Parameters, request, cancellationToken);
    }
}
