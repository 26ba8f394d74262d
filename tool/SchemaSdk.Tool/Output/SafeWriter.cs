using System.Text;

namespace SchemaSdk.Tool.Output;

/// <summary>
/// The one way to the terminal and the log. Much of what is printed was written by a host: here it can neither steer a terminal, nor
/// begin a line that a CI system obeys, nor show the key that the host was sent.
/// </summary>
internal sealed class SafeWriter(TextWriter inner, string? key) : TextWriter
{
    // A shorter one is no secret, and stands in too many words.
    private const int ShortestKey = 4;

    private readonly SecretText? _key = key?.Trim() is { Length: >= ShortestKey } secret ? new SecretText(secret) : null;
    private bool _startsLine = true;

    public override Encoding Encoding => inner.Encoding;

    /// <summary>What is ours alone: the colors and moving lines that a person at a terminal sees.</summary>
    public static TextWriter OwnOf(TextWriter writer) => writer is SafeWriter safe ? safe.Inner : writer;

    private TextWriter Inner => inner;

    /// <summary>Writes a line that a CI system is to obey; nothing within it is obeyed beyond that.</summary>
    public static void WriteCommand(TextWriter writer, string line)
    {
        if (writer is SafeWriter safe)
            safe._startsLine = false;

        writer.WriteLine(line);
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
            inner.Write(SafeText.Of(_key?.Hide(value) ?? value, ref _startsLine));
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
}
