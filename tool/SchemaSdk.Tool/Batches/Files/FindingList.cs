using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Batches.Files;

/// <summary>The findings in a file of many requests, as far as anybody reads them.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> All => _findings;

    /// <summary>The number of findings that were left out.</summary>
    public int Omitted { get; private set; }

    public bool HasErrors { get; private set; }

    public void Add(FindingKind kind, TextRange at, string message) => Add(new Finding(kind, at, message));

    public void Add(Finding finding)
    {
        HasErrors |= finding.IsError;
        if (_findings.Count < Limits.Findings)
            _findings.Add(finding);
        else
            Omitted++;
    }
}
