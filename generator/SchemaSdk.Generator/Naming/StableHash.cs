namespace SchemaSdk.Generator.Naming;

/// <summary>A hash that is the same on every machine and in every run (FNV-1a), for shortened names.</summary>
internal static class StableHash
{
    public static string Of(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 1099511628211);

        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
