using System.Globalization;
using SchemaSdk.Tool.Comparison;

namespace SchemaSdk.Tool.Drift;

/// <summary>Compares two sides, and removes the accepted changes.</summary>
internal static class DriftComparer
{
    public static DriftResult Compare(DocumentSet old, DocumentSet @new, IReadOnlyList<AcceptedChange> accepted, DateOnly today)
    {
        IReadOnlyDictionary<string, ComparedModel> before = old.Against(@new);
        IReadOnlyDictionary<string, ComparedModel> now = @new.Against(old);
        IReadOnlyList<Change> changes = CatalogComparer.Compare(before, now);
        var matched = new HashSet<AcceptedChange>();
        var left = new List<Change>();
        int taken = 0;
        ILookup<(string, string), AcceptedChange> byPlace = accepted.ToLookup(a => (a.Model, a.Path));
        foreach (Change change in changes)
        {
            List<AcceptedChange> entries = [.. byPlace[(change.Model, change.Path)].Where(a => a.Matches(change))];
            matched.UnionWith(entries);
            if (entries.Exists(a => a.Expires >= today))
                taken++;
            else
                left.Add(change);
        }

        var notices = new List<string>();
        foreach (AcceptedChange entry in matched.Where(a => a.Expires < today))
        {
            notices.Add(
                $"{AcceptanceFile.FileName}: the acceptance of {Generator.Json.Shown.Text(entry.ToString())} expired on"
                + $" {entry.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
                + $" ({Generator.Json.Shown.Text(entry.Reason)}), so the change counts again");
        }

        foreach (AcceptedChange entry in accepted.Where(a => !matched.Contains(a)))
        {
            notices.Add(
                $"{AcceptanceFile.FileName}: {Generator.Json.Shown.Text(entry.ToString())}"
                + " is accepted but did not change; remove the entry");
        }

        if (taken > 0)
            notices.Add($"{taken} accepted {(taken == 1 ? "change is" : "changes are")} not listed");

        return new DriftResult
        {
            Changes = left,
            Old = old,
            New = @new,
            Compared = before.Keys.Count(now.ContainsKey),
            Notices = notices,
        };
    }
}
