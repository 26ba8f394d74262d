namespace SchemaSdk.Tool.Impact;

/// <summary>A place in a project that the compiler or our analyzer complains about.</summary>
/// <param name="File">The full path.</param>
/// <param name="Line">From one.</param>
/// <param name="Column">From one.</param>
internal sealed record CallSite(string File, int Line, int Column, bool IsError, string Code, string Message);
