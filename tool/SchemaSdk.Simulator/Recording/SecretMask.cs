using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaSdk.Simulator;

/// <summary>Masks secrets in text: known ones in any escaped form, and values that the text itself labels as secret.</summary>
internal sealed partial class SecretMask(IEnumerable<string> known)
{
    // Anything shorter would match parts of ordinary words.
    private const int Shortest = 4;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(2);

    private readonly Regex[] _known =
    [
        .. known.Where(secret => secret.Length >= Shortest && !IsScheme(secret))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(secret => secret.Length)
            .Select(secret => new Regex(
                string.Concat(secret.Select(AnyForm)),
                RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
                LongestMatch)),
    ];

    public string Blank(string text)
    {
        foreach (Regex secret in _known)
            text = secret.Replace(text, Redaction.Mark);

        text = InAddress()
            .Replace(
                text,
                match =>
                    SecretNames.IsSecretInQuery(Unescaped(match.Groups["name"].Value))
                        ? match.Groups["before"].Value + Redaction.Mark
                        : match.Value);
        text = InJson()
            .Replace(
                text,
                match =>
                    SecretNames.IsSecret(match.Groups["name"].Value)
                        ? match.Groups["before"].Value + Redaction.Mark + match.Groups["quote"].Value
                        : match.Value);
        text = InPart()
            .Replace(
                text,
                match => SecretNames.IsSecret(match.Groups["name"].Value) ? match.Groups["before"].Value + Redaction.Mark : match.Value);
        text = User().Replace(text, "://" + Redaction.Mark + "@");
        return Bearer().Replace(text, match => match.Groups["before"].Value + Redaction.Mark);
    }

    /// <summary>Matches a character literally or as escaped in JSON or URLs.</summary>
    private static string AnyForm(char c)
    {
        string hex = ((int)c).ToString("x4", CultureInfo.InvariantCulture);
        string percent = c < 0x80 ? $"|%(?i:{hex[2..]})" : "";
        string slashed = c is '/' or '"' or '\\' ? "|" + Regex.Escape("\\" + c) : "";
        return $@"(?:{Regex.Escape(c.ToString())}|\\u(?i:{hex}){percent}{slashed})";
    }

    private static bool IsScheme(string word) =>
        word.Equals("Bearer", StringComparison.OrdinalIgnoreCase) || word.Equals("Basic", StringComparison.OrdinalIgnoreCase);

    private static string Unescaped(string name) => Uri.UnescapeDataString(name.Replace('+', ' '));

    /// <summary>Matches <c>?name=value</c> and <c>&amp;name=value</c>, also at the start of a form.</summary>
    [GeneratedRegex(
        @"(?<before>(?:^|[?&;])(?<name>[^=&;?#\s""]{1,200})=)[^&;#\s""<>]+",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex InAddress();

    /// <summary>Matches <c>"name": "value"</c> in JSON that can't be parsed or is embedded in text.</summary>
    [GeneratedRegex(
        @"(?<before>(?<quote>\\*"")(?<name>[A-Za-z0-9_.\-]{1,200})\k<quote>\s*:\s*\k<quote>)(?:(?!\k<quote>).)*(?:\k<quote>|$)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex InJson();

    /// <summary>Matches a part of a multipart form.</summary>
    [GeneratedRegex(
        @"(?<before>name=""?(?<name>[^"";\r\n]{1,200})""?[^\r\n]*(?:\r?\n[^\r\n]+)*\r?\n\r?\n)(?:(?!\r?\n--).)+",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex InPart();

    [GeneratedRegex(@"://[^/@\s""?#]+@", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex User();

    [GeneratedRegex(@"(?<before>\b(?i:bearer)\s+)[A-Za-z0-9._~+/=\-]{8,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Bearer();
}
