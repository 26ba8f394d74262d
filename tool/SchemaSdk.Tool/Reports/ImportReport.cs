using System.Text.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Importing;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Shipped;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Reports;

/// <summary>Reports what an import wrote, what it left out, and what it refused.</summary>
internal sealed class ImportReport(ToolContext context, ImportedFolder imported, IReadOnlyList<RefusedOperation> refused)
{
    public void WriteText()
    {
        foreach (ImportOutcome outcome in imported.Documents)
        {
            string name = Shown.Text(outcome.Written.Id);
            string id = imported.Documents.Count > 1 ? $" of {name}" : "";
            foreach (string lost in outcome.Written.Lost)
                context.Error.WriteLine($"not imported{id}: {OneLine.Of(lost)}");

            foreach (Finding problem in outcome.Reading.Findings)
                FindingLine.Write(context.Error, name, problem);

            if (outcome.Written.File is { } path)
                context.Output.WriteLine($"{context.Directory.Shown(path)}: {outcome.Reading.Document!.Parameters.Count} parameters");
            else
                context.Error.WriteLine($"failed     {name}: {OneLine.Of(outcome.Written.Reason!)}");
        }

        foreach (FileOutcome file in imported.Files)
            FileReport.WriteLine(context, file);

        foreach (RefusedOperation operation in refused)
            context.Error.WriteLine($"refused: {Shown.Text(operation.Operation)}: {OneLine.Of(operation.Reason)}");
    }

    /// <summary>Writes the outcome as one object; of several as lists.</summary>
    public void WriteJson(bool asLists) => JsonOutput.Write(context.Output, json =>
    {
        if (!asLists)
        {
            json.WriteStartObject();
            WriteMembers(json, imported.Documents[0]);
            FileReport.WriteJson(json, context, imported.Files);
            json.WriteEndObject();
            return;
        }

        json.WriteStartObject();
        json.WriteStartArray("imported");
        foreach (ImportOutcome outcome in imported.Documents)
        {
            json.WriteStartObject();
            WriteMembers(json, outcome);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("refused");
        foreach (RefusedOperation operation in refused)
        {
            json.WriteStartObject();
            json.WriteString("operation", operation.Operation);
            json.WriteString("reason", operation.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        FileReport.WriteJson(json, context, imported.Files);
        json.WriteEndObject();
    });

    private void WriteMembers(Utf8JsonWriter json, ImportOutcome outcome)
    {
        json.WriteString("id", outcome.Written.Id);
        json.WriteString("path", outcome.Written.File is { } path ? context.Directory.Shown(path) : null);
        json.WriteString("reason", outcome.Written.Reason);
        json.WriteNumber("parameters", outcome.Reading.Document?.Parameters.Count ?? 0);
        json.WriteStartArray("lost");
        foreach (string lost in outcome.Written.Lost)
            json.WriteStringValue(lost);

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (Finding problem in outcome.Reading.Findings)
            FindingJson.Write(json, problem);

        json.WriteEndArray();
    }
}
