using SchemaSdk.Tool.Batches.Running;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Studio.Catalog;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>One run of the studio, from the link that is printed to Ctrl-C.</summary>
internal sealed class StudioSession(ToolContext context, StudioSettings settings)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("schema-sdk-studio-").FullName;
        try
        {
            await RunAsync(folder, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RunAsync(string folder, CancellationToken cancellationToken)
    {
        var models = new StudioModels(context, settings.Schemas);
        var hosts = new StudioHosts(models);
        using var changes = new FolderChanges(context, models);
        var token = new StudioToken();
        var catalog = new CatalogRoutes(models, hosts, new ModelAnswers(context, models, changes), settings.BaseAddress);
        TextWriter log = TextWriter.Synchronized(context.Error);
        await using StudioServer server = await StudioServer.StartAsync(
            settings.Port,
            token,
            application =>
            {
                StudioFiles.Map(application);
                catalog.Map(application);
            },
            log,
            cancellationToken);
        string link = $"{server.Address}#token={token.Text}";
        context.Output.WriteLine(link);
        context.Output.Flush();
        if (settings.OpensBrowser)
            StudioBrowser.Open(link, folder);
        using var interrupts = new Interrupts(
            () => log.WriteLine(
                "Stopping. Jobs continue at the host; the next start finds them. Press Ctrl-C again to stop at once."),
            cancellationToken);
        await UntilAsync(interrupts.Stop, interrupts.Now);
    }

    private static async Task UntilAsync(CancellationToken stop, CancellationToken now)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration first = stop.Register(() => ended.TrySetResult());
        using CancellationTokenRegistration second = now.Register(() => ended.TrySetResult());
        await ended.Task;
    }
}
