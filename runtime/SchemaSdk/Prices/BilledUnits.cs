using System.Linq;

namespace SchemaSdk.Prices;

/// <summary>The units that a host billed, such as 6 seconds.</summary>
/// <param name="Measure">What was counted; <see cref="Measure.Other"/> for a unit with a name of the host's own, such as a video.</param>
/// <param name="Count">How many.</param>
/// <param name="Unit">The host's name of the unit.</param>
internal sealed record BilledUnits(Measure Measure, decimal Count, string Unit)
{
    /// <summary>Returns <see langword="null"/> for a number that is negative or too large.</summary>
    public static BilledUnits? Of(decimal units, string unit)
    {
        ChargedUnit known = UnitParser.Parse(unit, "") ?? new ChargedUnit(Measure.Other, 1);
        return units >= 0 && Money.AtMost(units, known.Size) is { } count ? new BilledUnits(known.Measure, count, unit) : null;
    }

    /// <summary>True if a unit of the price list, such as <c>per video</c>, has the same name.</summary>
    public bool IsNamed(string unit) => Words(unit).SequenceEqual(Words(Unit));

    private static IEnumerable<string> Words(string unit) =>
        UnitParser.Words(unit).Where(word => word is not ("per" or "each" or "a" or "an" or "1")).Select(word => word.TrimEnd('s'));
}
