namespace SchemaSdk.Generator.Diagnostics;

/// <summary>The addresses of the pages that explain the diagnostics.</summary>
internal static class HelpLinks
{
    /// <summary>The folder of the pages. The package's targets file has the same address.</summary>
    public const string Pages = "https://github.com/schema-sdk/schema-sdk/blob/main/docs/diagnostics/";

    public static string Of(string id) => Pages + id + ".md";
}
