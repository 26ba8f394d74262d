using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Drift;

/// <summary>Finds the changes at a path, in the folder since HEAD and at the host since the folder.</summary>
internal sealed class AcceptRun(WorkingDirectory directory, string folder)
{
    private const int MostListed = 10;

    private readonly List<Change> _changes = [];
    private readonly HashSet<string> _models = new(StringComparer.Ordinal);

    /// <summary>Why there may be changes that were not found; null if there can't be.</summary>
    public string? Unknown { get; private set; }

    /// <summary>Finds the changes at a path such as <c>kling-o3/supported_parameters/duration/max</c>.</summary>
    /// <returns>The model, the JSON pointer, and the changes there: none if that can't be known.</returns>
    /// <exception cref="ToolException">There is no such model, or no change at the path.</exception>
    public async Task<(string Model, string Path, IReadOnlyList<Change> Changes)> FindAsync(
        string wanted, Func<Task<IModelSource>> host, CancellationToken cancellationToken)
    {
        DocumentSet here = DocumentSet.Of(directory, SchemaFolder.Read(SchemaFolder.Existing(directory, folder)));
        _models.UnionWith(here.Models.Keys);
        await AddSinceHeadAsync(here, cancellationToken);
        (string model, string path) = Split(wanted);
        if (!_changes.Exists(change => change.Model == model && change.Path == path) && here.Models.ContainsKey(model))
            await AddAtHostAsync(here, model, host, cancellationToken);

        Change[] found = [.. _changes.Where(change => change.Model == model && change.Path == path)];
        return found.Length > 0 || Unknown is not null ? (model, path, found) : throw NoChange(model, path);
    }

    private (string Model, string Path) Split(string wanted)
    {
        string? model = _models.Where(id => wanted.StartsWith(id + "/", StringComparison.Ordinal)).MaxBy(id => id.Length);
        return model is null
            ? throw new ToolException(
                $"{Shown.Text(wanted)} is no path of a model in {directory.Shown(directory.FullPath(folder))}; a path is the one that"
                + " diff and check print in brackets, such as kling-o3/supported_parameters/duration/max. The models are "
                + string.Join(", ", _models.Order(StringComparer.Ordinal)))
            : (model, wanted[model.Length..]);
    }

    private async Task AddSinceHeadAsync(DocumentSet here, CancellationToken cancellationToken)
    {
        try
        {
            DocumentSet head = await SideReader.ReadAsync(directory, SideReader.HeadOf(directory, folder), cancellationToken);
            _models.UnionWith(head.Models.Keys);
            Add(head, here);
        }
        catch (ToolException)
        {
            // Not in a repository, or not committed yet: the host is what is left to compare with.
        }
    }

    private async Task AddAtHostAsync(DocumentSet here, string model, Func<Task<IModelSource>> host, CancellationToken cancellationToken)
    {
        using IModelSource origin = await host();
        DocumentSet live = await LiveReader.ReadAsync(directory, directory.FullPath(folder), origin, [model], () => { }, cancellationToken);
        if (live.Findings.Count > 0)
            Unknown = live.Findings[0];

        var only = new DocumentSet();
        only.Add(directory, here.Models[model].File);
        Add(only, live);
    }

    private void Add(DocumentSet old, DocumentSet @new) => _changes.AddRange(CatalogComparer.Compare(old.Against(@new), @new.Against(old)));

    private ToolException NoChange(string model, string path)
    {
        string[] paths =
            [.. _changes.Where(change => change.Model == model).Select(change => model + change.Path).Distinct().Take(MostListed)];
        return new ToolException(
            $"{Shown.Text(path)} of {Shown.Text(model)} did not change, in the folder since HEAD or at the host since the folder; "
            + (paths.Length == 0 ? "nothing of this model did" : $"what changed is {string.Join(", ", paths.Select(Shown.Text))}"));
    }
}
