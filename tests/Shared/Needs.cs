namespace SchemaSdk.Tests;

/// <summary>
/// What a test needs of the machine beside the .NET SDK. Where it is missing the test is skipped and names the package;
/// where <c>CI</c> is <c>true</c> it fails, because a skipped test proves nothing.
/// </summary>
internal static class Needs
{
    /// <summary>One of these programs, on the path.</summary>
    public static void Program(string package, params string[] names) =>
        That(names.Any(IsOnPath), $"{string.Join(" or ", names)} is not on the path; the package {package} has it.");

    /// <summary>A file of a system that has Debian's layout; other systems are taken to have what it stands for.</summary>
    public static void File(string package, string path) =>
        That(!OperatingSystem.IsLinux() || System.IO.File.Exists(path), $"{path} is not there; the package {package} has it.");

    private static void That(bool isThere, string sentence)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(isThere, sentence);

        Assert.SkipUnless(isThere, sentence);
    }

    private static bool IsOnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => System.IO.File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)));
}
