using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Rules;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the bounds of a value, and of the number of its items: tighter ones break calls, looser ones add values.</summary>
internal static class BoundsComparer
{
    public static void Compare(ChangeList changes, ParameterPair pair)
    {
        string of = pair.New.Kind == ParameterKind.Text ? "the length of " : "";
        Compare(changes, pair, of + pair.Name, Lower(pair.Old), Lower(pair.New));
        Compare(changes, pair, of + pair.Name, Upper(pair.Old), Upper(pair.New));
        string items = "the number of items of " + pair.Name;
        Compare(changes, pair, items, Count("min_items", pair.Old.MinItems, true), Count("min_items", pair.New.MinItems, true));
        Compare(changes, pair, items, Count("max_items", pair.Old.MaxItems, false), Count("max_items", pair.New.MaxItems, false));
        Step(changes, pair);
    }

    private static void Compare(ChangeList changes, ParameterPair pair, string what, ValueBound old, ValueBound @new)
    {
        int difference = @new.CompareTo(old);
        if (difference == 0)
            return;

        string message = (old.Digits, @new.Digits) switch
        {
            ({ } was, null) => $"{what} has no {old.Noun} now; it was {Shown.Text(was)}",
            (null, _) => $"{what} must be {@new}; it had no {@new.Noun}",
            _ when old.IsExclusive == @new.IsExclusive => $"{what} must be {@new}; the {@new.Noun} was {Shown.Text(old.Digits)}",
            _ => $"{what} must be {@new}; it had to be {old}",
        };
        changes.Add(
            difference > 0 ? ChangeSeverity.BreaksCalls : ChangeSeverity.Adds,
            pair.Path(@new.Digits is null ? old.Field : @new.Field),
            message,
            old.Digits,
            @new.Digits);
    }

    private static ValueBound Lower(Parameter value) => ValueBound.Tighter(
        new("min", value.Minimum, IsLower: true),
        new("exclusive_min", value.ExclusiveMinimum, IsLower: true, IsExclusive: true));

    private static ValueBound Upper(Parameter value) => ValueBound.Tighter(
        new("max", value.Maximum, IsLower: false),
        new("exclusive_max", value.ExclusiveMaximum, IsLower: false, IsExclusive: true));

    private static ValueBound Count(string field, int? count, bool isLower) =>
        new(field, count?.ToString(CultureInfo.InvariantCulture), isLower);

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
