using SchemaSdk.Generator.Model;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Simulation;

/// <summary>A call of the local host that works as it is when pasted into a shell.</summary>
internal static class ExampleCall
{
    public static string Of(WorkingDirectory directory, string folder, Uri host)
    {
        foreach (DocumentFile file in SchemaFolder.Read(folder))
        {
            if (file.Reading.Document is { } document
                && IsPlain(document.Submit)
                && ExampleRequest.Of(LoadedModel.Load(directory, folder, document.Id)) is { } request)
            {
                return $"curl -H 'Authorization: Bearer local' -H 'Content-Type: application/json' -d '{request}'"
                    + $" {new Uri(host, document.Submit.Path)}";
            }
        }

        return $"curl {new Uri(host, "/v1/models")}";
    }

    /// <summary>Only paths without characters that a shell or an address gives a meaning.</summary>
    private static bool IsPlain(Endpoint endpoint) =>
        endpoint.Method == "POST" && endpoint.Path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.');
}
