using System.Text;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Folders;

/// <summary>Reads document text: UTF-8, limited to the maximum size of a document.</summary>
internal static class DocumentText
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; one that is too large is read just far enough for the parser to detect it.</summary>
    public static string Read(string path) => Encoding.UTF8.GetString(RegularFile.Read(path, Limits.FileBytes));

    /// <summary>Decodes bytes from elsewhere; null if they are not valid UTF-8.</summary>
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
