using System.Text;
using SchemaSdk.Hosts;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Simulation;

/// <summary>A call of the local host that works as it is when pasted into a shell. The client's own code makes the request.</summary>
internal static class ExampleCall
{
    /// <summary>Returns a submit of a model or, if no request is found, the list of models; null if the host has no list either.</summary>
    public static string? Of(WorkingDirectory directory, string folder, RunningHost host)
    {
        HostProfile profile = host.Host.Protocol.Profile;
        var targets = new EndpointTargets(new HostAddress(host.Local.BaseAddress, host.Host.Protocol));
        foreach (DocumentFile file in SchemaFolder.Read(folder))
        {
            if (file.Reading.Document is { } document
                && document.HostId == profile.Id
                && (document.Submit.Method == "POST" || profile.SubmitPath is not null)
                && ExampleRequest.Of(LoadedModel.Load(directory, folder, document.Id)) is { } request
                && AddressOf(targets, request) is { } address)
            {
                string headers = string.Concat(profile.Headers.Select(header => $" -H '{header.Key}: {header.Value}'"));
                string body = Encoding.UTF8.GetString(SubmitBody.Of(request, host.Host.Protocol).Span);
                return $"curl -H '{profile.KeyHeader}: {profile.KeyPrefix}local'{headers} -H 'Content-Type: application/json'"
                    + $" -d '{body}' '{address}'";
            }
        }

        return HasList(folder, profile) ? $"curl '{host.Address}{profile.ModelsPath}'" : null;
    }

    /// <summary>Returns the address of a submit; null if the document gives none, or one with a quotation mark of shells.</summary>
    private static string? AddressOf(EndpointTargets targets, ModelRequest request)
    {
        try
        {
            string address = targets.Of(null, request).Address.AbsoluteUri;
            return address.Contains('\'', StringComparison.Ordinal) ? null : address;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>True if the host has a list of models that are documents: others are not served.</summary>
    private static bool HasList(string folder, HostProfile profile) => profile.ModelsPath is not null
        && HostFile.Find(folder, profile.Id)?.Reading.HasDocuments != false;
}
