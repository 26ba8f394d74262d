using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Importing;

/// <summary>Makes ids of models from what a description calls them.</summary>
internal static class ImportIds
{
    /// <summary>Returns an id from a path, without its version and placeholders; null if nothing is left.</summary>
    public static string? FromEndpoint(string? endpoint)
    {
        IEnumerable<string> segments = (endpoint ?? "").Split(' ').Last().Split('/', ':')
            .Where(segment => segment.Length > 0 && !segment.Contains('{', StringComparison.Ordinal) && !IsVersion(segment));
        return FromText(string.Join('/', segments));
    }

    /// <summary>Returns an id from a name, with <c>-</c> for what an id can't have; null if no letter or digit is left.</summary>
    public static string? FromText(string? text)
    {
        IEnumerable<char> usable = (text ?? "")
            .Take(Limits.NameLength)
            .Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '/' ? c : '-');
        string id = string.Concat(usable);
        return id.Any(char.IsAsciiLetterOrDigit) ? id.Trim('/', '-') : null;
    }

    private static bool IsVersion(string segment) =>
        segment[0] == 'v' && segment.Length > 1 && char.IsAsciiDigit(segment[1]);
}
