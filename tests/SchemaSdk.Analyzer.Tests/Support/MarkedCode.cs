using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace SchemaSdk.Analyzer.Tests.Support;

/// <summary>Code with the places where diagnostics are expected: <c>Duration = {|SSDK1001:20|}</c>.</summary>
internal sealed partial class MarkedCode
{
    private MarkedCode(string text, IReadOnlyList<(string Id, TextSpan Span)> marks)
    {
        Text = text;
        Marks = marks;
    }

    /// <summary>The code without marks.</summary>
    public string Text { get; }

    public IReadOnlyList<(string Id, TextSpan Span)> Marks { get; }

    public static MarkedCode Parse(string marked)
    {
        var marks = new List<(string Id, TextSpan Span)>();
        var open = new Stack<(string Id, int Start)>();
        var text = new System.Text.StringBuilder();
        int at = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, at, match.Index - at);
            at = match.Index + match.Length;
            if (match.Groups["id"].Success)
            {
                open.Push((match.Groups["id"].Value, text.Length));
            }
            else
            {
                (string id, int start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, text.Length)));
            }
        }

        text.Append(marked, at, marked.Length - at);
        return new MarkedCode(text.ToString(), marks);
    }

    /// <summary>The code with the diagnostics that there are, to compare with the code as it was marked.</summary>
    public static string Show(string text, IEnumerable<(string Id, TextSpan Span)> found)
    {
        var marks = found.ToArray();
        var shown = new System.Text.StringBuilder();
        for (int i = 0; i <= text.Length; i++)
        {
            foreach (var _ in marks.Where(m => m.Span.End == i))
                shown.Append("|}");

            foreach (var mark in marks
                    .Where(m => m.Span.Start == i)
                    .OrderByDescending(m => m.Span.Length)
                    .ThenBy(m => m.Id, StringComparer.Ordinal))
            {
                shown.Append("{|").Append(mark.Id).Append(':');
            }

            shown.Append(i < text.Length ? text[i] : "");
        }

        return shown.ToString();
    }

    [GeneratedRegex(@"\{\|(?<id>SSDK\d{4}):|\|\}")]
    private static partial Regex Mark();
}
