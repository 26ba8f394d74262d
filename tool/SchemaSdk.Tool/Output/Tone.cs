namespace SchemaSdk.Tool.Output;

/// <summary>The meaning of a word, shown as its color on terminals.</summary>
internal enum Tone
{
    Plain,

    /// <summary>An error, or a change that breaks code or calls.</summary>
    Bad,

    /// <summary>A warning, or a change in behavior or price.</summary>
    Caution,

    /// <summary>Something valid or new.</summary>
    Good,
}
