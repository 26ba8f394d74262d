using System.Text;

namespace SchemaSdk;

/// <summary>
/// Finds a key in a text in any form that a host may write it: in different case, escaped as in JSON, a URL or HTML, or as base64.
/// </summary>
internal sealed class SecretText(string key)
{
    public const string Blank = "***";

    // A shorter prefix of the key at the end of a text may well be an ordinary word.
    private const int ShortestCutOff = 8;

    // The base64 of a short key is short too, and could match unrelated text.
    private const int ShortestEncoded = 12;

    private readonly List<string> _forms = Forms(key);

    public string Key => key;

    public bool Holds(string text)
    {
        foreach (string form in _forms)
        {
            // An escaped character takes up at least one character.
            for (int at = 0; at + form.Length <= text.Length; at++)
            {
                if (EndOfMatch(text, at, form, ofWhole: true) > 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Returns the text with every occurrence of the key redacted, including one truncated at the end of the text.</summary>
    public string Hide(string text)
    {
        foreach (string form in _forms)
            text = HideForm(text, form);
        return text;
    }

    private static string HideForm(string text, string form)
    {
        StringBuilder? shown = null;
        int copied = 0;
        for (int at = 0; at < text.Length; at++)
        {
            int end = EndOfMatch(text, at, form, ofWhole: false);
            if (end < 0)
                continue;
            shown = (shown ?? new StringBuilder(text.Length)).Append(text, copied, at - copied).Append(Blank);
            copied = end;
            at = end - 1;
        }

        return shown is null ? text : shown.Append(text, copied, text.Length - copied).ToString();
    }

    private static int EndOfMatch(string text, int at, string form, bool ofWhole)
    {
        // The key itself may look escaped.
        if (string.Compare(text, at, form, 0, form.Length, StringComparison.OrdinalIgnoreCase) == 0)
            return at + form.Length;
        for (int matched = 0; matched < form.Length; matched++)
        {
            if (at >= text.Length)
                return !ofWhole && matched >= ShortestCutOff ? at : -1;
            int length = EscapedCharacter.LengthAt(text, at, form[matched]);
            if (length == 0)
                return -1;
            at += length;
        }

        return at;
    }

    private static List<string> Forms(string key)
    {
        var forms = new List<string>(7) { key };
        if (key.Length < ShortestEncoded)
            return forms;
        for (int before = 0; before < 3; before++)
        {
            // Preceding bytes shift the base64 of the key; only search for the characters that depend on the key alone.
            string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('\0', before) + key));
            int from = (before * 8 + 5) / 6;
            int to = (before + key.Length) * 8 / 6;
            forms.Add(encoded[from..to]);
            if (encoded.AsSpan().ContainsAny('+', '/'))
                forms.Add(encoded[from..to].Replace('+', '-').Replace('/', '_'));
        }

        return forms;
    }
}
