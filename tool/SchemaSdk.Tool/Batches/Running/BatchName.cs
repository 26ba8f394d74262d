using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>The name of a batch, which is also the beginning of its manifest's name.</summary>
internal static class BatchName
{
    private const int Longest = 100;

    /// <exception cref="ToolException">No file could have the name.</exception>
    public static string Check(string name)
    {
        bool isUsable = name.Length is > 0 and <= Longest
            && name[0] is not ('.' or ' ')
            && !name.Any(c => char.IsControl(c) || c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
            && !ReservedFileName.Is(name);
        return isUsable
            ? name
            : throw new ToolException(
                $"{Shown.Text(name)} can't be the name of a batch, which is that of files too;"
                + $" --name gives another of at most {Longest} characters");
    }
}
