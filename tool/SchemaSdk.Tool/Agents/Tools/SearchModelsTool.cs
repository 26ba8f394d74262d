using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaSdk.Calls;
using SchemaSdk.Tool.Context;
using McpTool = ModelContextProtocol.Protocol.Tool;

namespace SchemaSdk.Tool.Agents.Tools;

internal sealed class SearchModelsTool(ToolContext context, AgentCalls calls) : AgentTool(context)
{
    public const string ToolName = "search_models";

    private const string Query = "query";
    private const int MostListed = 50;

    public override McpTool ProtocolTool { get; } = Free(
        ToolName, "Search models", "Finds models by words in their id, name, vendor, host, kind or description. Without words, lists all.",
        Schema(new JsonObject { [Query] = Text("Words, all of which must occur, such as \"video kling\".") }));

    protected override Task<CallResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var arguments = new ToolArguments(request.Params?.Arguments, Query);
        string[] words = (arguments.TextOrNone(Query) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ModelInfo[] found =
        [
            .. calls.Models.Ids.Select(id => calls.Models.Find(id)!.Info)
                .Where(model => words.All(word => TextOf(model).Contains(word, StringComparison.OrdinalIgnoreCase))),
        ];
        var json = new JsonObject
        {
            ["models"] = new JsonArray([.. found.Take(MostListed).Select(model => (JsonNode)Row(model))]), ["count"] = found.Length,
        };
        if (found.Length > MostListed)
            json["message"] = $"The first {MostListed} are listed; search for more words.";
        return Task.FromResult(new CallResult(json, IsError: false));
    }

    private static JsonObject Row(ModelInfo model) => new()
    {
        ["model"] = model.Id,
        ["name"] = model.DisplayName,
        ["category"] = model.Category,
        ["provider"] = model.Provider,
        ["host"] = model.Metadata.HostId,
        ["outputs"] = new JsonArray([.. model.OutputModalities.Select(output => (JsonNode)output)]),
    };

    private static string TextOf(ModelInfo model) => string.Join(
        '\n', model.Id, model.DisplayName, model.Provider, model.Metadata.HostId, model.Category, model.Description,
        string.Join(' ', model.OutputModalities));
}
