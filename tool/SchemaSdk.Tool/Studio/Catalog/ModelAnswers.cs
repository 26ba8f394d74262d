using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Metadata;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Studio.Catalog;

/// <summary>Writes the models of the folder, in short for a list, and whole for the page of one.</summary>
internal sealed class ModelAnswers(ToolContext context, StudioModels models, FolderChanges changes)
{
    public async Task<Action<Utf8JsonWriter>> ListAsync(CancellationToken cancellationToken)
    {
        ILookup<string, Change> changed = await changes.ReadAsync(cancellationToken);
        FolderState state = models.Current;
        return json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("models");
            foreach (StudioModel model in state.Models)
            {
                json.WriteStartObject();
                WriteShort(json, model);
                json.WriteNumber("findings", model.Findings.Count);
                json.WriteNumber("changes", changed[model.Id].Count());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteTexts("unreadable", state.Unreadable);
            json.WriteEndObject();
        };
    }

    public async Task<Action<Utf8JsonWriter>> OneAsync(string id, CancellationToken cancellationToken)
    {
        StudioModel model = models.Find(id);
        IEnumerable<Change> changed = (await changes.ReadAsync(cancellationToken))[id];
        return json =>
        {
            json.WriteStartObject();
            WriteShort(json, model);
            WriteWhole(json, model);
            WriteFindings(json, model);
            json.WriteStartArray("changes");
            foreach (Change change in changed)
            {
                json.WriteStartObject();
                json.WriteString("severity", ChangeSeverities.NameOf(change.Class));
                json.WriteString("text", change.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        };
    }

    private static void WriteShort(Utf8JsonWriter json, StudioModel model)
    {
        ModelDocument document = model.Document;
        PriceSummary price = PriceSummary.Of(model.Info);
        json.WriteString("id", document.Id);
        json.WriteString("name", document.DisplayName);
        json.WriteString("host", document.HostId);
        json.WriteString("provider", document.Provider);
        json.WriteString("category", document.Category);
        json.WriteString("description", document.Description);
        json.WriteTexts("outputs", document.OutputModalities);
        json.WriteString("price_text", price.Text);
        json.WriteAmount("price_from", price.From);
        json.WriteString("currency", price.Currency);
    }

    private void WriteWhole(Utf8JsonWriter json, StudioModel model)
    {
        ModelDocument document = model.Document;
        json.WriteString("endpoint", document.Submit.ToString());
        json.WriteTexts("inputs", document.InputModalities);
        json.WriteTexts("features", document.Features);
        json.WriteTexts("notes", document.Notes);
        json.WriteBoolean("closed", document.Closed);
        json.WriteStartArray("parameters");
        foreach (Parameter parameter in document.Parameters)
            ParameterForm.Write(json, parameter, document.RefusesNull);
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (RuleMetadata rule in model.Loaded.Metadata.Rules)
            json.WriteStringValue(RuleSentence.Of(rule));
        json.WriteEndArray();
        json.WriteStartArray("prices");
        foreach (DocumentPrice row in document.Prices)
        {
            json.WriteStartObject();
            json.WriteString("label", row.Label);
            json.WriteString("text", row.Rate.Text);
            json.WriteString("unit", row.Unit);
            json.WriteString("previously", row.PreviousRate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("schema_file", context.Directory.Shown(model.Loaded.File.Path));
        json.WriteString("overlay_file", model.Loaded.OverlayPath is { } overlay ? context.Directory.Shown(overlay) : null);
    }

    private void WriteFindings(Utf8JsonWriter json, StudioModel model)
    {
        json.WriteStartArray("findings");
        foreach ((string path, Finding finding) in model.Findings)
        {
            json.WriteStartObject();
            json.WriteString("severity", FindingLine.Severity(finding));
            json.WriteString("id", finding.Id);
            json.WriteString("message", finding.Message);
            json.WriteString("path", $"{context.Directory.Shown(path)}({finding.Range.Line + 1},{finding.Range.Column + 1})");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
