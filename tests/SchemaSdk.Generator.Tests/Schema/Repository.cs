namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>Files of the repository, found from where the tests run.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    public static string Schema(string id) => Read("schemas", id + ".json");

    public static string Oddities => Read("tests", "SchemaSdk.Generator.Tests", "Documents", "oddities.json");

    /// <summary>Values of every kind inside values of every kind.</summary>
    public static string Nested => Read("tests", "SchemaSdk.Generator.Tests", "Documents", "nested.json");

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SchemaSdk.sln")))
            folder = Path.GetDirectoryName(folder);

        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
