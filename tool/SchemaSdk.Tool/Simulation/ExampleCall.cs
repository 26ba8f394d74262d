using SchemaSdk.Hosts;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Requests;

namespace SchemaSdk.Tool.Simulation;

/// <summary>A call of the local host that works as it is when pasted into a shell.</summary>
internal static class ExampleCall
{
    /// <summary>Returns a submit of a model or, if no request is found, the list of models; null if the host has no list either.</summary>
    public static string? Of(WorkingDirectory directory, string folder, RunningHost host)
    {
        HostProfile profile = host.Host.Protocol.Profile;
        var address = new HostAddress(host.Local.BaseAddress, host.Host.Protocol);
        foreach (DocumentFile file in SchemaFolder.Read(folder))
        {
            if (file.Reading.Document is { } document
                && document.HostId == profile.Id
                && (document.Submit.Method == "POST" || profile.SubmitPath is not null)
                && ExampleRequest.Of(LoadedModel.Load(directory, folder, document.Id)) is { } request
                && CurlCommand.Of(address, request, LocalAddress.Key) is { } command)
            {
                return command;
            }
        }

        return HasList(folder, profile) ? $"curl '{host.Address}{profile.ModelsPath}'" : null;
    }

    /// <summary>True if the host has a list of models that are documents: others are not served.</summary>
    private static bool HasList(string folder, HostProfile profile) => profile.ModelsPath is not null
        && HostFile.Find(folder, profile.Id)?.Reading.HasDocuments != false;
}
