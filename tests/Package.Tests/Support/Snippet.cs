using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>A C# example of the documentation, as a file that compiles by itself.</summary>
/// <param name="Name">Where it stands, as a file name.</param>
/// <param name="Source">The file.</param>
/// <param name="Reports">What the compiler must report for it; nothing for most.</param>
internal sealed partial record Snippet(string Name, string Source, IReadOnlyList<string> Reports)
{
    /// <summary>
    /// Every example of a page. A comment on the line before it may say <c>snippet: reports SSDK1001</c>, or <c>snippet: fragment</c> for
    /// what can't stand alone.
    /// </summary>
    public static IEnumerable<Snippet> Of(string page, string markdown)
    {
        foreach (Match match in Fence().Matches(markdown.ReplaceLineEndings("\n")))
        {
            string mark = match.Groups["mark"].Value;
            if (mark == "fragment")
                continue;

            int line = markdown.AsSpan(0, match.Index).Count('\n') + 1;
            string name = $"{NoName().Replace(page, "_")}_{line}";
            yield return new Snippet(
                name,
                Wrap(name, match.Groups["code"].Value),
                mark.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray());
        }
    }

    /// <summary>Statements go into a method, the types that follow them beside it, directives to the top.</summary>
    private static string Wrap(string name, string code)
    {
        string[] lines = code.Split('\n');
        string[] rest = [.. lines.Where(line => !IsUsing(line))];
        int types = Array.FindIndex(rest, Declaration().IsMatch);
        while (types > 0 && rest[types - 1].StartsWith('['))
            types--;
        string[] statements = types < 0 ? rest : rest[..types];
        return $$"""
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using SchemaSdk;
            using SchemaSdk.Models;
            {{string.Join('\n', lines.Where(IsUsing))}}

            namespace {{name}}
            {
                internal sealed class Example : Around
                {
                    public static async Task RunAsync(string[] args)
                    {
            {{string.Join('\n', statements)}}
                        await Task.CompletedTask;
                    }
                }

            {{string.Join('\n', rest[statements.Length..])}}
            }
            """;
    }

    private static bool IsUsing(string line) => UsingDirective().IsMatch(line);

    [GeneratedRegex("(?:<!-- snippet: (?<mark>[^>]*?) -->\n)?```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex NoName();

    [GeneratedRegex("^using [A-Za-z.]+;$")]
    private static partial Regex UsingDirective();

    [GeneratedRegex("^((public|internal|sealed|static|abstract|partial) )*(class|record|interface|enum|struct) ")]
    private static partial Regex Declaration();
}
