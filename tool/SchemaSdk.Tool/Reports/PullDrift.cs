using System.Text.Json;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Pulling;

namespace SchemaSdk.Tool.Reports;

/// <summary>What a pull changed in documents that were already there, without the changes that the team has accepted.</summary>
internal sealed class PullDrift
{
    private readonly DriftResult _result;

    private PullDrift(DriftResult result) => _result = result;

    private IEnumerable<Change> Breaking => _result.Changes.Where(change => change.Class.IsBreaking());

    public static PullDrift Of(ToolContext context, PullResult pull, IReadOnlyList<AcceptedChange> accepted)
    {
        PullOutcome[] changed = [.. pull.Outcomes.Where(outcome => outcome.Before is not null)];
        DocumentSet old = DocumentSet.Of(
            context.Directory, changed.Select(outcome => DocumentFile.Of(
                outcome.File!,
                outcome.Before!,
                isOnDisk: false,
                HostFile.PlacementsIn(Path.GetDirectoryName(outcome.File!)!))));
        DocumentSet @new = DocumentSet.Of(context.Directory, changed.Select(outcome => SchemaFolder.ReadFile(outcome.File!)));
        return new PullDrift(DriftComparer.Compare(
            old, @new, accepted, DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime)));
    }

    /// <summary>True if a model's document has a breaking change.</summary>
    public bool Breaks(string model) => Breaking.Any(change => change.Model == model);

    public int ExitCode(ChangeSeverity? failOn) =>
        failOn is null || _result.Worst is not { } worst || worst > failOn ? ExitCodes.Success
        : worst.IsBreaking() ? ExitCodes.Breaking
        : ExitCodes.Drift;

    /// <summary>Writes the number of changes by class, and a line for each that breaks something.</summary>
    public void WriteText(ToolContext context)
    {
        if (_result.Changes.Count == 0)
            return;

        DriftText.WriteChanges(context, _result with { Changes = [.. Breaking] });
        context.Output.WriteLine(DriftText.Summary(_result));
        context.Output.WriteLine("`schema-sdk diff` lists all of them");
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject("drift");
        json.WriteString("worst", _result.Worst is { } worst ? ChangeSeverities.NameOf(worst) : null);
        json.WriteStartObject("counts");
        foreach (IGrouping<ChangeSeverity, Change> group in _result.Changes.GroupBy(change => change.Class).OrderBy(group => group.Key))
            json.WriteNumber(ChangeSeverities.NameOf(group.Key), group.Count());

        json.WriteEndObject();
        json.WriteStartArray("breaking");
        foreach (Change change in Breaking)
            DriftJson.Write(json, change);

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
