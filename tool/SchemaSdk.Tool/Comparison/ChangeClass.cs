namespace SchemaSdk.Tool.Comparison;

/// <summary>What a change means for callers' code; the worst first.</summary>
internal enum ChangeClass
{
    /// <summary>It compiles no more.</summary>
    BreaksSource,

    /// <summary>It compiles, and the host refuses.</summary>
    BreaksCalls,

    /// <summary>It goes through and does something else: a default.</summary>
    ChangesBehaviour,

    ChangesPrice,

    /// <summary>Something is possible that was not.</summary>
    Adds,

    /// <summary>Only what people read.</summary>
    Documentation,
}

internal static class ChangeClasses
{
    private static readonly string[] s_names = ["breaks-source", "breaks-calls", "changes-behaviour", "changes-price", "adds", "documentation"];

    public static IReadOnlyList<string> Names => s_names;

    public static string NameOf(ChangeClass value) => s_names[(int)value];

    public static ChangeClass? Find(string name) => Array.IndexOf(s_names, name) is >= 0 and var place ? (ChangeClass)place : null;

    public static bool IsBreaking(this ChangeClass value) => value <= ChangeClass.BreaksCalls;

    /// <summary>The class in words, for headings.</summary>
    public static string TitleOf(ChangeClass value) => value switch
    {
        ChangeClass.BreaksSource => "Breaks source",
        ChangeClass.BreaksCalls => "Breaks calls",
        ChangeClass.ChangesBehaviour => "Changes behaviour",
        ChangeClass.ChangesPrice => "Changes price",
        ChangeClass.Adds => "Adds",
        _ => "Documentation only",
    };
}
