namespace SchemaSdk.Tool.Shipped;

/// <summary>The page of a diagnostic. Every page starts with its id and title, then with its severity.</summary>
internal sealed record DiagnosticPage(string Id, string Severity, string Title, string Markdown)
{
    public static DiagnosticPage Of(string id)
    {
        string page = ShippedFiles.Page(id);
        string[] lines = page.Split('\n', 4);
        return new DiagnosticPage(
            id,
            lines[2].StartsWith("Warning", StringComparison.Ordinal) ? "warning" : "error",
            lines[0][(lines[0].IndexOf(": ", StringComparison.Ordinal) + 2)..],
            page);
    }
}
