using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Facts;

namespace SchemaSdk.Generator.Analysis;

/// <summary>The option that is nearest to a text that is none: the fewest letters to change, case aside.</summary>
internal static class NearestText
{
    /// <summary>The option as a C# literal.</summary>
    public static string? To(string value, ParameterFacts parameter)
    {
        string? nearest = parameter.Options
            .OrderBy(o => Distance(value.ToUpperInvariant(), o.Text.ToUpperInvariant()))
            .Select(o => o.Text)
            .FirstOrDefault();
        return nearest is null ? null : SymbolDisplay.FormatLiteral(nearest, quote: true);
    }

    /// <summary>How many letters must be added, dropped or changed (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 0; i < left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < right.Length; j++)
            {
                int changed = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(changed, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[right.Length];
    }
}
