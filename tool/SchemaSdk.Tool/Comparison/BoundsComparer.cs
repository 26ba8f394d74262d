using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Rules;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the bounds of a parameter: tighter bounds break calls, looser bounds add values.</summary>
internal static class BoundsComparer
{
    public static void Compare(ChangeList changes, ParameterPair pair)
    {
        string of = pair.New.Kind == ParameterKind.Text ? "the length of " : "";
        Bound(changes, pair, "min", of + pair.Name, pair.Old.Minimum, pair.New.Minimum, isLower: true);
        Bound(changes, pair, "max", of + pair.Name, pair.Old.Maximum, pair.New.Maximum, isLower: false);
        Step(changes, pair);
    }

    private static void Bound(ChangeList changes, ParameterPair pair, string field, string what, string? old, string? @new, bool isLower)
    {
        if (AreEqual(old, @new))
            return;

        bool isNarrower = @new is not null && (old is null || Numbers.Compare(@new, old) > 0 == isLower);
        string bound = isLower ? "minimum" : "maximum";
        string message = (old, @new) switch
        {
            (_, null) => $"{what} has no {bound} now; it was {Shown.Text(old!)}",
            (null, _) => $"{what} must be {Shown.Text(@new)} or {(isLower ? "more" : "less")}; it had no {bound}",
            _ => $"{what} must be {Shown.Text(@new)} or {(isLower ? "more" : "less")}; the {bound} was {Shown.Text(old)}",
        };
        changes.Add(isNarrower ? ChangeSeverity.BreaksCalls : ChangeSeverity.Adds, pair.Path(field), message, old, @new);
    }

    /// <summary>Calls break unless every value on the old step is also on the new one.</summary>
    private static void Step(ChangeList changes, ParameterPair pair)
    {
        string? old = pair.Old.Step;
        string? @new = pair.New.Step;
        bool letsAll = @new is null || (old is not null && IsFiner(pair, old, @new));
        if (AreEqual(old, @new) && (letsAll || AreEqual(pair.Old.Minimum, pair.New.Minimum)))
            return;

        changes.Add(
            letsAll ? ChangeSeverity.Adds : ChangeSeverity.BreaksCalls,
            pair.Path("step"),
            @new is null
                ? $"{pair.Name} has no step now; it was {Shown.Text(old!)}"
                : $"{pair.Name} must be in steps of {Shown.Text(@new)};"
                    + (old is null ? " it had no step" : $" the step was {Shown.Text(old)}"),
            old,
            @new);
    }

    /// <summary>Steps count from the minimum, so a changed minimum shifts them.</summary>
    private static bool IsFiner(ParameterPair pair, string old, string @new) =>
        MetadataNumbers.ToExact(old) is { } was
        && MetadataNumbers.ToExact(@new) is { } now
        && MetadataNumbers.ToExact(pair.Old.Minimum ?? "0") is { } oldStart
        && MetadataNumbers.ToExact(pair.New.Minimum ?? "0") is { } newStart
        && Steps.IsOn(was, now, 0)
        && Steps.IsOn(oldStart, now, newStart);

    private static bool AreEqual(string? left, string? right) =>
        left is null || right is null ? left == right : Numbers.Compare(left, right) == 0;
}
