namespace SchemaSdk.Tool.Comparison;

/// <summary>JSON pointers with names in place of array indexes.</summary>
internal static class NamePath
{
    public const string Id = "/id";

    public static string Of(params ReadOnlySpan<string> names)
    {
        string path = "";
        foreach (string name in names)
            path += "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

        return path;
    }

    public static IEnumerable<string> Parse(string path) => path.Split('/').Skip(1)
        .Select(name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
}
