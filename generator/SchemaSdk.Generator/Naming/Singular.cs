namespace SchemaSdk.Generator.Naming;

/// <summary>Finds the singular of an identifier that ends in a plain English plural: <c>Loras</c> → <c>Lora</c>.</summary>
internal static class Singular
{
    /// <summary>Words that end as a plural does, and are none or have another singular.</summary>
    private static readonly string[] s_others =
    [
        "Alias", "Always", "Atlas", "Axes", "Bias", "Canvas", "Chaos", "Gas", "Lens", "Means", "News", "Series", "Species",
    ];

    private static readonly string[] s_sibilants = ["sses", "xes", "ches", "shes", "zzes"];

    /// <summary>Returns the singular, or the name itself where it is no plural or its singular is not clear.</summary>
    public static string Of(string name)
    {
        bool mayBePlural = name.Length > 2 && Ends(name, "s") && !Ends(name, "ss") && !Ends(name, "us") && !Ends(name, "is");
        if (!mayBePlural || s_others.Any(word => Ends(name, word)))
            return name;

        string stem = name.Substring(0, name.Length - 1);
        return Ends(name, "ies") && !Ends(name, "ovies") && !Ends(name, "ookies") ? name.Substring(0, name.Length - 3) + "y"
            : s_sibilants.Any(end => Ends(name, end)) ? name.Substring(0, name.Length - 2)
            : char.IsLetter(stem[stem.Length - 1]) ? stem
            : name;
    }

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.Ordinal);
}
