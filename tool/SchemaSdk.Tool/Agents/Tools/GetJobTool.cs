using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaSdk.Calls;
using SchemaSdk.Tool.Context;
using McpTool = ModelContextProtocol.Protocol.Tool;

namespace SchemaSdk.Tool.Agents.Tools;

internal sealed class GetJobTool(ToolContext context, AgentCalls calls) : AgentTool(context)
{
    public const string ToolName = JobFunction.FunctionName;

    public override McpTool ProtocolTool { get; } = Free(ToolName, "Wait for a job", JobFunction.Purpose, JobFunction.Parameters);

    protected override Task<CallResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        string job = new ToolArguments(request.Params?.Arguments, JobFunction.JobParameter).Text(JobFunction.JobParameter);
        return calls.GetJobAsync(job, request, cancellationToken);
    }
}
