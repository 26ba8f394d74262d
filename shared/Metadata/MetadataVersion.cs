using System.Globalization;

namespace SchemaSdk.Metadata;

/// <summary>
/// The version of the metadata's grammar, the first token of every text. It counts up when a text means something else than before; a
/// word that is only new needs no new version, because readers refuse words that they do not know.
/// </summary>
internal static class MetadataVersion
{
    /// <summary>The version that this generator writes, and that this reader reads.</summary>
    public const string Current = "v1";

    /// <summary>Takes the first line.</summary>
    /// <exception cref="MetadataException">The text is of another version, or tells none.</exception>
    public static void Check(MetadataScanner line)
    {
        string word = line.NextLine() && line.Next(out MetadataToken first) && first.Name.Length == 0 ? first.Text : "";
        if (word != Current)
        {
            throw Number(word) > Number(Current)
                ? MetadataException.OfVersion($"has version {word} and this SchemaSdk reads {Current}: update the package SchemaSdk")
                : MetadataException.OfVersion(
                    $"is older than version {Current}, which this SchemaSdk reads: rebuild the library that holds the model with the newer package SchemaSdk");
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
