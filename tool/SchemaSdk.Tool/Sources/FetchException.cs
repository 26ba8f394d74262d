namespace SchemaSdk.Tool.Sources;

/// <summary>Something could not be fetched; the message says what and why.</summary>
internal sealed class FetchException(string message, Exception? cause = null) : Exception(message, cause);
