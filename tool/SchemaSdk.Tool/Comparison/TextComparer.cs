using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the descriptive text and the modalities of a model.</summary>
internal static class TextComparer
{
    public static void Compare(ChangeList changes, ModelDocument old, ModelDocument @new)
    {
        Texts(changes, "display_name", old.DisplayName, @new.DisplayName);
        Texts(changes, "provider", old.Provider, @new.Provider);
        Texts(changes, "category", old.Category, @new.Category);
        Texts(changes, "description", old.Description, @new.Description);
        Lists(changes, "features", "feature", old.Features, @new.Features);
        Lists(changes, "notes", "note", old.Notes, @new.Notes);
        Modalities(changes, "input_modalities", "accepts", old.InputModalities, @new.InputModalities);
        Modalities(changes, "output_modalities", "produces", old.OutputModalities, @new.OutputModalities);
    }

    public static void Texts(ChangeList changes, string field, string? old, string? @new)
    {
        if (old != @new)
        {
            string what = old is null ? "was added" : @new is null ? "was removed" : "changed";
            changes.Add(ChangeSeverity.Documentation, NamePath.Of(field), $"the {field} {what}", JsonText.Of(old), JsonText.Of(@new));
        }
    }

    private static void Lists(ChangeList changes, string field, string what, EquatableArray<string> old, EquatableArray<string> @new)
    {
        foreach (string item in old.Except(@new))
        {
            changes.Add(
                ChangeSeverity.Documentation,
                NamePath.Of(field, item),
                $"the {what} {Shown.Text(item)} was removed",
                JsonText.Of(item),
                null);
        }

        foreach (string item in @new.Except(old))
        {
            changes.Add(
                ChangeSeverity.Documentation,
                NamePath.Of(field, item),
                $"the {what} {Shown.Text(item)} was added",
                null,
                JsonText.Of(item));
        }
    }

    /// <summary>Modalities are case-insensitive; the host rejects a removed one.</summary>
    private static void Modalities(ChangeList changes, string field, string does, EquatableArray<string> old, EquatableArray<string> @new)
    {
        ILookup<string, string> now = @new.ToLookup(i => i, StringComparer.OrdinalIgnoreCase);
        HashSet<string> before = new(old, StringComparer.OrdinalIgnoreCase);
        foreach (string item in old.Except(@new))
        {
            string? respelled = now[item].FirstOrDefault();
            if (respelled is null)
            {
                changes.Add(
                    ChangeSeverity.BreaksCalls,
                    NamePath.Of(field, item),
                    $"the model no longer {does} {Shown.Text(item)}",
                    JsonText.Of(item),
                    null);
            }
            else
            {
                changes.Add(
                    ChangeSeverity.Documentation,
                    NamePath.Of(field, item),
                    $"{Shown.Text(item)} is now spelled {Shown.Text(respelled)}",
                    JsonText.Of(item),
                    JsonText.Of(respelled));
            }
        }

        foreach (string item in @new.Where(i => !before.Contains(i)).Distinct())
        {
            changes.Add(
                ChangeSeverity.Adds,
                NamePath.Of(field, item),
                $"the model also {does} {Shown.Text(item)}",
                null,
                JsonText.Of(item));
        }
    }
}
