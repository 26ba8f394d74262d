using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Catalogs;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Pulling;
using SchemaSdk.Tool.Reports;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Commands;

/// <summary>The work shared by <c>add</c> and <c>pull</c>.</summary>
internal sealed record PullWork(string Folder, string? From, string? Host, bool IgnoresRateLimit, bool AsJson)
{
    /// <summary>True to write an overlay for every model, and not only for those that are new.</summary>
    public bool WritesEveryOverlay { get; init; }

    /// <summary>The least severe class of change that makes the exit code other than 0; null if none does.</summary>
    public ChangeSeverity? FailOn { get; init; }

    /// <summary>Pulls the chosen models, or those in the folder; the source's list is only fetched if needed to choose them.</summary>
    public async Task<int> RunAsync(
        ToolContext context,
        bool wantsList,
        Func<ModelList, IReadOnlyList<string>?> choose,
        CancellationToken cancellationToken)
    {
        string folder = context.Directory.FullPath(Folder);

        // Read first, because a file that can't be read must not end a run that has written everything.
        IReadOnlyList<AcceptedChange> accepted = AcceptanceFile.Read(AcceptanceFile.PathFor(folder));
        var index = new FolderIndex(folder);
        using IModelSource origin = await new SourceFactory(context, folder, index).CreateAsync(
            From, Host, IgnoresRateLimit, cancellationToken);
        ModelList list = wantsList ? await ListAsync(origin, cancellationToken) : new ModelList([], []);
        string[] ids = [.. (choose(list) ?? LeftOut.Without(context, origin, index.Ids)).Distinct(StringComparer.Ordinal)];
        PullResult result = await ProgressLine.RunAsync(context, "Models", ids.Length, step =>
            PullRun.RunAsync(context.Directory, context.Time, origin, index, folder, ids, step, WritesEveryOverlay, cancellationToken));
        PullDrift drift = PullDrift.Of(context, result, accepted);
        int code = PullReport.Write(context, result, list.Findings, drift, AsJson);
        return code == ExitCodes.Success ? drift.ExitCode(FailOn) : code;
    }

    private static async Task<ModelList> ListAsync(IModelSource origin, CancellationToken cancellationToken)
    {
        try
        {
            return await origin.ListAsync(cancellationToken);
        }
        catch (FetchException fault)
        {
            throw new ToolException($"the list of models of {Shown.Text(origin.Name)} could not be fetched: {fault.Message}", fault);
        }
    }
}
