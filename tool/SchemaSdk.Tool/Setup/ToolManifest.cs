using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Setup;

/// <summary>The manifest of local tools, with which <c>dotnet tool restore</c> gives everybody the same version of this tool.</summary>
internal static class ToolManifest
{
    private const string Package = "schemasdk.tool";
    private const int MostBytes = 1024 * 1024;

    /// <summary>The places where dotnet looks, in its order.</summary>
    private static readonly string[] s_places = [Path.Combine(".config", "dotnet-tools.json"), "dotnet-tools.json"];

    private static string New => $$"""
        {
          "version": 1,
          "isRoot": true,
          "tools": {
            {{Entry.Replace("\n", "\n    ", StringComparison.Ordinal)}}
          }
        }

        """.ReplaceLineEndings("\n");

    private static string Entry => $$"""
        "{{Package}}": {
          "version": "{{ToolVersion.Current}}",
          "commands": ["schema-sdk"]
        }
        """.ReplaceLineEndings("\n");

    /// <summary>Finds the manifest of a folder, or says where a new one goes.</summary>
    public static string PathIn(string folder) =>
        s_places.Select(place => Path.Combine(folder, place)).FirstOrDefault(File.Exists) ?? Path.Combine(folder, s_places[0]);

    /// <summary>Returns the text of the manifest with this tool in it.</summary>
    /// <exception cref="ToolException">The existing manifest can't be read; the message gives the place.</exception>
    public static (string Text, FileStatus Status) Edit(string path, string shown)
    {
        if (!File.Exists(path))
            return (New, FileStatus.New);

        if (RegularFile.Finding(path, shown) is { } problem)
            throw new ToolException(problem);

        string text = Encoding.UTF8.GetString(RegularFile.Read(path, MostBytes));
        JsonObject root = JsonEdit.Open(text, shown);
        if (!root.TryFind("tools", out JsonMember tools))
        {
            string member = $"\"tools\": {{\n  {Entry.Replace("\n", "\n  ", StringComparison.Ordinal)}\n}}";
            return (JsonEdit.Append(text, root, member), FileStatus.Refreshed);
        }

        if (tools.Value is not JsonObject list)
            throw JsonEdit.Wrong(text, shown, tools.Value.Start, $"tools is {tools.Value.KindName}; an object is expected");

        if (Array.Find(list.Members, member => member.Key.Equals(Package, StringComparison.OrdinalIgnoreCase)) is not { } entry)
            return (JsonEdit.Append(text, list, Entry), FileStatus.Refreshed);

        return VersionOf(entry.Value) is not { } version
            ? throw JsonEdit.Wrong(
                text, shown, entry.Value.Start, $"{Package} has no version; an object with version and commands is expected")
            : version.Value == ToolVersion.Current
                ? (text, FileStatus.Unchanged)
                : (JsonEdit.Replace(text, version, $"\"{ToolVersion.Current}\""), FileStatus.Refreshed);
    }

    private static JsonString? VersionOf(JsonNode tool) =>
        tool is JsonObject entry && entry.TryFind("version", out JsonMember version) ? version.Value as JsonString : null;
}
