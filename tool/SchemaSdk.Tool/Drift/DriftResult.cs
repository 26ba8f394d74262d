using SchemaSdk.Tool.Impact;
using SchemaSdk.Tool.Comparison;

namespace SchemaSdk.Tool.Drift;

/// <summary>What differs, without what is accepted, and both sides for who wants to point at a place.</summary>
internal sealed record DriftResult
{
    public required IReadOnlyList<Change> Changes { get; init; }

    public required DocumentSet Old { get; init; }

    public required DocumentSet New { get; init; }

    /// <summary>What is worth knowing of the accepted changes, a line each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The code of a project that is broken; none where no project was looked at.</summary>
    public IReadOnlyList<CallSite>? Broken { get; init; }

    public ChangeSeverity? Worst => Changes.Count == 0 ? null : Changes.Min(c => c.Class);
}
