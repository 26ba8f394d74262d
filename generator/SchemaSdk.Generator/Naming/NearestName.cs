namespace SchemaSdk.Generator.Naming;

/// <summary>
/// Finds the known name that an unknown name probably meant. The total work per instance is bounded: a hostile file may contain thousands
/// of misspelled names, each to be compared with thousands of long ones.
/// </summary>
internal sealed class NearestName(long mostSteps = NearestName.UsualSteps)
{
    /// <summary>The default bound on comparison steps: a hundred names, each compared with four thousand of ten letters.</summary>
    public const long UsualSteps = 40_000_000;

    /// <summary>The comparison steps used so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Returns the nearest name, ignoring case, or the first of several; null if none is close or the bound is reached.</summary>
    public string? Find(string name, IEnumerable<string> known, int most)
    {
        string lowered = name.ToLowerInvariant();
        string? nearest = null;
        foreach (string candidate in known)
        {
            if (Steps > mostSteps)
                return null;

            long steps = 1 + candidate.Length;
            int distance = EditDistance.Of(lowered, candidate.ToLowerInvariant(), most, ref steps);
            Steps += steps;
            if (distance <= most)
            {
                nearest = candidate;
                most = distance - 1;
            }

            if (most < 0)
                break;
        }

        return nearest;
    }
}
