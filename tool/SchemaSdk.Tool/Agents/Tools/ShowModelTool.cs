using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaSdk.Calls;
using SchemaSdk.Schemas;
using SchemaSdk.Tool.Context;
using McpTool = ModelContextProtocol.Protocol.Tool;

namespace SchemaSdk.Tool.Agents.Tools;

internal sealed class ShowModelTool(ToolContext context, AgentCalls calls) : AgentTool(context)
{
    public const string ToolName = "show_model";
    public const string Model = "model";

    public override McpTool ProtocolTool { get; } = Free(
        ToolName, "Show a model", "Shows a model: its parameters as JSON Schema, the rules between them, and its price list.",
        Schema(new JsonObject { [Model] = Text("The id of the model, as search_models lists it.") }, Model));

    protected override Task<CallResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        ModelInfo model = calls.Find(new ToolArguments(request.Params?.Arguments, Model).Text(Model)).Info;
        var json = new JsonObject
        {
            ["model"] = model.Id,
            ["name"] = model.DisplayName,
            ["category"] = model.Category,
            ["description"] = model.Description,
            ["host"] = model.Metadata.HostId,
            ["parameters"] = JsonNode.Parse(ParameterSchemas.Of(model).GetRawText()),
            ["rules"] = List(FunctionText.RulesOf(model)),
            ["prices"] = List(model.Prices.Select(row => row.ToString())),
        };
        return Task.FromResult(new CallResult(json, IsError: false));
    }

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
