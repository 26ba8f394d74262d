namespace SchemaSdk.Generator.Analysis;

/// <summary>
/// The names under which a diagnostic's properties tell the code fixes what to do: those live in an assembly of their own, and see
/// nothing else of the model.
/// </summary>
internal static class FixHint
{
    /// <summary>C# to put instead of the value, or as the value of the member to add: the nearest bound or option.</summary>
    public const string Replacement = "Replacement";

    /// <summary>The member to remove.</summary>
    public const string Remove = "Remove";

    /// <summary>The members to add; of several, any one.</summary>
    public const string Add = "Add";

    /// <summary>Stands between several members.</summary>
    public const char Separator = '|';
}
