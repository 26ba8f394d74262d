using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares two versions of a value, and then what is inside it.</summary>
internal static class ParameterComparer
{
    public static void Compare(ChangeList changes, ParameterPair pair)
    {
        if (pair.Old.Kind != pair.New.Kind)
        {
            CompareKind(changes, pair);
        }
        else
        {
            OptionComparer.Compare(changes, pair);
            BoundsComparer.Compare(changes, pair);
            CheckComparer.Compare(changes, pair);
            CompareTypeNames(changes, pair);
            CompareInside(changes, pair);
        }

        CompareRequired(changes, pair);
        CompareDefault(changes, pair);
        NoteComparer.Compare(changes, pair);
    }

    /// <summary>A different value type is a different C# type, so options, bounds and contents are not comparable.</summary>
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

    private static void CompareInside(ChangeList changes, ParameterPair pair)
    {
        if (pair.Old.IsList != pair.New.IsList)
        {
            AddDescribed(changes, pair, ParameterFields.Items, "items", pair.New.IsList);
        }
        else if (pair.Old.IsRecord != pair.New.IsRecord)
        {
            AddDescribed(changes, pair, ParameterFields.Members, "contents", pair.New.IsRecord);
        }
        else if (pair.New.IsList)
        {
            Compare(changes, pair.Items);
        }
        else if (pair.New.Kind == ParameterKind.Union)
        {
            AlternativeComparer.Compare(changes, pair);
        }
        else if (pair.New.IsRecord)
        {
            ParameterListComparer.Compare(
                changes, pair.OldType.TypeOf(pair.Old), pair.NewType.TypeOf(pair.New), pair.Place, pair.IsRenamed);
        }
    }

    /// <summary>A value whose contents are described has a type of its own in C#; without a description, it is raw JSON.</summary>
    private static void AddDescribed(ChangeList changes, ParameterPair pair, Field field, string what, bool isNow) => changes.Add(
        ChangeSeverity.BreaksSource,
        pair.Path(field.Name),
        $"the {what} of {pair.Name} are {(isNow ? "described now" : "no longer described")}:"
        + $" code that uses {pair.Property} no longer compiles, because its type is another",
        JsonText.Of(pair.Old),
        JsonText.Of(pair.New));

    /// <summary>A type is named after the value that it is first used for, which a change elsewhere can make another one.</summary>
    private static void CompareTypeNames(ChangeList changes, ParameterPair pair)
    {
        if (pair.IsRenamed || pair.New.Items is not null)
            return;

        string? was = pair.OldType.NameOfType(pair.OldPlace);
        string? now = pair.NewType.NameOfType(pair.NewPlace);
        if (was is not null && now is not null && was != now)
        {
            changes.Add(
                ChangeSeverity.BreaksSource,
                pair.Path("type"),
                $"the type of {pair.Name} in C# is {now}; it was {was}: code that uses {was} for it no longer compiles",
                JsonText.Of(was),
                JsonText.Of(now));
        }
    }

    private static void CompareRequired(ChangeList changes, ParameterPair pair)
    {
        if (pair.Old.Required == pair.New.Required)
            return;

        (ChangeSeverity @class, string message) = pair.New switch
        {
            { Required: true, IsConstant: true } when !pair.NewType.IsRequest => (
                ChangeSeverity.BreaksSource,
                $"{pair.Name} is now required, and is sent by itself:"
                + $" {pair.Property} can't be null, and code that expects that no longer compiles"),
            { Required: true } => (
                ChangeSeverity.BreaksSource,
                $"{pair.Name} is now required:"
                + $" code that creates a {pair.NewType.Name} without {pair.NewType.Names.Properties[pair.NewPlace]} no longer compiles"),

            // A nullable reference still reads as one, with a warning at most; a nullable number is a different type.
            { Kind: ParameterKind.Text or ParameterKind.Union } or { IsList: true } or { IsRecord: true } => (
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
