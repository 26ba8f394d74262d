namespace SchemaSdk.Generator.Naming;

/// <summary>
/// Finds the name that was probably meant by one that is not known. The work that all questions to one of these cost together is bounded:
/// a hostile file has thousands of misspelled names, each beside thousands of long ones.
/// </summary>
internal sealed class NearestName(long mostSteps = NearestName.UsualSteps)
{
    /// <summary>Steps of comparing: enough for a hundred names, each beside four thousand of ten letters.</summary>
    public const long UsualSteps = 40_000_000;

    /// <summary>What comparing has cost so far.</summary>
    public long Steps { get; private set; }

    /// <summary>The nearest of the known names, case aside, the first of several; none where none is within the distance, or the bound is reached.</summary>
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
