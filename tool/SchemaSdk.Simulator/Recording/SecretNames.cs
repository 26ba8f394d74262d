namespace SchemaSdk.Simulator;

/// <summary>
/// Recognizes secrets by the names of headers, query parameters and members, in any case and with any word separator:
/// <c>x-api-key</c>, <c>apiKey</c>, <c>X-Amz-Security-Token</c>, <c>client_secret</c>.
/// </summary>
internal static class SecretNames
{
    private static readonly string[] Within =
    [
        "apikey",
        "accesskey",
        "secretkey",
        "privatekey",
        "authkey",
        "subscriptionkey",
        "functionskey",
        "sharedkey",
        "signingkey",
        "encryptionkey",
        "authorization",
        "authentication",
        "password",
        "passwd",
        "passphrase",
        "secret",
        "credential",
        "signature",
        "cookie",
        "bearer",
        "token",
    ];

    private static readonly string[] Words =
        ["auth", "hmac", "jwt", "otp", "pass", "pin", "pwd", "sas", "sid", "sig", "session", "sessionid"];

    /// <summary>Words that mark a following "key" as not secret.</summary>
    private static readonly string[] OpenKeys = ["idempotency", "cache", "primary", "foreign", "sort", "partition", "object"];

    public static bool IsSecret(string name)
    {
        List<string> words = WordsOf(name);
        string joined = string.Concat(words);
        return words is [.., "key" or "keys"] && !(words.Count > 1 && OpenKeys.Contains(words[^2]))
            || words.Exists(Words.Contains)
            || Array.Exists(Within, joined.Contains);
    }

    /// <summary>In a query, <c>code</c> is an authorization code; in a body, it is an error code.</summary>
    public static bool IsSecretInQuery(string name) => name.Equals("code", StringComparison.OrdinalIgnoreCase) || IsSecret(name);

    /// <summary>Splits a name into lowercase words, at separators and before a capital that follows a lowercase letter.</summary>
    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool ends =
                i == name.Length || !char.IsLetterOrDigit(name[i]) || (i > start && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]));
            if (!ends)
                continue;
            if (i > start)
                words.Add(name[start..i].ToLowerInvariant());
            start = i < name.Length && char.IsLetterOrDigit(name[i]) ? i : i + 1;
        }

        return words;
    }
}
