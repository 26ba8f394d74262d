using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Finds the name that was probably meant by one that is not known.</summary>
internal sealed class NearestName
{
    // Nobody reads a thousand of them, and each costs a walk through all the names.
    private int _left = 50;

    /// <summary>A question to put after a message; empty where no name is near.</summary>
    public string Ask(string name, IEnumerable<string> known)
    {
        if (name.Length > Limits.NameLength || _left-- <= 0)
        {
            return "";
        }

        string? nearest = null;
        int least = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in known)
        {
            if (candidate.Length <= Limits.NameLength && Math.Abs(candidate.Length - name.Length) < least)
            {
                int distance = Distance(name, candidate);
                if (distance < least)
                {
                    (nearest, least) = (candidate, distance);
                }
            }
        }

        return nearest is null ? "" : $"; did you mean `{Shown.Text(nearest)}`?";
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours from one to the other, case aside.</summary>
    private static int Distance(string from, string to)
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
