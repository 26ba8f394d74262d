namespace SchemaSdk;

/// <summary>The result of validating a request.</summary>
public sealed class ValidationReport
{
    internal static readonly ValidationReport Valid = new();

    /// <summary>True if there are no errors; warnings do not make a request invalid.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>Errors, which the host would reject; empty for a valid request.</summary>
    public IReadOnlyList<Violation> Errors { get; init; } = [];

    /// <summary>Warnings: settings that have no effect or deserve attention.</summary>
    public IReadOnlyList<Violation> Warnings { get; init; } = [];

    /// <summary>Returns a sentence that lists every error.</summary>
    /// <param name="beginning">Its beginning, such as <c>The request was not sent</c>.</param>
    /// <param name="report">The report.</param>
    internal static string Describe(string beginning, ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var errors = new List<string>();
        foreach (Violation error in report.Errors)
            errors.Add($"{error.Code} {error.Message}");

        return $"{beginning}: {string.Join("; ", errors)}.";
    }

    /// <summary>Returns each error and warning on its own line; <c>valid</c> if there are none.</summary>
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
