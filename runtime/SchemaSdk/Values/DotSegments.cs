namespace SchemaSdk;

/// <summary>
/// The segments <c>.</c> and <c>..</c>, which lead to another path; also escaped, at a server that unescapes a path before it splits it.
/// </summary>
internal static class DotSegments
{
    public static bool AreIn(string path) =>
        path.Contains('.') && Array.Exists(path.Split('/', '\\'), segment => segment is "." or "..");
}
