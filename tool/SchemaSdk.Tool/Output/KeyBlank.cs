using System.Text.Encodings.Web;

namespace SchemaSdk.Tool.Output;

/// <summary>Blanks the key in what is shown: a host that was sent it can send it back, in a header, an address or a document.</summary>
internal sealed class KeyBlank
{
    // A shorter one is no secret, and stands in too many words.
    private const int Shortest = 4;

    private readonly string[] _forms;

    public KeyBlank(string? key) => _forms = key is null || key.Trim().Length < Shortest
        ? []
        : [.. new[] { key.Trim(), Uri.EscapeDataString(key.Trim()), JavaScriptEncoder.Default.Encode(key.Trim()), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(key.Trim()) }.Distinct(StringComparer.Ordinal)];

    public string In(string text)
    {
        foreach (string form in _forms)
        {
            // The name of a host comes back in lower case.
            text = text.Replace(form, "***", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }
}
