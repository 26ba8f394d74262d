using SchemaSdk.Prices;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>Adds up how long scenes last.</summary>
internal static class SceneTotal
{
    public static decimal Of(string wire, decimal defaultDuration)
    {
        decimal total = 0;
        var scenes = new SceneText(wire);
        while (scenes.Next())
        {
            total = Money.Plus(total, scenes.Duration ?? defaultDuration);
        }

        return total;
    }
}
