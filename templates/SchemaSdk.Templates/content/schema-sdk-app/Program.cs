using SchemaSdk;
using SchemaSdk.Models;

// Generated from schemas/kling-o3.json. Unset properties are not sent, so the host's defaults apply.
var request = new KlingO3Request
{
    Prompt = "sunrise over the ocean",
    ModelTier = KlingO3ModelTier.Pro,
    Duration = 6,
};

Console.WriteLine($"Request   {request}");
Console.WriteLine($"Price     {request.EstimatePrice()}");
Console.WriteLine($"Checks    {request.Validate()}");

if (string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(ModelHost.Default.ApiKeyVariable)))
{
    Console.WriteLine($"""

        Nothing was sent: {ModelHost.Default.ApiKeyVariable} is not set. Set it to your key, and the next run makes the video and bills it.
        To try it for nothing, set it to any text, and let a host on this machine answer:

            dotnet tool install SchemaSdk.Tool
            dotnet schema-sdk simulate
            dotnet run -- http://127.0.0.1:8080
        """);
    return 0;
}

var options = new ModelClientOptions();
if (args is [string host])
    options.BaseAddress = new Uri(host);

using var client = new ModelClient(options);
try
{
    Job job = await client.SubmitAsync(request, new SubmitOptions { MaxPrice = 2 });   // refused before sending if it may cost more
    Console.WriteLine($"Job       {job.Id}");
    JobResult result = await client.WaitAsync(job);
    Console.WriteLine(await client.DownloadAsync(result.SingleOutput(), "sunrise.mp4", new DownloadOptions { Overwrite = true }));
    return 0;
}
catch (ModelApiException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
