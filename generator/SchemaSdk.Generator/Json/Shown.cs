using System.Globalization;
using System.Text;

namespace SchemaSdk.Generator.Json;

/// <summary>Formats document text for a message: on one line, without invisible characters, and limited in length.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Text(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, Longest));
        for (int i = 0; i < text.Length; i++)
        {
            if (shown.Length >= Longest)
                return shown.Append('…').ToString();

            bool isPair = JsonEscape.IsPair(text, i);
            bool isHidden = IsInvisible(text, i) || (!isPair && JsonEscape.IsNeeded(text[i]) && text[i] is not ('"' or '\\'));
            Append(shown, text[i], isHidden);
            if (isPair)
                Append(shown, text[++i], isHidden);
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder shown, char c, bool isHidden)
    {
        if (isHidden)
            shown.Append(JsonEscape.Of(c));
        else
            shown.Append(c);
    }

    private static bool IsInvisible(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) == UnicodeCategory.Format;

    public static string Character(char c) => c is > ' ' and <= '~'
        ? $"`{c}`"
        : "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
