using System.Diagnostics;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>A folder of projects that are built as a user builds his own, apart from this repository's settings.</summary>
internal sealed class TemporaryProjects : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("schema-sdk-");

    public TemporaryProjects()
    {
        // So that no settings of a folder above count.
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(_folder.FullName, name), "<Project />");
    }

    public static string Repository { get; } = FindRepository(new DirectoryInfo(AppContext.BaseDirectory));

    public string Create(string name, string project, params IEnumerable<(string Path, string Text)> files) =>
        Write(name, [(name + ".csproj", project), .. files]);

    public string Write(string name, params IEnumerable<(string Path, string Text)> files)
    {
        string folder = Path.Combine(_folder.FullName, name);
        foreach ((string path, string text) in files)
        {
            string full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        return folder;
    }

    public static string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        // A build that leaves servers behind would make the next one warm.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // Kiota looks for a newer version of itself, and reports home.
        start.Environment["KIOTA_OFFLINE_ENABLED"] = start.Environment["KIOTA_CLI_TELEMETRY_OPTOUT"] = "true";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{output}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string FindRepository(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "SchemaSdk.sln")) ? folder.FullName : FindRepository(folder.Parent!);
}
