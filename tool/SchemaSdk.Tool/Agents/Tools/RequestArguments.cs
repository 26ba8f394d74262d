using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Agents.Tools;

/// <summary>A model and its parameters, as two tools take them.</summary>
internal sealed record RequestArguments(LoadedModel Model, IEnumerable<KeyValuePair<string, object?>> Parameters)
{
    private const string Name = "model";
    private const string Values = "parameters";

    public static JsonObject Properties => new()
    {
        [Name] = new JsonObject { ["type"] = "string", ["description"] = "The id of the model, as search_models lists it." },
        [Values] = new JsonObject
        {
            ["type"] = "object", ["description"] = "The parameters of the model, as show_model describes them.",
        },
    };

    public static string[] Required => [Name, Values];

    /// <exception cref="System.Text.Json.JsonException">One is missing, or there is no such model.</exception>
    public static RequestArguments Read(AgentCalls calls, CallToolRequestParams? call)
    {
        var arguments = new ToolArguments(call?.Arguments, Required);
        return new RequestArguments(calls.Find(arguments.Text(Name)), arguments.Members(Values));
    }
}
