namespace SchemaSdk.Tool.Comparison;

/// <summary>The effect of a change on calling code, most severe first.</summary>
internal enum ChangeSeverity
{
    /// <summary>The code no longer compiles.</summary>
    BreaksSource,

    /// <summary>The code compiles, but the host rejects the request.</summary>
    BreaksCalls,

    /// <summary>The request succeeds but behaves differently, for example because of a changed default.</summary>
    ChangesBehavior,

    ChangesPrice,

    /// <summary>Something new is possible.</summary>
    Adds,

    /// <summary>Only documentation changed.</summary>
    Documentation,
}

internal static class ChangeSeverities
{
    private static readonly string[] s_names =
        ["breaks-source", "breaks-calls", "changes-behavior", "changes-price", "adds", "documentation"];

    public static IReadOnlyList<string> Names => s_names;

    public static string NameOf(ChangeSeverity value) => s_names[(int)value];

    public static ChangeSeverity? Find(string name) => Array.IndexOf(s_names, name) is >= 0 and var place ? (ChangeSeverity)place : null;

    public static bool IsBreaking(this ChangeSeverity value) => value <= ChangeSeverity.BreaksCalls;

    /// <summary>Returns the display name, for headings.</summary>
    public static string TitleOf(ChangeSeverity value) => value switch
    {
        ChangeSeverity.BreaksSource => "Breaks source",
        ChangeSeverity.BreaksCalls => "Breaks calls",
        ChangeSeverity.ChangesBehavior => "Changes behavior",
        ChangeSeverity.ChangesPrice => "Changes price",
        ChangeSeverity.Adds => "Adds",
        _ => "Documentation only",
    };
}
