using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the options of a parameter, in the checked-in order rather than the host's.</summary>
internal static class OptionComparer
{
    private const string Field = "options";

    public static void Compare(ChangeList changes, ParameterPair pair)
    {
        EquatableArray<Literal> old = pair.Old.Options;
        EquatableArray<Literal> @new = pair.New.Options;
        if (old.Count == 0 || @new.Count == 0)
        {
            CompareWhole(changes, pair);
            return;
        }

        HashSet<Literal> before = [.. old.Select(Literals.Identity)];
        HashSet<Literal> now = [.. @new.Select(Literals.Identity)];
        HashSet<string> spelled = [.. @new.Select(o => o.Text)];
        for (int i = 0; i < old.Count; i++)
        {
            if (!now.Contains(Literals.Identity(old[i])))
                AddGone(changes, pair, i, isRespelled: spelled.Contains(old[i].Text));
        }

        foreach (Literal option in @new.Where(o => !before.Contains(Literals.Identity(o))))
        {
            changes.Add(
                ChangeSeverity.Adds,
                pair.Path(Field, option.Text),
                $"{pair.Name} can also be {Say(option)}",
                null,
                JsonText.Of(option));
        }

        CompareMembers(changes, pair, old, @new);
    }

    /// <summary>Compares parameters that are not enums: an enum always has options, or else another type.</summary>
    private static void CompareWhole(ChangeList changes, ParameterPair pair)
    {
        if (pair.New.Options.Count > 0)
        {
            changes.Add(
                ChangeSeverity.BreaksCalls,
                pair.Path(Field),
                $"{pair.Name} must be one of {string.Join(", ", pair.New.Options.Take(20).Select(Say))}; any value was allowed",
                null,
                JsonText.Of(pair.New.Options));
        }
        else if (pair.Old.Options.Count > 0)
        {
            changes.Add(
                ChangeSeverity.Adds,
                pair.Path(Field),
                $"{pair.Name} can be any value; it was restricted to its options",
                JsonText.Of(pair.Old.Options),
                null);
        }
    }

    private static void AddGone(ChangeList changes, ParameterPair pair, int place, bool isRespelled)
    {
        Literal option = pair.Old.Options[place];
        (ChangeSeverity @class, string message) = (pair.Old.Kind, isRespelled) switch
        {
            (_, true) => (
                ChangeSeverity.BreaksCalls,
                $"the option {Say(option)} of {pair.Name} changed between string and number:"
                + " requests of programs that are already compiled are rejected"),
            (ParameterKind.Option, _) => (
                ChangeSeverity.BreaksSource,
                $"{pair.Name} can no longer be {Say(option)}: code that uses"
                + $" {pair.OldType.OptionOf(pair.OldPlace, place)}"
                + $" no longer compiles{Renumbered(pair, place)}"),
            _ => (ChangeSeverity.BreaksCalls, $"{pair.Name} can no longer be {Say(option)}"),
        };
        changes.Add(@class, pair.Path(Field, option.Text), message, JsonText.Of(option), null);
    }

    private static string Renumbered(ParameterPair pair, int place) => place == pair.Old.Options.Count - 1
        ? ""
        : ", and the members after it get new numbers: libraries compiled against the old ones must be recompiled";

    /// <summary>Adding or removing an option can change the C# name of another.</summary>
    private static void CompareMembers(ChangeList changes, ParameterPair pair, EquatableArray<Literal> old, EquatableArray<Literal> @new)
    {
        if (pair.Old.Kind != ParameterKind.Option)
            return;

        var now = new Dictionary<Literal, string>();
        for (int i = 0; i < @new.Count; i++)
            now.TryAdd(Literals.Identity(@new[i]), pair.NewType.Names.Members[pair.NewPlace][i]);

        for (int i = 0; i < old.Count; i++)
        {
            string was = pair.OldType.Names.Members[pair.OldPlace][i];
            if (now.TryGetValue(Literals.Identity(old[i]), out string? member) && member != was)
            {
                changes.Add(
                    ChangeSeverity.BreaksSource,
                    pair.Path(Field, old[i].Text),
                    $"the enum member of {Say(old[i])} in {pair.Name} is {member}; it was {was},"
                    + $" because another option has a similar name: code that uses {was} no longer compiles, or means another option",
                    JsonText.Of(was),
                    JsonText.Of(member));
            }
        }
    }

    private static string Say(Literal option) => option.Text.Length == 0 ? "empty" : Shown.Text(option.Text);
}
