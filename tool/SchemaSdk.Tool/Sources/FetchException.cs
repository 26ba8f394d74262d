namespace SchemaSdk.Tool.Sources;

/// <summary>A fetch failed; the message says what and why.</summary>
internal sealed class FetchException(string message, Exception? cause = null) : Exception(message, cause);
