namespace SchemaSdk.Tool.Comparison;

/// <summary>What a change means for callers' code; the worst first.</summary>
internal enum ChangeSeverity
{
    /// <summary>It compiles no more.</summary>
    BreaksSource,

    /// <summary>It compiles, and the host refuses.</summary>
    BreaksCalls,

    /// <summary>It goes through and does something else: a default.</summary>
    ChangesBehavior,

    ChangesPrice,

    /// <summary>Something is possible that was not.</summary>
    Adds,

    /// <summary>Only what people read.</summary>
    Documentation,
}

internal static class ChangeSeverities
{
    private static readonly string[] s_names = ["breaks-source", "breaks-calls", "changes-behavior", "changes-price", "adds", "documentation"];

    public static IReadOnlyList<string> Names => s_names;

    public static string NameOf(ChangeSeverity value) => s_names[(int)value];

    public static ChangeSeverity? Find(string name) => Array.IndexOf(s_names, name) is >= 0 and var place ? (ChangeSeverity)place : null;

    public static bool IsBreaking(this ChangeSeverity value) => value <= ChangeSeverity.BreaksCalls;

    /// <summary>The class in words, for headings.</summary>
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
