using System.Text.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Importing;
using SchemaSdk.Tool.Output;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Reports;

/// <summary>Reports what an import wrote, what it left out, and what it refused.</summary>
internal sealed class ImportReport(ToolContext context, IReadOnlyList<ImportOutcome> outcomes, IReadOnlyList<RefusedOperation> refused)
{
    public void WriteText()
    {
        foreach (ImportOutcome outcome in outcomes)
        {
            string id = outcomes.Count > 1 ? $" of {Shown.Text(outcome.Id)}" : "";
            foreach (string lost in outcome.Lost)
                context.Error.WriteLine($"not imported{id}: {OneLine.Of(lost)}");

            foreach (Finding problem in outcome.Reading.Findings)
                FindingLine.Write(context.Error, Shown.Text(outcome.Id), problem);

            if (outcome.Path is { } path)
                context.Output.WriteLine($"{context.Directory.Shown(path)}: {outcome.Reading.Document!.Parameters.Count} parameters");
        }

        foreach (RefusedOperation operation in refused)
            context.Error.WriteLine($"refused: {Shown.Text(operation.Operation)}: {OneLine.Of(operation.Reason)}");
    }

    /// <summary>Writes the outcome as one object; of several as lists.</summary>
    public void WriteJson(bool asLists) => JsonOutput.Write(context.Output, json =>
    {
        if (!asLists)
        {
            Write(json, outcomes[0]);
            return;
        }

        json.WriteStartObject();
        json.WriteStartArray("imported");
        foreach (ImportOutcome outcome in outcomes)
            Write(json, outcome);

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
        json.WriteEndObject();
    });

    private void Write(Utf8JsonWriter json, ImportOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Id);
        json.WriteString("path", outcome.Path is { } path ? context.Directory.Shown(path) : null);
        json.WriteNumber("parameters", outcome.Reading.Document?.Parameters.Count ?? 0);
        json.WriteStartArray("lost");
        foreach (string lost in outcome.Lost)
            json.WriteStringValue(lost);

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (Finding problem in outcome.Reading.Findings)
            FindingJson.Write(json, problem);

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
