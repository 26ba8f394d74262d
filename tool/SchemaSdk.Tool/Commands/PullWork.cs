using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Sources;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Pulling;
using SchemaSdk.Tool.Reports;

namespace SchemaSdk.Tool.Commands;

/// <summary>The work shared by <c>add</c> and <c>pull</c>.</summary>
internal sealed record PullWork(string Folder, string? From, bool IgnoresRateLimit, bool AsJson)
{
    /// <summary>Pulls the chosen models; the source's list is only fetched if needed to choose them.</summary>
    public async Task<int> RunAsync(
        ToolContext context,
        bool wantsList,
        Func<FolderIndex, ModelList, IReadOnlyList<string>> choose,
        CancellationToken cancellationToken)
    {
        using IModelSource origin = await CommonOptions.Sources(context).CreateAsync(From, IgnoresRateLimit, cancellationToken);
        string folder = context.Directory.FullPath(Folder);
        var index = new FolderIndex(folder);
        ModelList list = wantsList ? await ListAsync(origin, cancellationToken) : new ModelList([], []);
        string[] ids = [.. choose(index, list).Distinct(StringComparer.Ordinal)];
        PullResult result = await ProgressLine.RunAsync(context, "Models", ids.Length, step =>
            PullRun.RunAsync(context.Directory, context.Time, origin, index, folder, ids, step, cancellationToken));
        return PullReport.Write(context, result, list.Findings, AsJson);
    }

    private static async Task<ModelList> ListAsync(IModelSource origin, CancellationToken cancellationToken)
    {
        try
        {
            return await origin.ListAsync(cancellationToken);
        }
        catch (FetchException fault)
        {
            throw new ToolException($"the list of models of {Shown.Text(origin.Name)} could not be got: {fault.Message}", fault);
        }
    }
}
