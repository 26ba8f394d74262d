using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Batches.Ledgers;

/// <summary>What <c>--ledger</c> names, as it may be shown: a path, or an address without its password.</summary>
internal static class LedgerAddress
{
    private static readonly string[] s_secrets = ["password", "pwd", "psw", "ssl password", "sslpassword"];

    public static bool IsServer(string place) => place.Contains("://", StringComparison.Ordinal);

    public static string Shown(WorkingDirectory directory, string place)
    {
        if (!IsServer(place))
            return directory.Shown(directory.FullPath(place));

        (string start, string? password, string rest, string[] query) = Split(place);
        string[] open = [.. query.Where(pair => SecretOf(pair) is null)];
        return (password is null ? start : start[..^(password.Length + 1)]) + rest + (open.Length > 0 ? "?" + string.Join('&', open) : "");
    }

    /// <summary>Hides the passwords of an address in everything that is written.</summary>
    public static void Hide(ToolContext context, string address)
    {
        (_, string? password, _, string[] query) = Split(address);
        foreach (string secret in query.Select(SecretOf).Append(password).OfType<string>())
        {
            SafeWriter.HideIn(context.Output, Uri.UnescapeDataString(secret));
            SafeWriter.HideIn(context.Error, Uri.UnescapeDataString(secret));
        }
    }

    /// <summary>Splits <c>postgres://user:password@host/database?a=b</c> before the <c>@</c> and at the <c>?</c>.</summary>
    private static (string Start, string? Password, string Host, string[] Query) Split(string address)
    {
        string[] halves = address.Split('?', 2);
        int user = halves[0].IndexOf("://", StringComparison.Ordinal) + 3;
        // A password may have a slash or an @ that should have been escaped.
        int at = Math.Max(user, halves[0].LastIndexOf('@'));
        string start = halves[0][..at];
        string? password = start[user..].Split(':', 2) is [_, var secret] ? secret : null;
        return (start, password, halves[0][at..], halves.Length > 1 ? halves[1].Split('&', StringSplitOptions.RemoveEmptyEntries) : []);
    }

    private static string? SecretOf(string pair) =>
        pair.Split('=', 2) is [var name, var value] && s_secrets.Contains(Uri.UnescapeDataString(name), StringComparer.OrdinalIgnoreCase)
            ? value
            : null;
}
