using System.Globalization;

namespace SchemaSdk.Simulator;

/// <summary>Times as the host writes them: ISO 8601, UTC.</summary>
internal static class Timestamp
{
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
