using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Drift;

/// <summary>Reads one side of a comparison: a file, a folder, or either one in a git revision.</summary>
internal static class SideReader
{
    /// <summary>Returns the side that is a folder as HEAD has it.</summary>
    public static string HeadOf(WorkingDirectory directory, string folder) =>
        $"HEAD:./{Path.GetRelativePath(directory.Path, directory.FullPath(folder)).Replace('\\', '/')}";

    public static async Task<DocumentSet> ReadAsync(WorkingDirectory directory, string side, CancellationToken cancellationToken)
    {
        string path = directory.FullPath(side);
        if (Directory.Exists(path))
            return DocumentSet.Of(directory, SchemaFolder.Read(path));

        if (File.Exists(path))
        {
            return RegularFile.Finding(path, directory.Shown(path)) is { } problem
                ? throw new ToolException(problem)
                : DocumentSet.Of(directory, InFile(directory, path));
        }

        // On Windows, a single letter before the colon is a drive.
        if (side.IndexOf(':') > 1)
            return DocumentSet.Of(directory, await GitRevision.ReadAsync(directory.Path, side, cancellationToken));

        throw new ToolException(
            $"{Generator.Json.Shown.Text(side)} is neither a file nor a folder, nor a git revision such as HEAD~1:schemas");
    }

    /// <summary>Reads one document, or a list in the host's format.</summary>
    private static IEnumerable<DocumentFile> InFile(WorkingDirectory directory, string path)
    {
        DocumentFile file = SchemaFolder.ReadFile(path);
        if (file.Reading.Document is not null)
            return [file];

        try
        {
            using FileSource list = FileSource.Open(path, directory.Shown(path));
            IReadOnlyList<string> ids = list.ListAsync(CancellationToken.None).Result.Ids;
            return ids.Count < 2
                ? [file]
                : [.. ids.Select(id => DocumentFile.Of(
                    $"{directory.Shown(path)}#{id}",
                    list.FetchAsync(id, CancellationToken.None).Result?.Text ?? "",
                    isOnDisk: false))];
        }
        catch (FetchException)
        {
            return [file];
        }
    }
}
