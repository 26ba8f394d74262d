using SchemaSdk.Simulator;
using SchemaSdk.Tests;
using SchemaSdk.Tool.Trials;

// dotnet run -c Release -- SchemaSdk.Tool.dll [models]
// dotnet run -c Release -- SchemaSdk.Tool.dll killed [jobs] [kills]
string tool = Path.GetFullPath(args[0]);
if (args is [_, "killed", .. var numbers])
{
    int[] counts = [.. numbers.Select(text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture))];
    var batch = new KilledBatch(tool, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "kling-o3.json")));
    Console.WriteLine(await batch.RunAsync(counts is [var jobs, ..] ? jobs : 500, counts is [_, var kills] ? kills : 50, default));
    return;
}

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
