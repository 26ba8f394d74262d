using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the parameters of two versions, or the members of an object: added, removed, renamed, and changed.</summary>
internal static class ParameterListComparer
{
    /// <param name="changes">Receives the changes.</param>
    /// <param name="old">The request or record in the old version.</param>
    /// <param name="new">The same in the new version.</param>
    /// <param name="within">Where it is.</param>
    /// <param name="isRenamed">True if its type has another name because something around it has.</param>
    public static void Compare(ChangeList changes, NamedType old, NamedType @new, ValuePlace within, bool isRenamed)
    {
        IReadOnlyDictionary<string, string> renamed = RenamedParameters.Find(old, @new);
        for (int i = 0; i < old.Values.Count; i++)
        {
            string name = old.Values[i].Name;
            int place = @new.PlaceOf(name);
            if (place >= 0)
            {
                var pair = new ParameterPair(old, i, @new, place, within.Member(name), isRenamed);
                ParameterComparer.Compare(changes, pair);
                CompareNames(changes, pair);
            }
            else
            {
                AddGone(changes, old, i, within, renamed.GetValueOrDefault(name));
            }
        }

        for (int i = 0; i < @new.Values.Count; i++)
        {
            string name = @new.Values[i].Name;
            if (old.PlaceOf(name) >= 0)
                continue;

            string? was = renamed.FirstOrDefault(pair => pair.Value == name).Key;
            AddCome(changes, @new, i, within, was);
            if (was is not null)
            {
                ParameterComparer.Compare(
                    changes, new ParameterPair(old, old.PlaceOf(was), @new, i, within.Member(name), IsRenamed: true));
            }
        }
    }

    private static void AddGone(ChangeList changes, NamedType old, int index, ValuePlace within, string? now)
    {
        Parameter parameter = old.Values[index];
        ValuePlace place = within.Member(parameter.Name);
        string seems = now is null ? "" : $", and {Shown.Text(now)} seems to replace it";
        changes.Add(
            ChangeSeverity.BreaksSource,
            place.Path,
            $"the parameter {place.Name} was removed{seems}: code that uses {old.PropertyOf(index)} no longer compiles",
            JsonText.Of(parameter),
            null);
    }

    private static void AddCome(ChangeList changes, NamedType @new, int index, ValuePlace within, string? was)
    {
        Parameter parameter = @new.Values[index];
        ValuePlace place = within.Member(parameter.Name);
        string property = @new.PropertyOf(index);
        (ChangeSeverity @class, string message) = (was, parameter.Required) switch
        {
            // The break caused by a rename is reported at the old name.
            ({ } before, _) => (
                ChangeSeverity.Adds,
                $"the parameter {place.Name} was added, and seems to replace {Shown.Text(before)}; its property is {property}"),

            // A record has a value that can only be one without being told.
            (_, true) when !@new.IsRequest && parameter.IsConstant => (
                ChangeSeverity.Adds,
                $"the parameter {place.Name} was added, is always {Shown.Text(parameter.Options[0].Text)}, and is sent by itself"),
            (_, true) => (
                ChangeSeverity.BreaksSource,
                $"the parameter {place.Name} was added and is required:"
                + $" code that creates a {@new.Name} without {@new.Names.Properties[index]} no longer compiles"),
            _ => (
                ChangeSeverity.Adds,
                $"the parameter {place.Name} ({ParameterText.Type(parameter.Kind)}) was added; its property is {property}"),
        };
        changes.Add(@class, place.Path, message, null, JsonText.Of(parameter));
    }

    /// <summary>Adding or removing a parameter can change the C# name of another.</summary>
    private static void CompareNames(ChangeList changes, ParameterPair pair)
    {
        string was = pair.OldType.Names.Properties[pair.OldPlace];
        string now = pair.NewType.Names.Properties[pair.NewPlace];
        if (was != now)
        {
            changes.Add(
                ChangeSeverity.BreaksSource,
                pair.Path("name"),
                $"the property of {pair.Name} is {now}; it was {was},"
                + $" because another parameter has a similar name: code that uses {was} no longer compiles, or means another parameter",
                JsonText.Of(was),
                JsonText.Of(now));
        }
    }
}
