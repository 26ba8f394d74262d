using SchemaSdk.Tool.Impact;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Reports;

/// <summary>Writes one line per change in compiler format, which terminals and editors turn into links.</summary>
internal static class DriftText
{
    public static void Write(ToolContext context, DriftResult result)
    {
        WriteChanges(context, result);
        foreach (CallSite site in result.Broken ?? [])
        {
            context.Output.WriteLine(
                $"{context.Directory.Shown(site.File)}({site.Line},{site.Column}):"
                + $" {(site.IsError ? "error" : "warning")} {site.Code}: {OneLine.Of(site.Message)}");
        }

        context.Output.WriteLine(Summary(result));
        if (result.Broken is { } broken)
        {
            context.Output.WriteLine(
                broken.Count == 0 ? "no code of the project is broken" : $"{broken.Count} places in the project's code are broken");
        }
    }

    /// <summary>Writes a line for each change, with the path in brackets, in the form that <c>accept</c> takes.</summary>
    public static void WriteChanges(ToolContext context, DriftResult result)
    {
        var locator = new ChangeLocator(result);
        foreach (Change change in result.Changes)
        {
            string place = locator.Find(change) is { } found
                ? $"{context.Directory.Shown(found.File)}({found.Line},{found.Column})"
                : OneLine.Of(change.Model);
            context.Output.WriteLine(
                $"{place}: {ChangeSeverities.NameOf(change.Class)}: {change.Message} [{OneLine.Of(change.Model + change.Path)}]");
        }
    }

    public static string Summary(DriftResult result) =>
        result.Changes.Count == 0
            ? "no drift"
            : $"{(result.Changes.Count == 1 ? "1 change" : $"{result.Changes.Count} changes")}: "
                + string.Join(
                    ", ",
                    result.Changes.GroupBy(c => c.Class).OrderBy(g => g.Key).Select(g => $"{g.Count()} {ChangeSeverities.NameOf(g.Key)}"));
}
