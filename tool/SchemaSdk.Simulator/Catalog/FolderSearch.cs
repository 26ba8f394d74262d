namespace SchemaSdk.Simulator;

/// <summary>
/// Finds the folder of documents. Test runners start in the output folder, so a relative path is looked up in the current directory and
/// then from the folder of the program upward, which passes the project and its solution.
/// </summary>
internal static class FolderSearch
{
    public static string Find(string folder) => Find(folder, Environment.CurrentDirectory, AppContext.BaseDirectory);

    /// <summary>Returns the first folder that has documents; if none has, the first that exists.</summary>
    /// <exception cref="DirectoryNotFoundException">No such folder exists; the message lists where it was looked for.</exception>
    public static string Find(string folder, string currentDirectory, string programDirectory)
    {
        string[] candidates =
        [
            .. ((string[])[currentDirectory, .. AndAbove(programDirectory)])
                .Select(start => Path.GetFullPath(folder, start))
                .Distinct(StringComparer.Ordinal),
        ];
        string[] existing = [.. candidates.Where(Directory.Exists)];
        return Array.Find(existing, HasDocuments) ?? existing.FirstOrDefault() ?? throw new DirectoryNotFoundException(
            $"The folder of model documents does not exist. It was looked for at {string.Join(", ", candidates)}."
            + " Create it with 'dotnet schema-sdk init', or set SchemaFolder to the path of an existing folder.");
    }

    private static bool HasDocuments(string folder) => Directory.EnumerateFiles(folder, "*.json").Any();

    private static IEnumerable<string> AndAbove(string directory)
    {
        for (DirectoryInfo? current = new(directory); current is not null; current = current.Parent)
            yield return current.FullName;
    }
}
