using System.Collections;
using System.Text;
using Microsoft.Extensions.Logging;

namespace SchemaSdk;

/// <summary>
/// A log entry with named fields. Unlike a message template, it leaves out what has no value instead of writing <c>(null)</c>.
/// </summary>
internal sealed class LogEntry : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _fields = [];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _template = new();

    public int Count => _fields.Count + 1;

    // The last one is where logging providers look for the template.
    public KeyValuePair<string, object?> this[int index] =>
        index < _fields.Count ? _fields[index] : new("{OriginalFormat}", _template.ToString());

    /// <summary>Adds text.</summary>
    public LogEntry Text(string text)
    {
        _text.Append(text);
        _template.Append(text);
        return this;
    }

    /// <summary>Adds a field and the text before it; nothing if it has no value.</summary>
    public LogEntry Field(string before, string name, object? value)
    {
        if (value is null or "")
            return this;

        _fields.Add(new(name, value));
        _text.Append(before).Append(value);
        _template.Append(before).Append('{').Append(name).Append('}');
        return this;
    }

    public void Write(ILogger logger, LogLevel level, int id, string name, Exception? error = null) =>
        logger.Log(level, new EventId(id, name), this, error, static (entry, _) => entry.ToString());

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    public override string ToString() => _text.ToString();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
