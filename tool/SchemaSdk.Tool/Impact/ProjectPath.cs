using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Impact;

/// <summary>Finds the project that <c>--project</c> names: a file, or the only project of a folder.</summary>
internal static class ProjectPath
{
    public static string Find(WorkingDirectory directory, string project)
    {
        string path = directory.FullPath(project);
        if (File.Exists(path))
            return path;

        if (!Directory.Exists(path))
            throw new ToolException($"--project {project}: there is no such file or folder");

        string[] found = [.. Directory.EnumerateFiles(path, "*.csproj").Order(StringComparer.Ordinal)];
        return found switch
        {
            [var only] => only,
            [] => throw new ToolException($"--project {project}: the folder has no .csproj file; name one"),
            _ => throw new ToolException(
                $"--project {project}: the folder has {found.Length} projects:"
                + $" {string.Join(", ", found.Select(directory.Shown))}; name one"),
        };
    }
}
