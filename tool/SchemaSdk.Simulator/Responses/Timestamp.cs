using System.Globalization;

namespace SchemaSdk.Simulator;

/// <summary>Formats times as the host does: ISO 8601, UTC.</summary>
internal static class Timestamp
{
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
