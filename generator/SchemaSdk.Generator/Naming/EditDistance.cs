namespace SchemaSdk.Generator.Naming;

/// <summary>Measures the distance between two names, to guess which was meant.</summary>
internal static class EditDistance
{
    /// <summary>Counts the insertions, deletions, replacements and swaps of neighbors between two names in the same casing.</summary>
    /// <param name="from">The first name.</param>
    /// <param name="to">The second name.</param>
    /// <param name="most">The maximum distance of interest; any larger one returns this plus one, without comparing to the end.</param>
    /// <param name="steps">Incremented by the cost of the comparison.</param>
    public static int Of(string from, string to, int most, ref long steps)
    {
        if (Math.Abs(from.Length - to.Length) > most)
            return most + 1;

        int[] beforeLast = new int[to.Length + 1];
        int[] last = new int[to.Length + 1];
        int[] row = new int[to.Length + 1];
        for (int j = 0; j <= to.Length; j++)
            last[j] = j;

        int leastOfLast = 0;
        for (int i = 1; i <= from.Length; i++)
        {
            int least = FillRow(from, to, i, beforeLast, last, row);
            steps += to.Length + 1;

            // A swap refers back across one row, but never across two.
            if (least > most && leastOfLast > most)
                return most + 1;

            leastOfLast = least;
            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return Math.Min(last[to.Length], most + 1);
    }

    private static int FillRow(string from, string to, int i, int[] beforeLast, int[] last, int[] row)
    {
        row[0] = i;
        int least = i;
        for (int j = 1; j <= to.Length; j++)
        {
            int replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);

            least = Math.Min(least, row[j]);
        }

        return least;
    }
}
