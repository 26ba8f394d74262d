using System.Text;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Exporting;

/// <summary>Exports a page about a model: its parameters, prices and rules.</summary>
internal static class MarkdownExport
{
    public static string Write(LoadedModel model)
    {
        var page = new StringBuilder();
        ModelDocument document = model.Document;
        page.Append($"# {MarkdownText.Of(document.DisplayName)}\n\n");
        AppendParagraph(page, document.Description);
        page.Append(
            $"- Model id: {MarkdownText.Of(document.Id)}\n"
            + $"- Endpoint: {MarkdownText.Of(document.Submit.ToString())}\n"
            + $"- In C#: {model.Unit.Names.Request}\n");
        AppendList(page, "Accepts", document.InputModalities);
        AppendList(page, "Produces", document.OutputModalities);
        AppendParameters(page, model);
        AppendRules(page, model);
        AppendPrices(page, document);
        if (document.Notes.Count > 0)
        {
            page.Append("\n## Notes\n\n");
            foreach (string note in document.Notes)
                page.Append($"- {MarkdownText.Of(note)}\n");
        }

        return page.ToString();
    }

    private static void AppendParameters(StringBuilder page, LoadedModel model)
    {
        page.Append("\n## Parameters\n\n| Parameter | In C# | Type | Required | Default | Allowed | |\n|---|---|---|---|---|---|---|\n");
        foreach ((string name, Parameter value, string code) in ValueRow.Of(model))
        {
            string[] cells =
            [
                name, code, ParameterText.Type(value), value.Required ? "yes" : "no",
                value.Default?.Text ?? "", ParameterText.Allowed(value), Notes(value),
            ];
            page.Append($"| {string.Join(" | ", cells.Select(MarkdownText.Of))} |\n");
        }
    }

    private static string Notes(Parameter value) => value.Deprecated is { } reason
        ? string.Join(" ", new[] { value.Description, "Deprecated" + (reason.Length > 0 ? $": {reason}" : ".") }.OfType<string>())
        : value.Description ?? "";

    private static void AppendRules(StringBuilder page, LoadedModel model)
    {
        if (model.Metadata.Rules.Count == 0)
            return;

        page.Append("\n## Rules\n\n");
        foreach (RuleMetadata rule in model.Metadata.Rules)
        {
            page.Append(
                $"- {(rule.IsWarning ? "" : "**Error** ")}{MarkdownText.Of(RuleSentence.Of(rule))}"
                + $" ({MarkdownText.Of(rule.Id)})\n");
        }
    }

    private static void AppendPrices(StringBuilder page, ModelDocument document)
    {
        if (document.Prices.Count == 0)
            return;

        page.Append("\n## Prices\n\n| Charge | Rate | |\n|---|---|---|\n");
        foreach (DocumentPrice row in document.Prices)
            page.Append($"| {MarkdownText.Of(row.Label)} | {MarkdownText.Of(row.Rate.Text)} | {MarkdownText.Of(row.Unit ?? "")} |\n");
    }

    private static void AppendParagraph(StringBuilder page, string? text)
    {
        if (text is not null)
            page.Append($"{MarkdownText.Of(text)}\n\n");
    }

    private static void AppendList(StringBuilder page, string what, EquatableArray<string> items)
    {
        if (items.Count > 0)
            page.Append($"- {what}: {string.Join(", ", items.Select(MarkdownText.Of))}\n");
    }
}
