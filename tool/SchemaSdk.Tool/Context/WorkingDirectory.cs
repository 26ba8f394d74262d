namespace SchemaSdk.Tool.Context;

/// <summary>The directory that a command runs in, which relative paths are relative to.</summary>
internal sealed record WorkingDirectory(string Path)
{
    public string FullPath(string path) => path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal)
        ? System.IO.Path.GetFullPath(path, Path)
        : throw new ToolException($"'{path}' is no path");

    /// <summary>A path as a person at this directory would write it.</summary>
    public string Shown(string path)
    {
        string relative = System.IO.Path.GetRelativePath(Path, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
