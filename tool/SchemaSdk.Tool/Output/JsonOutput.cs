using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaSdk.Tool.Output;

/// <summary>Writes JSON output: indented, LF, one value followed by a newline.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
            write(writer);

        // No string holds a line break of its own, because JSON escapes them.
        output.Write(Encoding.UTF8.GetString(buffer.ToArray()).Replace("\r\n", "\n", StringComparison.Ordinal));
        output.Write('\n');
    }
}
