using System.Text;
using System.Text.Json.Nodes;
using SchemaSdk.Generator.Model;
using SchemaSdk.Hosts;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Simulation;

/// <summary>A call of the local host that works as it is when pasted into a shell.</summary>
internal static class ExampleCall
{
    public static string Of(WorkingDirectory directory, string folder, RunningHost host)
    {
        HostProfile profile = host.Host.Protocol.Profile;
        foreach (DocumentFile file in SchemaFolder.Read(folder))
        {
            if (file.Reading.Document is { } document
                && (document.Host ?? HostProfile.FirstId) == profile.Id
                && PathOf(document, host.Host.Protocol) is { } path
                && ExampleRequest.Of(LoadedModel.Load(directory, folder, document.Id)) is { } request)
            {
                string headers = string.Concat(profile.Headers.Select(header => $" -H '{header.Key}: {header.Value}'"));
                return $"curl -H '{profile.KeyHeader}: {profile.KeyPrefix}local'{headers} -H 'Content-Type: application/json'"
                    + $" -d '{BodyOf(document, host.Host.Protocol, request)}' {host.Address}{path}";
            }
        }

        return $"curl {host.Address}{profile.ModelsPath}";
    }

    private static string BodyOf(ModelDocument document, HostProtocol protocol, string request)
    {
        JsonObject parameters = JsonNode.Parse(request)!.AsObject();
        if (!document.Parameters.Any(parameter => parameter.Name == "model"))
            parameters.Remove("model");

        return Encoding.UTF8.GetString(SubmitBody.Of(document.Wire ?? document.Id, parameters, protocol).Span);
    }

    /// <summary>Returns a path without characters that a shell or an address gives a meaning; null if the document's has some.</summary>
    private static string? PathOf(ModelDocument document, HostProtocol protocol)
    {
        string? path = protocol.SubmitPath is { } template ? template.Fill(document.Wire ?? document.Id)
            : document.Submit.Method == "POST" ? document.Submit.Path
            : null;
        return path?.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.') == true ? path : null;
    }
}
