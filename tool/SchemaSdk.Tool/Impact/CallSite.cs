namespace SchemaSdk.Tool.Impact;

/// <summary>The location of a diagnostic from the compiler or our analyzer.</summary>
/// <param name="File">The full path.</param>
/// <param name="Line">One-based.</param>
/// <param name="Column">One-based.</param>
internal sealed record CallSite(string File, int Line, int Column, bool IsError, string Code, string Message);
