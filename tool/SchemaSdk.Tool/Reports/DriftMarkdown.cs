using SchemaSdk.Tool.Impact;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Reports;

/// <summary>Writes the changes for a pull request description: most severe first, one section per model.</summary>
internal static class DriftMarkdown
{
    public static void Write(ToolContext context, DriftResult result)
    {
        TextWriter output = context.Output;
        output.Write("## Model documents\n\n");
        output.Write($"{Sentence(DriftText.Summary(result))}\n");
        foreach (IGrouping<string, Change> model in result
                .Changes.GroupBy(c => c.Model)
                .OrderBy(g => g.Min(c => c.Class))
                .ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            output.Write($"\n### {MarkdownText.Of(model.Key)}\n\n| | Change | Was | Is |\n|---|---|---|---|\n");
            foreach (Change change in model)
            {
                output.Write(
                    $"| **{ChangeSeverities.TitleOf(change.Class)}** | {MarkdownText.Of(change.Message)}"
                    + $" | {Value(change.Old)} | {Value(change.New)} |\n");
            }
        }

        WriteBroken(context, result.Broken ?? []);
        WriteFindings(output, [.. result.Old.Findings, .. result.New.Findings]);
    }

    private static string Sentence(string summary) => char.ToUpperInvariant(summary[0]) + summary[1..] + ".";

    private static void WriteBroken(ToolContext context, IReadOnlyList<CallSite> broken)
    {
        if (broken.Count > 0)
        {
            context.Output.Write("\n### Code that breaks\n\n| Place | |\n|---|---|\n");
            foreach (CallSite site in broken)
            {
                context.Output.Write(
                    $"| {MarkdownText.Of($"{context.Directory.Shown(site.File)}:{site.Line}")}"
                    + $" | {MarkdownText.Of($"{site.Code}: {site.Message}")} |\n");
            }
        }
    }

    private static void WriteFindings(TextWriter output, IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            output.Write("\n### Not compared\n\n");
            foreach (string problem in problems)
                output.Write($"- {MarkdownText.Of(problem)}\n");
        }
    }

    private static string Value(string? json) => json is null ? "" : MarkdownText.Of(Generator.Json.Shown.Text(json));
}
