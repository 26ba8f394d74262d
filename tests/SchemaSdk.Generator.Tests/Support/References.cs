using Microsoft.CodeAnalysis;

namespace SchemaSdk.Generator.Tests.Support;

/// <summary>What generated code is compiled against: the framework and the real runtime.</summary>
internal static class References
{
    /// <summary>The reference assemblies beside the tests, where their project keeps them; else what the tests run on.</summary>
    public static readonly MetadataReference[] Framework = [.. FrameworkFiles().Where(IsFramework).Select(Reference)];

    public static readonly MetadataReference[] All = [.. Framework, Reference(typeof(SchemaSdk.ModelRequest).Assembly.Location)];

    private static string[] FrameworkFiles()
    {
        string kept = Path.Combine(AppContext.BaseDirectory, "refs");
        return Directory.Exists(kept)
            ? Directory.GetFiles(kept, "*.dll")
            : ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
    }

    private static MetadataReference Reference(string path) => MetadataReference.CreateFromFile(path);

    private static bool IsFramework(string path) =>
        Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll"
        || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal);
}
