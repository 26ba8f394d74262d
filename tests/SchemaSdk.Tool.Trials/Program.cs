using SchemaSdk.Simulator;
using SchemaSdk.Tool.Trials;

// dotnet run -c Release -- SchemaSdk.Tool.dll [models]
string tool = Path.GetFullPath(args[0]);
int models = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1000;
string document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "kling-o3.json"));
DirectoryInfo folder = Directory.CreateTempSubdirectory("schema-sdk-");
try
{
    await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
    {
        Documents = [.. Enumerable.Range(0, models).Select(i => document.Replace("\"kling-o3\"", $"\"model-{i}\"", StringComparison.Ordinal))],
    });
    string[] pull = ["pull", "--all", "--ignore-rate-limit", "--from", host.BaseAddress.ToString(), "--schemas"];
    Run.Measure(tool, folder, [.. pull, "old"], expected: 0);
    Run.Measure(tool, folder, [.. pull, "new"], expected: 0);
    Run.Measure(tool, folder, [.. pull, "new"], expected: 0);
    Run.Measure(tool, folder, ["diff", "old", "new"], expected: 0);
    foreach (string path in Directory.EnumerateFiles(Path.Combine(folder.FullName, "new")))
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"max\": 15", "\"max\": 12", StringComparison.Ordinal));

    Run.Measure(tool, folder, ["diff", "old", "new"], expected: 2);
}
finally
{
    folder.Delete(recursive: true);
}
