using System.Security.Cryptography;
using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>The name of a batch, and the beginning of its manifest's name.</summary>
internal static class BatchName
{
    private const int Longest = 100;
    private const int HashLength = 8;

    /// <exception cref="ToolException">No file could have the name.</exception>
    public static string Check(string name) => IsUsable(name)
        ? name
        : throw new ToolException(
            $"{Shown.Text(name)} can't be the name of a batch, which is that of files too;"
            + $" --name gives another of at most {Longest} characters");

    /// <summary>Returns the name as files have it: programs may give batches names that no file could have.</summary>
    public static string FileOf(string name)
    {
        if (IsUsable(name))
            return name;
        string safe = string.Concat(name.Take(Longest / 2).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' ? c : '_'));
        return $"_{safe}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength]}";
    }

    private static bool IsUsable(string name) => name.Length is > 0 and <= Longest
        && name[0] is not ('.' or ' ')
        && !name.Any(c => char.IsControl(c) || c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
        && !ReservedFileName.Is(name);
}
