using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Origins;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Pulling;

namespace SchemaSdk.Tool.Commands;

/// <summary>What <c>add</c> and <c>pull</c> have in common.</summary>
internal sealed record PullWork(string Folder, string? From, bool IgnoresRateLimit, bool AsJson)
{
    /// <summary>Takes the models that are chosen, given the origin's list where it is asked for.</summary>
    public async Task<int> RunAsync(ToolContext context, bool wantsList, Func<FolderIndex, ModelList, IReadOnlyList<string>> choose, CancellationToken cancellationToken)
    {
        using IModelOrigin origin = await OriginFactory.CreateAsync(context, From, IgnoresRateLimit, cancellationToken);
        string folder = context.FullPath(Folder);
        var index = new FolderIndex(folder);
        ModelList list = wantsList ? await ListAsync(origin, cancellationToken) : new ModelList([], []);
        string[] ids = [.. choose(index, list).Distinct(StringComparer.Ordinal)];
        IReadOnlyList<PullOutcome> outcomes = await ProgressLine.RunAsync(context, "Models", ids.Length, step =>
            PullRun.RunAsync(context, (AsJson ? context.Error : context.Output).WriteLine, origin, index, folder, ids, new Steps(step), cancellationToken));
        return PullReport.Write(context, outcomes, list.Problems, AsJson);
    }

    private static async Task<ModelList> ListAsync(IModelOrigin origin, CancellationToken cancellationToken)
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

    private sealed class Steps(Action step) : IProgress<PullOutcome>
    {
        public void Report(PullOutcome value) => step();
    }
}
