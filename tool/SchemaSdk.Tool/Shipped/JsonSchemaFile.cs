using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SchemaSdk.Generator.Schema.Hosts;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Shipped;

/// <summary>
/// The JSON Schemas that editors check documents, overlays and host files with. They are the tool's own files, so they are replaced by
/// those of a later version. Each one carries a comment with a hash of its content: while the hash fits, nobody has edited the file.
/// </summary>
internal static partial class JsonSchemaFile
{
    private const string Start = "{\n";
    private const string HostSchema = "host.schema.json";
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Writes the JSON Schemas into a folder; that of host files only if it has any.</summary>
    public static async Task<IReadOnlyList<FileOutcome>> WriteAllAsync(string folder, CancellationToken cancellationToken)
    {
        var outcomes = new List<FileOutcome>();
        bool hasHosts = Directory.EnumerateFiles(folder, "*" + HostReader.FileEnd).Any();
        foreach (string name in ShippedFiles.JsonSchemas.Where(name => hasHosts || name != HostSchema))
            outcomes.Add(await WriteAsync(Path.Combine(folder, name), ShippedFiles.JsonSchema(name), cancellationToken));

        return outcomes;
    }

    private static async Task<FileOutcome> WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        FileOutcome outcome = Outcome(path, text);
        if (outcome.Status is FileStatus.New or FileStatus.Refreshed)
            await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(Stamped(text)), cancellationToken);

        return outcome;
    }

    private static FileOutcome Outcome(string path, string text)
    {
        if (!File.Exists(path))
            return new FileOutcome(path, FileStatus.New);

        string existing = Encoding.UTF8.GetString(RegularFile.Read(path, MostBytes)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        Match stamp = Stamp().Match(existing);
        string content = stamp.Success ? Start + existing[(stamp.Index + stamp.Length)..] : existing;
        if (content == text)
            return new FileOutcome(path, FileStatus.Unchanged);

        if (stamp.Groups["hash"].Value != HashOf(content))
        {
            return new FileOutcome(
                path,
                FileStatus.Kept,
                $"it was edited, or schema-sdk did not write it; to get the one of version {ToolVersion.Current}, delete it and"
                + " run init again");
        }

        string version = stamp.Groups["version"].Value;
        return ToolVersion.IsLater(version)
            ? new FileOutcome(path, FileStatus.Kept, $"it is from schema-sdk {version}, and this is version {ToolVersion.Current}")
            : new FileOutcome(path, FileStatus.Refreshed);
    }

    private static string Stamped(string text) =>
        $"{Start}  \"$comment\": \"Written by schema-sdk {ToolVersion.Current}, sha256 {HashOf(text)}."
        + " A later version replaces it unless it was edited.\",\n"
        + text[Start.Length..];

    private static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();

    [GeneratedRegex(
        "^\\{\n  \"\\$comment\": \"Written by schema-sdk (?<version>[0-9A-Za-z.-]+), sha256 (?<hash>[0-9a-f]{64})\\.[^\"\n]*\",\n",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stamp();
}
