using SchemaSdk.Prices;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>Adds up the durations of scenes.</summary>
internal static class SceneTotal
{
    /// <param name="wire">The scenes as sent to the host.</param>
    /// <param name="each">The duration of a scene that specifies none.</param>
    public static Quantity Of(string wire, Quantity each)
    {
        decimal least = 0;
        decimal? most = 0;
        var scenes = new SceneText(wire);
        while (scenes.Next())
        {
            decimal? longest = scenes.Duration ?? each.Maximum;
            least = Money.SumAtLeast(least, scenes.Duration ?? each.Minimum);
            most = Money.SumAtMost(most, longest == decimal.MaxValue ? null : longest);
        }

        return new Quantity(least, most);
    }
}
