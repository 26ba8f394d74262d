namespace SchemaSdk.Tool.Sources;

/// <summary>A fetch failed; the message says what and why.</summary>
internal sealed class FetchException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>True if the host asks for a key, or refuses the one that was sent.</summary>
    public bool IsUnauthorized { get; init; }
}
