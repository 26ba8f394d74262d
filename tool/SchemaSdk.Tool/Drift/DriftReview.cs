using System.Globalization;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Comparison;

namespace SchemaSdk.Tool.Drift;

/// <summary>Compares two sides, takes out what is accepted, and says how it ends.</summary>
internal static class DriftReview
{
    public static DriftResult Compare(ToolContext context, DocumentSet old, DocumentSet @new, IReadOnlyList<AcceptedChange> accepted)
    {
        IReadOnlyList<Change> changes = CatalogComparer.Compare(old.Against(@new), @new.Against(old));
        DateOnly today = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
        var matched = new HashSet<AcceptedChange>();
        var left = new List<Change>();
        int taken = 0;
        ILookup<(string, string), AcceptedChange> byPlace = accepted.ToLookup(a => (a.Model, a.Path));
        foreach (Change change in changes)
        {
            List<AcceptedChange> entries = [.. byPlace[(change.Model, change.Path)].Where(a => a.Matches(change))];
            matched.UnionWith(entries);
            if (entries.Exists(a => a.Expires >= today))
            {
                taken++;
            }
            else
            {
                left.Add(change);
            }
        }

        foreach (AcceptedChange entry in matched.Where(a => a.Expires < today))
        {
            context.Error.WriteLine($"{AcceptanceFile.FileName}: {Generator.Json.Shown.Text(entry.ToString())} was accepted until {entry.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} ({Generator.Json.Shown.Text(entry.Reason)}); it counts again");
        }

        foreach (AcceptedChange entry in accepted.Where(a => !matched.Contains(a)))
        {
            context.Error.WriteLine($"{AcceptanceFile.FileName}: {Generator.Json.Shown.Text(entry.ToString())} is accepted and is no change here; the entry can go");
        }

        if (taken > 0)
        {
            context.Error.WriteLine($"{taken} accepted {(taken == 1 ? "change is" : "changes are")} left out");
        }

        return new DriftResult { Changes = left, Old = old, New = @new };
    }

    /// <summary>
    /// The exit code. A break that is known is told before something that is not: whoever waits for the rest would wait in vain.
    /// </summary>
    public static int ExitCode(DriftResult result, ChangeClass? failOn)
    {
        ChangeClass? worst = result.Worst;
        bool counts = worst is { } value && (failOn is null || value <= failOn);
        bool breaksCode = result.Broken?.Any(site => site.IsError) == true;
        if (breaksCode || (counts && worst!.Value.IsBreaking()))
        {
            return ExitCodes.Breaking;
        }

        return result.Old.Problems.Count + result.New.Problems.Count > 0 ? ExitCodes.CouldNotTell : counts ? ExitCodes.Drift : ExitCodes.Fine;
    }
}
