using SchemaSdk.Tool.Comparison;

namespace SchemaSdk.Tool.Drift;

/// <summary>A change that the team has accepted until a certain date.</summary>
internal sealed record AcceptedChange(string Model, string Path, ChangeSeverity? Class, string Reason, DateOnly Expires)
{
    public bool Matches(Change change) => change.Model == Model && change.Path == Path && (Class is null || Class == change.Class);

    public override string ToString() => $"{Model} {Path}";
}
