using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Naming;

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
                int distance = EditDistance.Of(name, candidate);
                if (distance < least)
                {
                    (nearest, least) = (candidate, distance);
                }
            }
        }

        return nearest is null ? "" : $"; did you mean `{Shown.Text(nearest)}`?";
    }
}
