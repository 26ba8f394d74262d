namespace SchemaSdk.Generator.Naming;

/// <summary>How far one name is from another, to guess which was meant.</summary>
internal static class EditDistance
{
    /// <summary>Insertions, deletions, replacements and swaps of neighbours from one to the other, case aside.</summary>
    public static int Of(string from, string to)
    {
        int[] beforeLast = new int[to.Length + 1];
        int[] last = Enumerable.Range(0, to.Length + 1).ToArray();
        int[] row = new int[to.Length + 1];
        for (int i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = last[j - 1] + (Alike(from[i - 1], to[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Alike(from[i - 1], to[j - 2]) && Alike(from[i - 2], to[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[to.Length];
    }

    private static bool Alike(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
