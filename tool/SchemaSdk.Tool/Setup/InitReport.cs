using System.Text.Json;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Reports;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Setup;

/// <summary>Reports what happened to each file, and what to do next.</summary>
internal static class InitReport
{
    public static int Write(ToolContext context, IReadOnlyList<FileOutcome> files, NextSteps next, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(context.Output, json => WriteJson(json, context, files, next));
        }
        else
        {
            foreach (FileOutcome file in files)
                FileReport.WriteLine(context, file);

            WriteText(context.Output, next);
        }

        return files.Any(file => file.Status == FileStatus.Failed) ? ExitCodes.Error : ExitCodes.Success;
    }

    private static void WriteText(TextWriter output, NextSteps next)
    {
        if (next.Commands.Count > 0)
            WriteBlock(output, "Next:", next.Commands);

        if (next.ProjectItems is { } items)
            WriteBlock(output, "The project file needs:", items.Split('\n'));

        if (next.CSharp.Count > 0)
            WriteBlock(output, "Then, in C#:", next.CSharp);
    }

    private static void WriteBlock(TextWriter output, string title, IReadOnlyList<string> lines)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine();
        foreach (string line in lines)
            output.WriteLine($"    {line}");
    }

    private static void WriteJson(Utf8JsonWriter json, ToolContext context, IReadOnlyList<FileOutcome> files, NextSteps next)
    {
        json.WriteStartObject();
        FileReport.WriteJson(json, context, files);
        json.WriteStartObject("next");
        WriteLines(json, "commands", next.Commands);
        json.WriteString("project_items", next.ProjectItems);
        WriteLines(json, "csharp", next.CSharp);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter json, string name, IReadOnlyList<string> lines)
    {
        json.WriteStartArray(name);
        foreach (string line in lines)
            json.WriteStringValue(line);

        json.WriteEndArray();
    }
}
