namespace SchemaSdk.Tool.Context;

/// <summary>A command can't go on, for a reason that its user can read and do something about.</summary>
internal sealed class ToolException(string message, Exception? cause = null) : Exception(message, cause);
