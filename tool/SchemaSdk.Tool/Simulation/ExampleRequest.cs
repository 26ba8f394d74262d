using System.Text.Json.Nodes;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Requests;
using SchemaSdk.Tool.Setup;

namespace SchemaSdk.Tool.Simulation;

/// <summary>A valid request to a model, with as few parameters as its document and its rules allow.</summary>
internal static class ExampleRequest
{
    /// <summary>Returns the request; null if none was found.</summary>
    public static ModelRequest? Of(LoadedModel model)
    {
        var request = new JsonObject();
        int[] required = [.. Enumerable.Range(0, model.Document.Parameters.Count).Where(i => model.Document.Parameters[i].Required)];
        var values = new SampleValues(model);
        foreach (int i in required)
        {
            string? first = values.Of(i).FirstOrDefault();
            request[model.Document.Parameters[i].Name] = first is null ? null : JsonNode.Parse(first);
        }

        // Rules may demand other values, or optional parameters.
        int errors = Errors(model, request);
        foreach (int i in required.Concat(Enumerable.Range(0, model.Document.Parameters.Count).Except(required)))
            errors = Improve(model, values, request, i, errors);

        return errors == 0 ? RequestFile.Read(model, request.ToJsonString()).Request : null;
    }

    /// <summary>Sets a parameter to the value with the fewest errors, if that is fewer than before.</summary>
    private static int Improve(LoadedModel model, SampleValues values, JsonObject request, int index, int errors)
    {
        string name = model.Document.Parameters[index].Name;
        foreach (string value in errors == 0 ? [] : values.Of(index))
        {
            JsonNode? before = request[name]?.DeepClone();
            bool wasSet = request.ContainsKey(name);
            request[name] = JsonNode.Parse(value);
            int now = Errors(model, request);
            if (now < errors)
                errors = now;
            else if (wasSet)
                request[name] = before;
            else
                request.Remove(name);
        }

        return errors;
    }

    private static int Errors(LoadedModel model, JsonObject request) =>
        RequestFile.Read(model, request.ToJsonString()).Reported.Count(finding => finding.IsError);
}
