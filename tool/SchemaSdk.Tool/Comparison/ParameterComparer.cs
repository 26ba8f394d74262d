using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares two versions of a parameter.</summary>
internal static class ParameterComparer
{
    public static void Compare(ChangeList changes, ParameterPair pair)
    {
        if (pair.Old == pair.New)
            return;

        if (pair.Old.Kind != pair.New.Kind)
        {
            CompareKind(changes, pair);
        }
        else
        {
            OptionComparer.Compare(changes, pair);
            BoundsComparer.Compare(changes, pair);
        }

        CompareRequired(changes, pair);
        CompareDefault(changes, pair);
        if (pair.Old.Description != pair.New.Description)
        {
            changes.Add(
                ChangeSeverity.Documentation,
                pair.Path("description"),
                $"the description of {pair.Name} changed",
                JsonText.Of(pair.Old.Description),
                JsonText.Of(pair.New.Description));
        }
    }

    /// <summary>A different value type is a different C# type, so options and bounds are not comparable.</summary>
    private static void CompareKind(ChangeList changes, ParameterPair pair)
    {
        string was = ParameterText.Type(pair.Old.Kind);
        string now = ParameterText.Type(pair.New.Kind);
        changes.Add(
            ChangeSeverity.BreaksSource,
            pair.Path("type"),
            $"the type of {pair.Name} is {now}; it was {was}: code that uses {pair.Property} no longer compiles",
            JsonText.Of(was),
            JsonText.Of(now));
    }

    private static void CompareRequired(ChangeList changes, ParameterPair pair)
    {
        if (pair.Old.Required == pair.New.Required)
            return;

        (ChangeSeverity @class, string message) = pair.New switch
        {
            { Required: true } => (
                ChangeSeverity.BreaksSource,
                $"{pair.Name} is now required:"
                + $" code that creates a {pair.NewModel.Names.Request} without {pair.Property} no longer compiles"),

            // A nullable string still reads as a string, with a warning at most; a nullable number is a different type.
            { Kind: ParameterKind.Text } => (
                ChangeSeverity.Adds,
                $"{pair.Name} is now optional: {pair.Property} can be null where code reads it"),
            _ => (
                ChangeSeverity.BreaksSource,
                $"{pair.Name} is now optional: {pair.Property} can be null, and code that reads it no longer compiles"),
        };
        changes.Add(@class, pair.Path("required"), message, JsonText.Of(pair.Old.Required), JsonText.Of(pair.New.Required));
    }

    private static void CompareDefault(ChangeList changes, ParameterPair pair)
    {
        Literal? was = pair.Old.Default;
        Literal? now = pair.New.Default;
        if ((was is null ? null : Literals.Identity(was)) == (now is null ? null : Literals.Identity(now)))
            return;

        string message = (was, now) switch
        {
            (null, { } value) => $"the default of {pair.Name} is {Say(value)}; it had none",
            ({ } value, null) => $"{pair.Name} has no default now; it was {Say(value)}",
            _ => $"the default of {pair.Name} is {Say(now!)}; it was {Say(was!)}",
        };
        changes.Add(ChangeSeverity.ChangesBehavior, pair.Path("default"), message, JsonText.Of(was), JsonText.Of(now));
    }

    private static string Say(Literal value) => Shown.Text(JsonText.Of(value)!);
}
