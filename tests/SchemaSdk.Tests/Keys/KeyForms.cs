using System.Text;

namespace SchemaSdk.Tests;

/// <summary>How a host may write a key that it sends back.</summary>
internal static class KeyForms
{
    /// <summary>A key with every sign that somebody escapes.</summary>
    public const string Key = "sk-test/Key+0123=4567&abcDEF\"'<%z\\?";

    /// <summary>The name of a form, and the key in it.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["as it is"] = Key,
        ["in lower case"] = Key.ToLowerInvariant(),
        ["in upper case"] = Key.ToUpperInvariant(),
        ["as JSON with slashes escaped"] = Key.Replace("\\", @"\\").Replace("\"", "\\\"").Replace("/", @"\/"),
        ["as JSON for HTML"] = Each(letter => char.IsAsciiLetterOrDigit(letter) ? $"{letter}" : $@"\u{(int)letter:X4}"),
        ["as JSON with every character escaped"] = Each(letter => $@"\u{(int)letter:x4}"),
        ["as JSON within JSON"] = Each(letter => char.IsAsciiLetterOrDigit(letter) ? $"{letter}" : $@"\\u{(int)letter:x4}"),
        ["as a script"] = Each(letter => char.IsAsciiLetterOrDigit(letter) ? $"{letter}" : $@"\x{(int)letter:x2}"),
        ["as part of an address"] = Uri.EscapeDataString(Key),
        ["as part of an address, in small letters"] = Uri.EscapeDataString(Key).ToLowerInvariant(),
        ["as part of an address within an address"] = Uri.EscapeDataString(Uri.EscapeDataString(Key)),
        ["as an address with every character escaped"] = Each(letter => $"%{(int)letter:X2}"),
        ["as HTML"] = System.Net.WebUtility.HtmlEncode(Key),
        ["as HTML by numbers"] = Each(letter => $"&#{(int)letter};"),
        ["as HTML by hexadecimal numbers"] = Each(letter => $"&#x{(int)letter:X};"),
        ["as base64"] = Base64(Key),
        ["as base64 after one character"] = Base64("u" + Key),
        ["as base64 of a user and a password"] = Base64("us:" + Key + ":x"),
        ["as base64 for addresses"] = Base64("user:" + Key).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
    };

    private static string Each(Func<char, string> escape) => string.Concat(Key.Select(escape));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
}
