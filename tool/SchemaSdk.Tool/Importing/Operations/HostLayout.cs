using System.Text.Json.Nodes;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Importing.Schemas;
using SchemaSdk.Tool.Shipped;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing.Operations;

/// <summary>What the file of a host says of the place of things in a request.</summary>
/// <param name="Host">The host; null for the first one.</param>
/// <param name="Wrap">The pointer under which the body has the parameters; null if at its root.</param>
/// <param name="SubmitPath">The template of the path that takes requests; null if the operation's path does.</param>
/// <param name="ModelName">The member of the body that names the model; null if the body does not name it.</param>
internal sealed record HostLayout(string? Host, string? Wrap, string? SubmitPath, string? ModelName)
{
    private static readonly HostLayout s_first = new(null, null, null, "model");

    /// <summary>Reads the file of a host in a folder, or the one that is part of the tool.</summary>
    public static HostLayout Find(string folder, string? host, ImportRemarks remarks)
    {
        if (host is null)
            return s_first;

        string path = Path.Combine(folder, $"{host}.host.json");
        string? text = File.Exists(path) ? DocumentText.Read(path) : ShippedFiles.Host(host);
        if (Parse(text) is not { } profile)
        {
            remarks.Add(
                "",
                $"{Shown.Text(host)} has no file {Shown.Text(host)}.host.json in the folder, so the parameters are taken to be at the root"
                + " of the body, beside `model`");
            return s_first with { Host = host };
        }

        JsonObject? submit = profile["submit"] as JsonObject;
        JsonObject? model = profile["model"] as JsonObject;
        return new HostLayout(
            host,
            submit?["wrap"].Text(),
            submit?["path"].Text(),
            model?["in"].Text() is null or "body" ? model?["name"].Text() ?? "model" : null);
    }

    private static JsonObject? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
