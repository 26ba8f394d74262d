namespace SchemaSdk.Prices.Usage;

/// <summary>What a rate is charged for.</summary>
internal enum Measure
{
    InputTokens,

    CachedInputTokens,

    OutputTokens,

    /// <summary>Tokens of which neither the label nor the rate says whether they go in or come out.</summary>
    Tokens,

    Characters,

    Images,

    Seconds,

    Requests,
}
