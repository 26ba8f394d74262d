using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares what is said about a value to people: description, examples, and advice against it.</summary>
internal static class NoteComparer
{
    public static void Compare(ChangeList changes, ParameterPair pair)
    {
        Parameter old = pair.Old;
        Parameter @new = pair.New;
        Note(changes, pair, "description", JsonText.Of(old.Description), JsonText.Of(@new.Description));
        Note(changes, pair, "examples", JsonText.Of(old.Examples), JsonText.Of(@new.Examples));
        Note(changes, pair, "discriminator", JsonText.Of(old.Discriminator), JsonText.Of(@new.Discriminator));
        CompareDeprecated(changes, pair, old.Deprecated, @new.Deprecated);
    }

    private static void Note(ChangeList changes, ParameterPair pair, string field, string? old, string? @new)
    {
        if (old != @new)
            changes.Add(ChangeSeverity.Documentation, pair.Path(field), $"the {field} of {pair.Name} changed", old, @new);
    }

    private static void CompareDeprecated(ChangeList changes, ParameterPair pair, string? old, string? @new)
    {
        if (old == @new)
            return;

        (ChangeSeverity @class, string message) = (old, @new) switch
        {
            // The request is the same, but the compiler warns.
            (null, _) => (
                ChangeSeverity.ChangesBehavior,
                $"{pair.Name} is deprecated: code that uses {pair.Property} gets a warning"
                + (@new!.Length > 0 ? $"; {Shown.Text(@new)}" : "")),
            (_, null) => (ChangeSeverity.Documentation, $"{pair.Name} is no longer deprecated"),
            _ => (ChangeSeverity.Documentation, $"the reason why {pair.Name} is deprecated changed"),
        };
        changes.Add(@class, pair.Path("deprecated"), message, JsonText.OfReason(old), JsonText.OfReason(@new));
    }
}
