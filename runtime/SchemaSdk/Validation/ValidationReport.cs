namespace SchemaSdk;

/// <summary>Everything that a request's check found.</summary>
public sealed class ValidationReport
{
    internal static readonly ValidationReport Valid = new();

    /// <summary>True when there is no error; a warning never makes a request invalid.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>What the host would refuse; empty for a valid request.</summary>
    public IReadOnlyList<Violation> Errors { get; init; } = [];

    /// <summary>What has no effect, or deserves a look.</summary>
    public IReadOnlyList<Violation> Warnings { get; init; } = [];

    /// <summary>Every error and warning on a line of its own; <c>valid</c> where there is none.</summary>
    public override string ToString()
    {
        var lines = new List<string>();
        foreach (Violation error in Errors)
            lines.Add($"error {error}");

        foreach (Violation warning in Warnings)
            lines.Add($"warning {warning}");

        return lines.Count == 0 ? "valid" : string.Join('\n', lines);
    }
}
