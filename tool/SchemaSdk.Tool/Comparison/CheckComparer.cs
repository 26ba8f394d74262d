using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares what else a value must satisfy: a stricter check breaks calls, a looser one adds values.</summary>
internal static class CheckComparer
{
    private const string Uri = "uri";

    public static void Compare(ChangeList changes, ParameterPair pair)
    {
        Parameter old = pair.Old;
        Parameter @new = pair.New;
        ComparePattern(changes, pair);
        CompareFormat(changes, pair);
        Refusal(
            changes,
            pair.Path("unique_items"),
            old.UniqueItems,
            @new.UniqueItems,
            $"{pair.Name} can't have an item twice",
            $"{pair.Name} can have an item twice");
        Refusal(
            changes,
            pair.Path("closed"),
            old.Closed,
            @new.Closed,
            $"{pair.Name} can't have members that the document does not name",
            $"{pair.Name} can have members that the document does not name");
        CompareNull(changes, pair);
        if (old.InPath != @new.InPath)
        {
            changes.Add(
                ChangeSeverity.BreaksCalls,
                pair.Path("in"),
                $"{pair.Name} is sent in the {Place(@new)}: programs that are already compiled send it in the {Place(old)}",
                JsonText.Of(Place(old)),
                JsonText.Of(Place(@new)));
        }
    }

    /// <summary>Adds a change of a field that is true where something is refused.</summary>
    public static void Refusal(ChangeList changes, string path, bool old, bool @new, string refused, string allowed)
    {
        if (old != @new)
        {
            changes.Add(
                @new ? ChangeSeverity.BreaksCalls : ChangeSeverity.Adds,
                path,
                @new ? refused : allowed,
                JsonText.Of(old),
                JsonText.Of(@new));
        }
    }

    /// <summary>A null that is no value of its own is left to what the model says of all, which may refuse it.</summary>
    private static void CompareNull(ChangeList changes, ParameterPair pair)
    {
        if (pair.Old.Nullable == pair.New.Nullable)
            return;

        (ChangeSeverity @class, string message) = (pair.Old.Nullable, pair.New.Nullable) switch
        {
            (_, true) => (ChangeSeverity.Adds, $"{pair.Name} can be null, which is a value of its own"),
            (_, false) => (ChangeSeverity.BreaksCalls, $"{pair.Name} can't be null"),
            (true, _) => (ChangeSeverity.BreaksCalls, $"a null is no value of {pair.Name} any more"),
            _ => (ChangeSeverity.Adds, $"{pair.Name} can be null where the model lets it"),
        };
        changes.Add(@class, pair.Path("nullable"), message, JsonText.Of(pair.Old.Nullable), JsonText.Of(pair.New.Nullable));
    }

    /// <summary>Whether another pattern lets in more is not decided: calls may break.</summary>
    private static void ComparePattern(ChangeList changes, ParameterPair pair)
    {
        if (pair.Old.Pattern != pair.New.Pattern)
        {
            changes.Add(
                pair.New.Pattern is null ? ChangeSeverity.Adds : ChangeSeverity.BreaksCalls,
                pair.Path("pattern"),
                (pair.Old.Pattern, pair.New.Pattern) switch
                {
                    ({ } was, null) => $"{pair.Name} has no pattern now; it was {Shown.Text(was)}",
                    (null, { } now) => $"{pair.Name} must match {Shown.Text(now)}; it had no pattern",
                    var (was, now) => $"{pair.Name} must match {Shown.Text(now!)}; the pattern was {Shown.Text(was!)}",
                },
                JsonText.Of(pair.Old.Pattern),
                JsonText.Of(pair.New.Pattern));
        }
    }

    /// <summary>Only addresses are checked; other formats are documentation.</summary>
    private static void CompareFormat(ChangeList changes, ParameterPair pair)
    {
        string? old = pair.Old.Format;
        string? @new = pair.New.Format;
        if (old == @new)
            return;

        (ChangeSeverity @class, string message) = (old == Uri, @new == Uri) switch
        {
            (false, true) => (ChangeSeverity.BreaksCalls, $"{pair.Name} must be an absolute URI"),
            (true, false) => (ChangeSeverity.Adds, $"{pair.Name} need not be an absolute URI"),
            _ => (ChangeSeverity.Documentation, $"the format of {pair.Name} changed"),
        };
        changes.Add(@class, pair.Path("format"), message, JsonText.Of(old), JsonText.Of(@new));
    }

    private static string Place(Parameter value) => value.InPath ? "path" : "body";
}
