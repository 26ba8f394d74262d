using System.Globalization;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>
/// Reads how much of a job is done. The host promises 0 to 1, so 1 is the whole; what is above is a share of a hundred, as other
/// hosts give it, and so is all with a percent sign. Numbers may be texts.
/// </summary>
internal static class ProgressField
{
    /// <summary>0 to 1; <see langword="null"/> when the host does not say, also by a number below 0.</summary>
    public static double? Read(JsonElement? field)
    {
        double? number = JsonFields.Number(field);
        bool isPercent = number > 1;
        if (number is null && JsonFields.Text(field)?.Trim() is [.. { } start, '%'])
        {
            isPercent = true;
            number = double.TryParse(start, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) ? share : null;
        }

        return number is >= 0 ? Math.Min(isPercent ? number.Value / 100 : number.Value, 1) : null;
    }
}
