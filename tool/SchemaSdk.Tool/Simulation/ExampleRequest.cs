using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Requests;

namespace SchemaSdk.Tool.Simulation;

/// <summary>A valid request to a model, with as few parameters as its document and its rules allow.</summary>
internal static class ExampleRequest
{
    // Escapes quotation marks and everything that is not ASCII, so the text can be quoted in any shell.
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>Returns the request as JSON; null if none was found.</summary>
    public static string? Of(LoadedModel model)
    {
        var request = new JsonObject { ["model"] = model.Document.Id };
        foreach (ParameterMetadata parameter in model.Metadata.Parameters.Where(p => p.Required))
            request[parameter.Name] = ExampleValue.Of(parameter);

        int errors = Errors(model, request);
        foreach (ParameterMetadata parameter in model.Metadata.Parameters.Where(p => !p.Required))
        {
            if (errors == 0)
                break;

            // Rules may demand one of the optional parameters.
            request[parameter.Name] = ExampleValue.Of(parameter);
            int now = Errors(model, request);
            if (now < errors)
                errors = now;
            else
                request.Remove(parameter.Name);
        }

        return errors == 0 ? request.ToJsonString(s_options) : null;
    }

    private static int Errors(LoadedModel model, JsonObject request) =>
        RequestFile.Read(model, request.ToJsonString()).Reported.Count(finding => finding.IsError);
}
