namespace SchemaSdk.Wire;

/// <summary>
/// Reads the wire text of scenes without allocating: <c>5s: a cat | 3.5s: a dog</c>. A pipe or line break separates scenes; a number
/// with <c>s:</c> before a scene's text is its duration.
/// </summary>
internal struct SceneText(string text)
{
    private static readonly char[] s_separators = ['|', '\r', '\n'];

    private int _next;

    /// <summary>The start of the current scene's text, after its duration and white space.</summary>
    public int Start { get; private set; }

    /// <summary>The end of the current scene's text, before trailing white space.</summary>
    public int End { get; private set; }

    /// <summary>The current scene's duration in seconds; null if not given.</summary>
    public decimal? Duration { get; private set; }

    public readonly bool IsEmpty => Start >= End;

    /// <summary>True if the current scene is the last.</summary>
    public readonly bool IsLast => _next > text.Length;

    /// <summary>Returns the number of scenes.</summary>
    public static int Count(string text)
    {
        var scenes = new SceneText(text);
        int count = 0;
        while (scenes.Next())
            count++;

        return count;
    }

    /// <summary>True for a character that separates scenes and can't be part of a scene's text.</summary>
    public static bool IsSeparator(char c) => c is '|' or '\r' or '\n';

    public static bool HasSeparator(string text) => text.IndexOfAny(s_separators) >= 0;

    /// <summary>Moves to the next scene.</summary>
    public bool Next()
    {
        if (_next > text.Length)
            return false;

        int start = _next;
        int end = text.IndexOfAny(s_separators, start);
        end = end < 0 ? text.Length : end;

        // CR LF is a single line break.
        bool pair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
        _next = end + (pair ? 2 : 1);
        Duration = ReadDuration(ref start, end);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;

        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;

        Start = start;
        End = end;
        return true;
    }

    private readonly decimal? ReadDuration(ref int start, int end)
    {
        int at = SkipSpaces(start, end);
        if (at >= end || !IsDigit(text[at]))
            return null;

        decimal value = 0;
        decimal scale = 1;
        ReadDigits(ref at, end, ref value, ref scale, fraction: false);
        if (at + 1 < end && text[at] == '.' && IsDigit(text[at + 1]))
        {
            at++;
            ReadDigits(ref at, end, ref value, ref scale, fraction: true);
        }

        at = SkipSpaces(at, end);
        if (at >= end || text[at] != 's')
            return null;

        at = SkipSpaces(at + 1, end);
        if (at >= end || text[at] != ':')
            return null;

        start = at + 1;
        return value / scale;
    }

    /// <summary>
    /// A duration with more digits than decimal can hold is certainly invalid; for pricing, it becomes the maximum or is rounded up.
    /// </summary>
    private readonly void ReadDigits(ref int at, int end, ref decimal value, ref decimal scale, bool fraction)
    {
        const decimal Most = 1_000_000_000_000_000_000_000_000_000m;
        bool isCut = false;
        for (; at < end && IsDigit(text[at]); at++)
        {
            if (value < Most && scale < Most)
            {
                value = (value * 10) + (text[at] - '0');
                scale = fraction ? scale * 10 : scale;
            }
            else if (fraction)
            {
                isCut |= text[at] != '0';
            }
            else
            {
                value = decimal.MaxValue;
            }
        }

        value = isCut && value < decimal.MaxValue ? value + 1 : value;
    }

    private readonly int SkipSpaces(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;

        return at;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
