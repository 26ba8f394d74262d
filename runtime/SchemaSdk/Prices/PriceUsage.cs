using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>
/// The actual or expected usage of a call, in the units that price lists charge for. Zero amounts are not charged.
/// </summary>
/// <remarks>Setting a negative value throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
public sealed record PriceUsage
{
    /// <summary>The number of input tokens, including cached tokens.</summary>
    /// <value>Defaults to 0.</value>
    public long InputTokens { get; init => field = NotNegative(value); }

    /// <summary>The number of <see cref="InputTokens"/> read from the cache; without a separate rate, charged like the others.</summary>
    /// <value>Defaults to 0.</value>
    public long CachedInputTokens { get; init => field = NotNegative(value); }

    /// <summary>The number of output tokens.</summary>
    /// <value>Defaults to 0.</value>
    public long OutputTokens { get; init => field = NotNegative(value); }

    /// <summary>The number of characters, the unit in which speech is charged.</summary>
    /// <value>Defaults to 0.</value>
    public long Characters { get; init => field = NotNegative(value); }

    /// <summary>The number of generated images.</summary>
    /// <value>Defaults to 0.</value>
    public long Images { get; init => field = NotNegative(value); }

    /// <summary>The seconds of video or audio. Prices per minute or hour are charged pro rata.</summary>
    /// <value>Defaults to 0.</value>
    public decimal Seconds { get; init => field = NotNegative(value); }

    /// <summary>The number of requests, for models that charge per request.</summary>
    /// <value>Defaults to 1.</value>
    public long Requests { get; init => field = NotNegative(value); } = 1;

    /// <summary>The units that the host billed, if it names a unit; they take precedence over what the request sets.</summary>
    internal BilledUnits? Billed { get; init; }

    private static long NotNegative(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }

    private static decimal NotNegative(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
