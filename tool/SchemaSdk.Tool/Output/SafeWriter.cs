using System.Text;

namespace SchemaSdk.Tool.Output;

/// <summary>
/// The only way to write to the terminal and the log. Much of the output originates from a host: it must not control the terminal, start
/// a CI command, or reveal an API key that was sent to a host.
/// </summary>
internal sealed class SafeWriter(TextWriter inner, bool hasColor = false) : TextWriter
{
    // Anything shorter is not a secret, and would match parts of ordinary words.
    private const int ShortestKey = 4;

    private readonly List<SecretText> _keys = [];
    private bool _startsLine = true;

    public override Encoding Encoding => inner.Encoding;

    /// <summary>Returns the unfiltered writer, for our own colors and progress lines on interactive terminals.</summary>
    public static TextWriter OwnOf(TextWriter writer) => writer is SafeWriter safe ? safe.Inner : writer;

    private TextWriter Inner => inner;

    private bool HasColor => hasColor;

    /// <summary>Hides a key in everything that is written from now on.</summary>
    public static void HideIn(TextWriter writer, string? key)
    {
        if (writer is SafeWriter safe && key?.Trim() is { Length: >= ShortestKey } secret)
        {
            lock (safe._keys)
                safe._keys.Add(new SecretText(secret));
        }
    }

    /// <summary>Returns a text without the keys that are hidden in a writer, for what leaves on another way.</summary>
    public static string WithoutKeysOf(TextWriter writer, string text) => writer is SafeWriter safe ? safe.WithoutKeys(text) : text;

    /// <summary>Writes a CI command; its content can't start another one.</summary>
    public static void WriteCommand(TextWriter writer, string line)
    {
        if (writer is SafeWriter safe)
            safe._startsLine = false;

        writer.WriteLine(line);
    }

    /// <summary>Writes a word in the color of its tone, where there are colors.</summary>
    public static void Write(TextWriter writer, Tone tone, string text)
    {
        if (writer is SafeWriter { HasColor: true } safe && tone != Tone.Plain)
            safe.WriteColored(tone, text);
        else
            writer.Write(text);
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
            inner.Write(SafeText.Of(WithoutKeys(value), ref _startsLine));
    }

    public override void WriteLine()
    {
        inner.WriteLine();
        _startsLine = true;
    }

    public override void WriteLine(string? value)
    {
        Write(value);
        WriteLine();
    }

    public override void WriteLine(object? value) => WriteLine(value?.ToString());

    public override void Flush() => inner.Flush();

    private string WithoutKeys(string text)
    {
        lock (_keys)
            return _keys.Aggregate(text, (rest, key) => key.Hide(rest));
    }

    private void WriteColored(Tone tone, string text)
    {
        const string Reset = "\u001b[0m";
        inner.Write(tone switch
        {
            Tone.Bad => "\u001b[31m",
            Tone.Caution => "\u001b[33m",
            _ => "\u001b[32m",
        });
        Write(text);
        inner.Write(Reset);
    }
}
