namespace SchemaSdk.Tool.Comparison;

/// <summary>One difference between two versions of a model.</summary>
/// <param name="Model">The model id.</param>
/// <param name="Path">A JSON pointer (RFC 6901) into the document, with names in place of indexes.</param>
/// <param name="Message">The consequence for a developer.</param>
/// <param name="Old">The old value, as JSON; null if there was none.</param>
/// <param name="New">The new value, as JSON; null if there is none.</param>
internal sealed record Change(string Model, ChangeSeverity Class, string Path, string Message, string? Old, string? New);
