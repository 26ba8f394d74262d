using System.Text.Json;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Reports;

/// <summary>Reports what happened to files.</summary>
internal static class FileReport
{
    /// <summary>Writes one line about a file.</summary>
    public static void WriteLine(ToolContext context, FileOutcome file)
    {
        string reason = file.Reason is null ? "" : $": {OneLine.Of(file.Reason)}";
        TextWriter writer = file.Status is FileStatus.Failed or FileStatus.Skipped ? context.Error : context.Output;
        writer.WriteLine($"{NameOf(file.Status),-10} {OneLine.Of(Shown(context, file))}{reason}");
    }

    /// <summary>Writes the member <c>files</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, ToolContext context, IReadOnlyList<FileOutcome> files)
    {
        json.WriteStartArray("files");
        foreach (FileOutcome file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", Shown(context, file));
            json.WriteString("status", NameOf(file.Status));
            json.WriteString("reason", file.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Shown(ToolContext context, FileOutcome file) =>
        Path.IsPathRooted(file.File) ? context.Directory.Shown(file.File) : file.File;

    private static string NameOf(FileStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());
}
