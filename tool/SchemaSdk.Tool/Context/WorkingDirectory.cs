namespace SchemaSdk.Tool.Context;

/// <summary>The directory that a command runs in, and the base of relative paths.</summary>
internal sealed record WorkingDirectory(string Path)
{
    public string FullPath(string path) => path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal)
        ? System.IO.Path.GetFullPath(path, Path)
        : throw new ToolException($"'{path}' is not a valid path");

    /// <summary>Returns a path as a user in this directory would write it.</summary>
    public string Shown(string path)
    {
        string relative = System.IO.Path.GetRelativePath(Path, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
