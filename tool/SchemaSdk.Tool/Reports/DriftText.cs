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
            string severity = site.IsError ? "error" : "warning";
            context.Output.Write($"{context.Directory.Shown(site.File)}({site.Line},{site.Column}): ");
            SafeWriter.Write(context.Output, FindingLine.ToneOf(severity), severity);
            context.Output.WriteLine($" {site.Code}: {OneLine.Of(site.Message)}");
        }

        context.Output.WriteLine(Summary(result));
        if (result.Broken is { } broken)
        {
            context.Output.WriteLine(
                broken.Count switch
                {
                    0 => "no code of the project breaks",
                    1 => "1 place in the project's code breaks",
                    _ => $"{broken.Count} places in the project's code break",
                });
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
            context.Output.Write($"{place}: ");
            SafeWriter.Write(context.Output, ToneOf(change.Class), ChangeSeverities.NameOf(change.Class));
            context.Output.WriteLine($": {change.Message} [{OneLine.Of(change.Model + change.Path)}]");
        }
    }

    public static string Summary(DriftResult result) =>
        result.Changes.Count == 0
            ? NoChanges(result)
            : $"{(result.Changes.Count == 1 ? "1 change" : $"{result.Changes.Count} changes")}: "
                + string.Join(
                    ", ",
                    result.Changes.GroupBy(c => c.Class).OrderBy(g => g.Key).Select(g => $"{g.Count()} {ChangeSeverities.NameOf(g.Key)}"));

    public static Tone ToneOf(ChangeSeverity value) =>
        value.IsBreaking() ? Tone.Bad
        : value <= ChangeSeverity.ChangesPrice ? Tone.Caution
        : value == ChangeSeverity.Adds ? Tone.Good
        : Tone.Plain;

    /// <summary>"No drift" alone would be wrong if there are documents that could not be compared.</summary>
    private static string NoChanges(DriftResult result) => (result.Old.Findings.Count + result.New.Findings.Count, result.Compared) switch
    {
        (0, _) => "no drift",
        (_, 0) => "nothing was compared",
        (_, 1) => "no drift in the one model that was compared",
        (_, var compared) => $"no drift in the {compared} models that were compared",
    };
}
