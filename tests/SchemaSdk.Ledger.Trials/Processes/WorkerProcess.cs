using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchemaSdk.Models;

namespace SchemaSdk.Ledger.Trials;

/// <summary>What a worker of a trial is told.</summary>
internal sealed record WorkerSettings(string Connection, string Host, string Folder, int RequestsPerMinute, double DeadAfter, string Pause)
{
    public const string Batch = "trial";

    public string LogFile => Path.Combine(Folder, "notices.log");

    public Child Start() => new(
        "worker", Connection, Host, Folder, RequestsPerMinute.ToString(CultureInfo.InvariantCulture),
        DeadAfter.ToString(CultureInfo.InvariantCulture), Pause);

    public static WorkerSettings Of(string[] settings) => new(
        settings[0], settings[1], settings[2], int.Parse(settings[3], CultureInfo.InvariantCulture),
        double.Parse(settings[4], CultureInfo.InvariantCulture), settings[5]);

    public JobLedgerOptions LedgerOptions => new()
    {
        Models = ModelCatalog.All, DeadAfter = TimeSpan.FromSeconds(DeadAfter), MaxClaimAge = TimeSpan.FromSeconds(DeadAfter / 2),
    };

    public void Configure(ModelClientOptions options)
    {
        options.ApiKey = "trial";
        options.BaseAddress = new Uri(Host);
        options.RequestsPerMinute = RequestsPerMinute;
    }
}

/// <summary>A node of workers: three lines, and a log of what it has to say.</summary>
internal static class WorkerProcess
{
    private static readonly Lock s_gate = new();

    public static async Task<int> RunAsync(string[] arguments)
    {
        WorkerSettings settings = WorkerSettings.Of(arguments);
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddModelClient(settings.Configure).UsePostgreSqlLedger(settings.Connection, settings.LedgerOptions);
        builder.UseModelWorkers(settings.Connection, new ModelWorkersOptions
        {
            Worker = new JobWorkerOptions
            {
                Folder = Path.Combine(settings.Folder, "out"),
                OnNotice = notice => Write(settings.LogFile, notice),
            },
        });
        if (settings.Pause != "none")
            builder.Services.AddHttpClient("SchemaSdk.Api").AddHttpMessageHandler(() => new StoppingHandler(settings.Pause == "before"));
        await builder.Build().RunAsync();
        return 0;
    }

    private static void Write(string path, JobWorkerNotice notice)
    {
        string line = string.Create(
            CultureInfo.InvariantCulture, $"{Environment.ProcessId} {notice.Kind} {notice.Key ?? "-"} {notice.Version ?? 0} {notice.Message}\n");
        lock (s_gate)
            File.AppendAllText(path, line);
    }
}
