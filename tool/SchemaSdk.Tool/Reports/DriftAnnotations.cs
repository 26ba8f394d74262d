using SchemaSdk.Tool.Impact;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Reports;

/// <summary>Writes GitHub Actions commands that annotate the files of a pull request.</summary>
internal static class DriftAnnotations
{
    public static void Write(ToolContext context, DriftResult result)
    {
        var locator = new ChangeLocator(result);
        foreach (Change change in result.Changes)
        {
            string level =
                change.Class.IsBreaking() ? "error"
                : change.Class <= ChangeSeverity.ChangesPrice ? "warning"
                : "notice";
            string place = locator.Find(change) is { } found
                ? $"file={Property(context.Directory.Shown(found.File))},line={found.Line},col={found.Column},"
                : "";
            string title = Property($"{change.Model}: {ChangeSeverities.NameOf(change.Class)}");
            SafeWriter.WriteCommand(context.Output, $"::{level} {place}title={title}::{Data(change.Message)}");
        }

        WriteBroken(context, result.Broken ?? []);
    }

    private static void WriteBroken(ToolContext context, IReadOnlyList<CallSite> broken)
    {
        foreach (CallSite site in broken)
        {
            string place = $"file={Property(context.Directory.Shown(site.File))},line={site.Line},col={site.Column}";
            SafeWriter.WriteCommand(
                context.Output,
                $"::{(site.IsError ? "error" : "warning")} {place},title={Property(site.Code)}::{Data(site.Message)}");
        }
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
