using SchemaSdk.Prices;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>Adds up how long scenes last.</summary>
internal static class SceneTotal
{
    /// <param name="wire">The scenes' wire text.</param>
    /// <param name="each">How long a scene lasts that does not say so itself.</param>
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
