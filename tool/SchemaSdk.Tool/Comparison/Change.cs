namespace SchemaSdk.Tool.Comparison;

/// <summary>One difference between two versions of a model.</summary>
/// <param name="Model">The model's id.</param>
/// <param name="Path">A JSON pointer (RFC 6901) into the document, with names in place of indexes.</param>
/// <param name="Message">What it means, for a developer.</param>
/// <param name="Old">What it was, as JSON; none where there was nothing.</param>
/// <param name="New">What it is, as JSON; none where there is nothing.</param>
internal sealed record Change(string Model, ChangeSeverity Class, string Path, string Message, string? Old, string? New);
