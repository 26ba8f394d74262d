namespace SchemaSdk;

/// <summary>
/// What a call uses, or is expected to use, in the units that price lists charge for. What is zero is not charged.
/// </summary>
/// <remarks>No member takes a negative value: <see cref="ArgumentOutOfRangeException"/>.</remarks>
public sealed record PriceUsage
{
    /// <summary>Tokens that the model takes in, those from the cache among them.</summary>
    /// <value>0 by default.</value>
    public long InputTokens { get; init => field = NotNegative(value); }

    /// <summary>How many of <see cref="InputTokens"/> come from the cache; without a rate of their own they cost what the others cost.</summary>
    /// <value>0 by default.</value>
    public long CachedInputTokens { get; init => field = NotNegative(value); }

    /// <summary>Tokens that the model answers with.</summary>
    /// <value>0 by default.</value>
    public long OutputTokens { get; init => field = NotNegative(value); }

    /// <summary>Characters, as speech is charged by.</summary>
    /// <value>0 by default.</value>
    public long Characters { get; init => field = NotNegative(value); }

    /// <summary>Images that are made.</summary>
    /// <value>0 by default.</value>
    public long Images { get; init => field = NotNegative(value); }

    /// <summary>Seconds of video or sound; prices by the minute or hour are for parts of them too.</summary>
    /// <value>0 by default.</value>
    public decimal Seconds { get; init => field = NotNegative(value); }

    /// <summary>Calls, where each costs something by itself.</summary>
    /// <value>1 by default.</value>
    public long Requests { get; init => field = NotNegative(value); } = 1;

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
