namespace SchemaSdk.Generator.Analysis;

/// <summary>
/// The keys of the diagnostic properties that drive the code fixes, which live in a separate assembly and have no access to the model.
/// </summary>
internal static class FixHint
{
    /// <summary>The C# expression to use as the new value, or as the value of the member to add: the nearest bound or option.</summary>
    public const string Replacement = "Replacement";

    /// <summary>The number of characters that the new value has, if it is the start of the old one.</summary>
    public const string Shorten = "Shorten";

    /// <summary>The member to remove.</summary>
    public const string Remove = "Remove";

    /// <summary>The number of items to remove, whose places are the additional locations of the diagnostic.</summary>
    public const string RemoveItems = "RemoveItems";

    /// <summary>The members to add; if there are several, any one of them.</summary>
    public const string Add = "Add";

    /// <summary>Separates multiple members.</summary>
    public const char Separator = '|';
}
