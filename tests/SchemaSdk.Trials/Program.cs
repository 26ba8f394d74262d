using System.Globalization;
using SchemaSdk;
using SchemaSdk.Trials;

switch (args)
{
    case ["download", var host, var output, var path]:
        return await Report(host, client => client.DownloadAsync(new JobOutput { Url = new Uri(output) }, path));
    case ["wait", var host, var jobId]:
        return await Report(host, async client => (await client.WaitAsync(jobId)).Raw.GetRawText());
    case ["load", ..]:
        return await Load.RunAsync(TimeSpan.FromSeconds(Math.Clamp(Number(1, 60), 2, 3600)), Math.Clamp(Number(2, 500), 1, 5000));
    case ["host"]:
        return await HostProcess.ServeAsync();
    default:
        Console.Error.WriteLine("download <host> <address> <path> | wait <host> <job id> | load [seconds] [waits]");
        return 2;
}

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;

static async Task<int> Report(string host, Func<ModelClient, Task<string>> act)
{
    using var client = new ModelClient(new ModelClientOptions { BaseAddress = new Uri(host), ApiKey = "trial" });
    try
    {
        Console.WriteLine(await act(client));
        return 0;
    }
    catch (ModelApiException error)
    {
        Console.WriteLine($"{error.Kind}: {error.InnerException?.GetType().Name}");
        return 1;
    }
}
