using System.Globalization;

namespace SchemaSdk.Metadata;

/// <summary>
/// The version of the metadata grammar, the first token of every text. It increases when the meaning of existing text changes. New
/// keywords don't need a new version, because readers reject unknown keywords.
/// </summary>
internal static class MetadataVersion
{
    /// <summary>The version that this generator writes and this reader reads.</summary>
    public const string Current = "v1";

    /// <summary>Reads the first line.</summary>
    /// <exception cref="MetadataException">The version is missing or not supported.</exception>
    public static void Check(MetadataScanner line)
    {
        string word = line.NextLine() && line.Next(out MetadataToken first) && first.Name.Length == 0 ? first.Text : "";
        if (word != Current)
        {
            throw Number(word) > Number(Current)
                ? MetadataException.OfVersion($"has version {word}, but this SchemaSdk reads {Current}: update the SchemaSdk package")
                : MetadataException.OfVersion(
                    $"is older than version {Current}, which this SchemaSdk reads:"
                    + " rebuild the library that contains the model with the newer SchemaSdk package");
        }

        if (line.Next(out MetadataToken more))
            throw more.Unknown();
    }

    private static int Number(string word) =>
        word.StartsWith("v", StringComparison.Ordinal)
        && int.TryParse(word.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : 0;
}
