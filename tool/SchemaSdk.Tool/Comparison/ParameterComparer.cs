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
                $"the description of {pair.Name} reads otherwise",
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
            $"{pair.Name} is of type {now}, and was of type {was}: code that uses {pair.Property} compiles no more",
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
                $"{pair.Name} is required now: code that makes a {pair.NewModel.Names.Request} without {pair.Property} compiles no more"),

            // A nullable string still reads as a string, with a warning at most; a nullable number is a different type.
            { Kind: ParameterKind.Text } => (
                ChangeSeverity.Adds,
                $"{pair.Name} may be left out now; {pair.Property} can be null where code reads it"),
            _ => (
                ChangeSeverity.BreaksSource,
                $"{pair.Name} may be left out now: {pair.Property} can be null, and code that reads it compiles no more"),
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
            (null, { } value) => $"where {pair.Name} is not set, the host takes {Say(value)}; it had no default",
            ({ } value, null) => $"{pair.Name} has no default any more; it was {Say(value)}",
            _ => $"where {pair.Name} is not set, the host takes {Say(now!)}, and took {Say(was!)}",
        };
        changes.Add(ChangeSeverity.ChangesBehavior, pair.Path("default"), message, JsonText.Of(was), JsonText.Of(now));
    }

    private static string Say(Literal value) => Shown.Text(JsonText.Of(value)!);
}
