namespace SchemaSdk.Prices;

/// <summary>What a rate is charged for.</summary>
internal enum Measure
{
    InputTokens,

    CachedInputTokens,

    OutputTokens,

    /// <summary>Tokens that neither the label nor the rate identifies as input or output.</summary>
    Tokens,

    Characters,

    Images,

    Seconds,

    Requests,

    /// <summary>A unit with a name of the host's own.</summary>
    Other,
}
