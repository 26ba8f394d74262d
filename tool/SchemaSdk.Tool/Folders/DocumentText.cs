using System.Text;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Folders;

/// <summary>Text of documents from files: UTF-8, and never more than could be a document.</summary>
internal static class DocumentText
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; one that is too large only so far that its reader sees it is.</summary>
    public static string Read(string path) => Encoding.UTF8.GetString(RegularFile.Read(path, Limits.FileBytes));

    /// <summary>The text of bytes from elsewhere; none where they are not UTF-8.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
