using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the parameters of two versions: added, removed, renamed, and changed.</summary>
internal static class ParameterListComparer
{
    public const string Field = "supported_parameters";

    public static void Compare(ChangeList changes, ComparedModel old, ComparedModel @new)
    {
        IReadOnlyDictionary<string, string> renamed = RenamedParameters.Find(old, @new);
        foreach (Parameter parameter in old.Document.Parameters)
        {
            int place = @new.PlaceOf(parameter.Name);
            if (place >= 0)
            {
                ParameterComparer.Compare(changes, new ParameterPair(old, old.PlaceOf(parameter.Name), @new, place));
                CompareNames(changes, old, @new, parameter.Name);
            }
            else
            {
                AddGone(changes, old, parameter, renamed.GetValueOrDefault(parameter.Name));
            }
        }

        foreach (Parameter parameter in @new.Document.Parameters.Where(p => old.PlaceOf(p.Name) < 0))
        {
            string? was = renamed.FirstOrDefault(pair => pair.Value == parameter.Name).Key;
            AddCome(changes, @new, parameter, was);
            if (was is not null)
                ParameterComparer.Compare(changes, new ParameterPair(old, old.PlaceOf(was), @new, @new.PlaceOf(parameter.Name)));
        }
    }

    private static void AddGone(ChangeList changes, ComparedModel old, Parameter parameter, string? now)
    {
        string seems = now is null ? "" : $", and {Shown.Text(now)} seems to replace it";
        string property = old.Names.Properties[old.PlaceOf(parameter.Name)];
        changes.Add(
            ChangeSeverity.BreaksSource,
            NamePath.Of(Field, parameter.Name),
            $"the parameter {Shown.Text(parameter.Name)} was removed{seems}: code that uses {property} no longer compiles",
            JsonText.Of(parameter),
            null);
    }

    private static void AddCome(ChangeList changes, ComparedModel @new, Parameter parameter, string? was)
    {
        string name = Shown.Text(parameter.Name);
        string property = @new.Names.Properties[@new.PlaceOf(parameter.Name)];
        (ChangeSeverity @class, string message) = (was, parameter.Required) switch
        {
            // The break caused by a rename is reported at the old name.
            ({ } before, _) => (
                ChangeSeverity.Adds,
                $"the parameter {name} was added, and seems to replace {Shown.Text(before)}; its property is {property}"),
            (_, true) => (
                ChangeSeverity.BreaksSource,
                $"the parameter {name} was added and is required:"
                + $" code that creates a {@new.Names.Request} without {property} no longer compiles"),
            _ => (
                ChangeSeverity.Adds,
                $"the parameter {name} ({ParameterText.Type(parameter.Kind)}) was added; its property is {property}"),
        };
        changes.Add(@class, NamePath.Of(Field, parameter.Name), message, null, JsonText.Of(parameter));
    }

    /// <summary>Adding or removing a parameter can change the C# name of another.</summary>
    private static void CompareNames(ChangeList changes, ComparedModel old, ComparedModel @new, string name)
    {
        string was = old.Names.Properties[old.PlaceOf(name)];
        string now = @new.Names.Properties[@new.PlaceOf(name)];
        if (was != now)
        {
            changes.Add(
                ChangeSeverity.BreaksSource,
                NamePath.Of(Field, name, "name"),
                $"the property of {Shown.Text(name)} is {now}; it was {was},"
                + $" because another parameter has a similar name: code that uses {was} no longer compiles, or means another parameter",
                JsonText.Of(was),
                JsonText.Of(now));
        }
    }
}
