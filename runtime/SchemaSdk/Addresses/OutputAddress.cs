using System.Buffers;

namespace SchemaSdk;

/// <summary>Reads the absolute or relative address of an output.</summary>
internal static class OutputAddress
{
    private static readonly SearchValues<char> s_allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?[]@!$&'()*+,;=%");

    /// <summary>Returns <see langword="null"/> if the text is not an address.</summary>
    public static Uri? Resolve(string text, Uri home)
    {
        text = text.Trim();
        if (text.Length == 0 || text.AsSpan().ContainsAny('\r', '\n'))
            return null;
        if (text[0] == '/')
            return Whole(text.StartsWith("//", StringComparison.Ordinal) ? $"{home.Scheme}:{text}" : Root(home) + text);
        if (HasScheme(text))
            return Whole(text);
        return text[0] is '?' or '#' || HasDotSegment(text)
            ? Uri.TryCreate(home, text, out Uri? merged) ? merged : null
            : Whole(Root(home) + home.AbsolutePath[..(home.AbsolutePath.LastIndexOf('/') + 1)] + text);
    }

    /// <summary>
    /// Returns the address with the path and query exactly as the host wrote them. <see cref="Uri"/> normalizes some paths, such as
    /// <c>/a/%2e%2e/b</c> and <c>/%7Eb</c>, which would invalidate a signature.
    /// </summary>
    public static Uri AsWritten(Uri address)
    {
        string text = address.OriginalString.Trim();
        int fragment = text.IndexOf('#');
        if (fragment >= 0)
            text = text[..fragment];
        int authority = text.IndexOf("://", StringComparison.Ordinal);
        int path = authority < 0 ? -1 : text.AsSpan(authority + 3).IndexOfAny('/', '?') is var at and >= 0 ? authority + 3 + at : -1;
        if (path >= 0 && text[path] == '?')
            text = text.Insert(path, "/");
        if (path < 0 || text.AsSpan(path).SequenceEqual(address.PathAndQuery) || !IsEncoded(text.AsSpan(path)))
            return address;
        return Uri.TryCreate(text, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }, out Uri? written)
            ? written
            : address;
    }

    private static Uri? Whole(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : null;

    private static string Root(Uri home) => home.GetLeftPart(UriPartial.Authority);

    // A colon before the first slash ends a scheme, because the first segment of a relative path can't contain one.
    private static bool HasScheme(string text)
    {
        int end = text.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && text[end] == ':';
    }

    private static bool HasDotSegment(string text) => Array.Exists(text.Split('?', '#')[0].Split('/'), segment => segment is "." or "..");

    // Only text that needs no further encoding may be sent unchanged; a space or line break would end the request line.
    private static bool IsEncoded(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(s_allowed))
            return false;
        for (int at = text.IndexOf('%'); at >= 0;)
        {
            if (text.Length < at + 3 || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                return false;
            int next = text[(at + 3)..].IndexOf('%');
            at = next < 0 ? -1 : at + 3 + next;
        }

        return true;
    }
}
