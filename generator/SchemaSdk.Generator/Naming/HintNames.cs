using System.Text;

namespace SchemaSdk.Generator.Naming;

/// <summary>Creates names of generated files: short and ASCII, because they can become files on any machine.</summary>
internal static class HintNames
{
    public const string Extension = ".g.cs";

    // Leaves room for a disambiguating suffix and the extension within 100 characters.
    private const int Longest = 88;

    public static string Of(string prefix)
    {
        var name = new StringBuilder(prefix.Length);
        bool ascii = true;
        foreach (char c in prefix)
        {
            bool fits = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
            name.Append(fits ? c : '_');
            ascii &= fits;
        }

        string result = ascii ? name.ToString() : name + "_" + StableHash.Of(prefix);
        return Identifier.Shorten(result, Longest);
    }

    public static string Stem(string hintName) => hintName.Substring(0, hintName.Length - Extension.Length);
}
