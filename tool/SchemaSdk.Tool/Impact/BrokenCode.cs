using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Impact;

/// <summary>
/// Finds the code that new documents break: compiles the project with the current and with the new documents, and reports the diagnostics
/// that only occur with the new ones. Nothing in the checkout is modified.
/// </summary>
internal static class BrokenCode
{
    public static async Task<IReadOnlyList<CallSite>> FindAsync(
        WorkingDirectory directory,
        string project,
        DocumentSet here,
        DocumentSet live,
        IEnumerable<string> keyVariables,
        CancellationToken cancellationToken)
    {
        string path = ProjectPath.Find(directory, project);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("schema-sdk-");
        try
        {
            DocumentSwap swap = DocumentSwap.Write(folder.CreateSubdirectory("documents").FullName, here, live);
            var build = new ProjectBuild(path, Path.Combine(folder.FullName, "build"), keyVariables);
            string before = await build.RunAsync(targets: null, cancellationToken);
            string after = await build.RunAsync(swap.Targets, cancellationToken);
            IReadOnlyList<CallSite> old = BuildOutput.CallSites(before);
            IReadOnlyList<CallSite> @new = BuildOutput.CallSites(after);
            if (BuildOutput.Failure(before) is { } failure && old.Count == 0)
                throw new ToolException($"{directory.Shown(path)} does not build as it is: {failure}");

            HashSet<(string, int, int, string)> known = [.. old.Select(Place)];
            return
            [
                .. @new.Select(swap.InCheckout)
                    .Where(site => !known.Contains(Place(site)))
                    .OrderBy(site => site.File, StringComparer.Ordinal).ThenBy(site => site.Line).ThenBy(site => site.Column),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (string File, int Line, int Column, string Code) Place(CallSite site) => (site.File, site.Line, site.Column, site.Code);
}
