namespace SchemaSdk.Tool.Context;

/// <summary>A command can't continue, for a reason that the user can understand and act on.</summary>
internal sealed class ToolException(string message, Exception? cause = null) : Exception(message, cause);
