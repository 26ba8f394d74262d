using System.Text;

namespace SchemaSdk.Generator.Naming;

/// <summary>Converts wire names to C# identifiers. The result is always a valid identifier of at most 128 characters.</summary>
internal static class Identifier
{
    private const int MaxLength = 128;

    /// <summary>Converts an id or parameter: <c>kling-3-0-turbo</c> → <c>Kling3_0Turbo</c>, <c>model_tier</c> → <c>ModelTier</c>.</summary>
    public static string OfName(string name) => Make(name, isLabel: false, whenEmpty: "Value");

    /// <summary>Converts a label: <c>16:9</c> → <c>_16x9</c>, <c>Pro T2V/I2V</c> → <c>ProT2vI2v</c>, empty → <c>Empty</c>.</summary>
    public static string OfLabel(string label) => Make(label, isLabel: true, whenEmpty: label.Length == 0 ? "Empty" : "Value");

    /// <summary>Shortens an identifier with a hash of the whole, so that two long names remain distinct.</summary>
    public static string Shorten(string identifier, int length = MaxLength)
    {
        if (identifier.Length <= length)
            return identifier;

        string hash = "_" + StableHash.Of(identifier);
        return identifier.Substring(0, length - hash.Length) + hash;
    }

    private static string Make(string text, bool isLabel, string whenEmpty)
    {
        var result = new StringBuilder(text.Length + 1);
        int i = 0;
        while (i < text.Length)
        {
            int start = i;
            while (i < text.Length && IsWordCharacter(text[i]))
                i++;

            AppendWord(result, text, start, i, isLabel);
            int end = i;
            while (i < text.Length && !IsWordCharacter(text[i]))
                i++;

            if (end > 0 && i < text.Length && i > end && IsDigit(text[end - 1]) && IsDigit(text[i]))
                result.Append(isLabel && text.IndexOf(':', end, i - end) >= 0 ? 'x' : '_');
        }

        if (result.Length == 0)
            result.Append(whenEmpty);

        if (!char.IsLetter(result[0]))
            result.Insert(0, '_');

        return Shorten(result.ToString());
    }

    private static void AppendWord(StringBuilder result, string text, int start, int end, bool isLabel)
    {
        if (start == end)
            return;

        result.Append(char.ToUpperInvariant(text[start]));
        bool lower = isLabel && IsAllCapital(text, start, end);
        for (int i = start + 1; i < end; i++)
            result.Append(lower ? char.ToLowerInvariant(text[i]) : text[i]);
    }

    private static bool IsAllCapital(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (char.IsLetter(text[i]) && !char.IsUpper(text[i]))
                return false;
        }

        return true;
    }

    // C# identifiers allow no surrogates, so letters outside the Basic Multilingual Plane are excluded.
    private static bool IsWordCharacter(char c) => char.IsLetter(c) || IsDigit(c);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
