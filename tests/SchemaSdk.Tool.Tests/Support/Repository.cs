namespace SchemaSdk.Tool.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo s_tests = new(AppContext.BaseDirectory);

    public static string Path { get; } = Find();

    /// <summary>Where a project of the repository is built to, in the configuration of the tests.</summary>
    public static string Output(string project, string framework) =>
        System.IO.Path.Combine(Path, project, "bin", s_tests.Parent!.Name, framework);

    private static string Find()
    {
        DirectoryInfo? folder = s_tests;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "SchemaSdk.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
