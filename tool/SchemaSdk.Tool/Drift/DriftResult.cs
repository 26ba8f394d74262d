using SchemaSdk.Tool.Impact;
using SchemaSdk.Tool.Comparison;

namespace SchemaSdk.Tool.Drift;

/// <summary>The changes that are not accepted, and both sides for locating them.</summary>
internal sealed record DriftResult
{
    public required IReadOnlyList<Change> Changes { get; init; }

    public required DocumentSet Old { get; init; }

    public required DocumentSet New { get; init; }

    /// <summary>The number of models that both sides have and that could be compared.</summary>
    public required int Compared { get; init; }

    /// <summary>Notices about the accepted changes, one line each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The code that breaks in the project; null if no project was checked.</summary>
    public IReadOnlyList<CallSite>? Broken { get; init; }

    public ChangeSeverity? Worst => Changes.Count == 0 ? null : Changes.Min(c => c.Class);
}
