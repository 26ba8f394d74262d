using System.Diagnostics;
using System.Globalization;
using SchemaSdk;
using SchemaSdk.Models;
using SchemaSdk.Simulator;

string prompt = args.Length > 0 ? string.Join(' ', args) : "a lighthouse in the rain";
(ModelHost Host, ModelRequest Request)[] attempts =
[
    (ModelHosts.Replicate, new QuickSketchRequest { Prompt = prompt }),
    (ModelHosts.Fal, new FineSketchRequest { Prompt = prompt }),
];

Console.WriteLine("Both hosts are played on this machine: no key is needed, and nothing is billed.");
foreach ((ModelHost host, ModelRequest request) in attempts)
{
    await using SimulatedHost local = await SimulatedHost.StartAsync(new SimulatedHostOptions
    {
        SchemaFolder = Path.Combine(AppContext.BaseDirectory, "schemas"),
        Host = host.Name,
        JobDuration = TimeSpan.FromSeconds(1),
    });

    // Without BaseAddress, the requests go to the host itself, with the key in its environment variable.
    using var client = new ModelClient(new ModelClientOptions
    {
        Host = host,
        ApiKey = "local",
        BaseAddress = local.BaseAddress,
        PollInterval = TimeSpan.FromSeconds(0.2),
    });
    var time = Stopwatch.StartNew();
    JobResult result = await client.RunAsync(request);
    string path = await client.DownloadAsync(
        result.SingleOutput(),
        Path.Combine(Path.GetTempPath(), $"{host.Name}-sketch"),
        new DownloadOptions { Overwrite = true });
    string seconds = time.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
    Console.WriteLine($"{host.Name,-10} {request.EstimatePrice(),-22} {seconds} s  {path}");
}
