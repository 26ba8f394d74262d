using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Batches.Files;

/// <summary>The findings in a file of many requests, as far as anybody reads them.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _errors;
    private int _warnings;

    public IReadOnlyList<Finding> All => _findings;

    /// <summary>The number of findings that were left out.</summary>
    public int Omitted { get; private set; }

    public bool HasErrors => _errors > 0;

    public void Add(FindingKind kind, TextRange at, string message) => Add(new Finding(kind, at, message));

    public void Add(Finding finding)
    {
        // Apart, so that no number of warnings hides the one error.
        if ((finding.IsError ? _errors++ : _warnings++) < Limits.Findings)
            _findings.Add(finding);
        else
            Omitted++;
    }

    /// <summary>Adds a finding unless the same was said of an earlier line.</summary>
    public void AddOnce(Finding finding)
    {
        if (_told.Add(finding.Message))
            Add(finding);
    }
}
