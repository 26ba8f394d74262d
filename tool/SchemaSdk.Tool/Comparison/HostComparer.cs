using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares where requests go and under which name, and what the host refuses in all of them.</summary>
internal static class HostComparer
{
    public static void Compare(ChangeList changes, ModelDocument old, ModelDocument @new)
    {
        Moved(changes, "host", "the host of the model", old.HostId, @new.HostId);
        if (old.Id == @new.Id)
            Moved(changes, "wire", "the name by which the host knows the model", old.WireName, @new.WireName);

        CheckComparer.Refusal(
            changes,
            NamePath.Of("closed"),
            old.Closed,
            @new.Closed,
            "requests can't have parameters that the document does not name",
            "requests can have parameters that the document does not name");
        CheckComparer.Refusal(
            changes,
            NamePath.Of("nullable"),
            old.RefusesNull,
            @new.RefusesNull,
            "a parameter can't be null unless the document says so",
            "a parameter can be null, which means that it is left out");
    }

    private static void Moved(ChangeList changes, string field, string what, string old, string @new)
    {
        if (old != @new)
        {
            changes.Add(
                ChangeSeverity.BreaksCalls,
                NamePath.Of(field),
                $"{what} is {Shown.Text(@new)}: programs that are already compiled use {Shown.Text(old)}",
                JsonText.Of(old),
                JsonText.Of(@new));
        }
    }
}
