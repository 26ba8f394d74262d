using SchemaSdk;
using SchemaSdk.Models;
using SchemaSdk.Simulator;

// Generated from schemas/kling-o3.json. Properties that are not set are not sent, so that the host's defaults apply.
var request = new KlingO3Request
{
    Prompt = "sunrise over the ocean",
    ModelTier = KlingO3ModelTier.Pro,
    Duration = 6,
};

Console.WriteLine($"Request   {request}");
Console.WriteLine($"Checks    {request.Validate()}");
Console.WriteLine($"Price     {request.EstimatePrice()}");

// Without a key, a host in this program plays the real one, from the same documents: it makes a test video and bills nothing.
string variable = ModelHost.Default.ApiKeyVariable;
bool isTrial = string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(variable));
#if (isLibrary)
var trial = new SimulatedHostOptions { SchemaFolder = "Models/schemas" };
#else
var trial = new SimulatedHostOptions { SchemaFolder = "schemas" };
#endif
await using SimulatedHost? host = isTrial ? await SimulatedHost.StartAsync(trial) : null;

var options = new ModelClientOptions { MaxPrice = 2 };   // a request that may cost more is not sent
if (host is not null)
    (options.BaseAddress, options.ApiKey) = (host.BaseAddress, "any");

using var client = new ModelClient(options);
try
{
    Job job = await client.SubmitAsync(request);
    Console.WriteLine($"Job       {job.Id}");
    JobResult result = await client.WaitAsync(job);
    foreach (string file in await client.DownloadAllAsync(result, "videos"))
        Console.WriteLine($"Video     {file}");
}
catch (ModelApiException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

if (isTrial)
{
    Console.WriteLine($"""

        This was a test video, made on this machine for nothing. To make the real one, set {variable} to your key
        and run the app again. It is then billed at the price above, and never at more than ${options.MaxPrice}.
        """);
}

return 0;
