using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaSdk.Calls;
using SchemaSdk.Schemas;
using SchemaSdk.Tool.Context;
using McpTool = ModelContextProtocol.Protocol.Tool;

namespace SchemaSdk.Tool.Agents.Tools;

/// <summary>A tool of the server. What its caller can mend is an answer, because clients don't show exceptions to models.</summary>
internal abstract class AgentTool(ToolContext context) : McpServerTool
{
    public sealed override IReadOnlyList<object> Metadata => [];

    public sealed override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        CallResult result;
        try
        {
            result = await CallAsync(request, cancellationToken);
        }
        catch (JsonException e)
        {
            result = ResultJson.Refused("invalid_request", e.Message);
        }
        catch (Exception e) when (e is ToolException or ModelApiException or IOException or UnauthorizedAccessException)
        {
            result = ResultJson.Refused("not_possible", e.Message);
        }

        return ToolAnswer.Of(context, result);
    }

    protected abstract Task<CallResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken);

    /// <summary>Describes a tool that changes nothing and costs nothing.</summary>
    protected static McpTool Free(string name, string title, string description, JsonElement schema) => new()
    {
        Name = name,
        Title = title,
        Description = description,
        InputSchema = schema,
        Annotations = new ToolAnnotations { Title = title, ReadOnlyHint = true, OpenWorldHint = false },
    };

    /// <summary>Describes a tool that spends money.</summary>
    protected static McpTool Paid(string name, string title, string description, JsonElement schema) => new()
    {
        Name = name,
        Title = title,
        Description = description,
        InputSchema = schema,
        Annotations = new ToolAnnotations
        {
            Title = title, ReadOnlyHint = false, DestructiveHint = false, IdempotentHint = false, OpenWorldHint = true,
        },
    };

    protected static JsonElement Schema(JsonObject properties, params string[] required) => ParameterSchemas.Of(new JsonObject
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]),
        ["additionalProperties"] = false,
    });

    protected static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
}
