using System.Text.Json.Nodes;
using SchemaSdk.Benchmarks.Groups;

namespace SchemaSdk.Benchmarks.Peers;

/// <summary>
/// An OpenAPI description of models, each as <c>schema-sdk export</c> writes it, and of the job that the host answers, which the tool
/// leaves open.
/// </summary>
internal static class PeerDescription
{
    private const string Job = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["job_id", "status"],
          "properties": {
            "job_id": { "type": "string" },
            "status": { "type": "string" },
            "poll_url": { "type": "string" },
            "progress": { "type": "number", "format": "double" },
            "created_at": { "type": "string", "format": "date-time" }
          }
        }
        """;

    private const string Poll = """
        {
          "get": {
            "operationId": "getJob",
            "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }]
          }
        }
        """;

    private const string Response = """
        {
          "200": {
            "description": "The job.",
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Job" } } }
          }
        }
        """;

    public static string Of(TemporaryProjects projects, (string FileName, string Text)[] documents)
    {
        string folder = projects.Write("Documents", documents);
        JsonObject[] descriptions = [.. documents.Select(d => Export(folder, Path.GetFileNameWithoutExtension(d.FileName)))];
        JsonObject all = descriptions[0];
        JsonObject paths = all["paths"]!.AsObject(), schemas = all["components"]!["schemas"]!.AsObject();
        for (int i = 0; i < descriptions.Length; i++)
        {
            (string path, JsonNode? operation) = descriptions[i]["paths"]!.AsObject().First();
            operation!["post"]!["operationId"] = i == 0 ? "submit" : $"submit{i}";
            if (i == 0)
                continue;

            // A path has one body, so each further model gets a path of its own.
            paths[$"{path}/{i}"] = operation.DeepClone();
            (string request, JsonNode? schema) = descriptions[i]["components"]!["schemas"]!.AsObject().First();
            schemas[request] = schema!.DeepClone();
        }

        paths["/v1/jobs/{id}"] = JsonNode.Parse(Poll);
        schemas["Job"] = JsonNode.Parse(Job);
        foreach ((_, JsonNode? path) in paths)
            path!.AsObject().First().Value!["responses"] = JsonNode.Parse(Response);
        return all.ToJsonString();
    }

    /// <summary>The tool within this process: a hundred of its own would take half a minute.</summary>
    private static JsonObject Export(string folder, string id)
    {
        TextWriter console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            string[] arguments = ["export", id, "--format", "openapi", "--no-defaults", "--schemas", folder];
            if (AppDomain.CurrentDomain.ExecuteAssemblyByName("SchemaSdk.Tool", arguments) != 0)
                throw new InvalidOperationException($"{id} could not be exported.");
        }
        finally
        {
            Console.SetOut(console);
        }

        return JsonNode.Parse(output.ToString())!.AsObject();
    }
}
