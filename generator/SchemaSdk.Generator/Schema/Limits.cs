using System.Text;

namespace SchemaSdk.Generator.Schema;

/// <summary>The limits on what is read from a text that came over the network.</summary>
internal static class Limits
{
    public const int FileBytes = 1024 * 1024;
    public const int Depth = 64;
    public const int Parameters = 512;
    public const int Options = 4096;

    /// <summary>How deep values are nested: an item in a list, a member in an object and an alternative are each a level.</summary>
    public const int ValueDepth = 16;

    /// <summary>Values in a document, nested ones included.</summary>
    public const int Values = 4096;

    public const int Alternatives = 64;
    public const int Examples = 64;
    public const int PriceRows = 1024;
    public const int DescriptionLength = 64 * 1024;
    public const int LabelLength = 256;
    public const int NameLength = 128;

    /// <summary>Rules of an overlay, and entries that select its price rows: each is compared with every other.</summary>
    public const int OverlayEntries = 512;

    /// <summary>Entries of each list and table in a host file.</summary>
    public const int HostItems = 128;

    /// <summary>Findings reported per file, errors and warnings each: nobody reads more, and a hostile file has half a million.</summary>
    public const int Findings = 1000;

    public static bool IsTooLarge(string text) =>
        text.Length > FileBytes || (text.Length > FileBytes / 3 && SizeOf(text) > FileBytes);

    /// <summary>Returns the number of bytes of a text in UTF-8.</summary>
    public static int SizeOf(string text) => Encoding.UTF8.GetByteCount(text);
}
