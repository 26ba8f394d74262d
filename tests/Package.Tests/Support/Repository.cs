using System.Reflection;

namespace Package.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Version { get; } = Metadata("Version");

    public static string Quickstart { get; } = Metadata("Quickstart");

    public static string Schemas { get; } = Path.Combine(Root, "schemas");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
