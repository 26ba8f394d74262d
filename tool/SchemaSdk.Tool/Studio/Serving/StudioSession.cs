using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Simulation;
using SchemaSdk.Tool.Studio.Catalog;
using SchemaSdk.Tool.Studio.Jobs;
using SchemaSdk.Tool.Studio.Running;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>One run of the studio: its page, its ledgers and its hosts, which end together.</summary>
internal sealed class StudioSession : IAsyncDisposable
{
    private const string LedgerFile = "studio.db";

    private readonly Stack<IAsyncDisposable> _parts = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("schema-sdk-studio-").FullName;
    private StudioClients? _clients;

    private StudioSession()
    {
    }

    /// <summary>The link to the page, with its token.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The local hosts, which runs go to unless they are live.</summary>
    public IReadOnlyList<RunningHost> LocalHosts => _clients?.LocalHosts ?? [];

    /// <exception cref="ToolException">The ledger or the port can't be opened, or more than the budget is spent already.</exception>
    public static async Task<StudioSession> StartAsync(ToolContext context, StudioSettings settings, CancellationToken cancellationToken)
    {
        var session = new StudioSession();
        try
        {
            await session.OpenAsync(context, settings, cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the link in the browser.</summary>
    public void OpenBrowser() => StudioBrowser.Open(Link, _folder);

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out IAsyncDisposable? part))
            await part.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OpenAsync(ToolContext context, StudioSettings settings, CancellationToken cancellationToken)
    {
        TextWriter log = TextWriter.Synchronized(context.Error);
        var models = new StudioModels(context, settings.Schemas);
        var hosts = new StudioHosts(models);
        FolderChanges changes = Keep(new FolderChanges(context, models));
        StudioLedgers ledgers = Keep(OpenLedgers(context, settings, models));
        await OpenBudgetAsync(ledgers.Runs.Ledger, settings.Budget, cancellationToken);
        _clients = Keep(new StudioClients(context, settings, models, hosts, ledgers.Runs.Ledger));
        await _clients.StartAsync(cancellationToken);

        var progress = new ProgressBoard();
        var media = new MediaStore();
        RunFollower follower = Keep(new RunFollower(context, ledgers, _clients, progress, OutputsOf(context, settings), log));
        await follower.ResumeAsync(cancellationToken);

        var runs = new StudioRuns(context, settings, models, _clients, ledgers, follower);
        var answers = new JobAnswers(ledgers, models, hosts, progress, media);
        var token = new StudioToken();
        StudioServer server = Keep(await StudioServer.StartAsync(
            settings.Port,
            token,
            application =>
            {
                StudioFiles.Map(application);
                new StudioRoute(context, settings, hosts, ledgers, LedgerShown(context, settings)).Map(application);
                new CatalogRoutes(models, hosts, new ModelAnswers(context, models, changes), settings.BaseAddress).Map(application);
                new RunRoutes(runs, _clients, ledgers, answers).Map(application);
                new LedgerRoutes(context, ledgers, answers).Map(application);
                new MediaRoute(media).Map(application);
            },
            log,
            cancellationToken));
        Link = $"{server.Address}#token={token.Text}";
    }

    /// <summary>Opens the ledger of the runs. What simulated hosts bill is no money, so it is never in a ledger with real jobs.</summary>
    private StudioLedgers OpenLedgers(ToolContext context, StudioSettings settings, StudioModels models)
    {
        if (settings.IsLive)
        {
            string place = settings.Ledger ?? UsualLedger();
            return new StudioLedgers(
                new StudioLedger(StudioLedger.Live, LedgerPlace.Open(context, place, models, mustExist: false, StudioLedgers.Batch)), null);
        }

        var shown = settings.Ledger is { } other
            ? new StudioLedger(StudioLedger.Live, LedgerPlace.Open(context, other, models, mustExist: true))
            : null;
        string file = Path.Combine(_folder, LedgerFile);
        return new StudioLedgers(
            new StudioLedger(StudioLedger.Local, LedgerPlace.Open(context, file, models, mustExist: false, StudioLedgers.Batch)), shown);
    }

    private static async Task OpenBudgetAsync(JobLedger ledger, decimal? budget, CancellationToken cancellationToken)
    {
        try
        {
            await ledger.OpenBatchAsync(StudioLedgers.Batch, budget, cancellationToken);
        }
        catch (BudgetException e)
        {
            throw new ToolException(
                $"runs of earlier starts spent or hold {Prices.MoneyText.Amount(e.Used, e.Currency)}, which is more than --budget allows;"
                + " it is for all runs in the ledger together",
                e);
        }
    }

    /// <summary>What was paid for is kept where the user works; what the local host made is gone when the studio ends.</summary>
    private string OutputsOf(ToolContext context, StudioSettings settings) =>
        settings.Out ?? (settings.IsLive ? context.Directory.FullPath("studio") : Path.Combine(_folder, "outputs"));

    private static string LedgerShown(ToolContext context, StudioSettings settings) =>
        settings.Ledger is { } place ? LedgerAddress.Shown(context.Directory, place)
        : settings.IsLive ? context.Directory.Shown(UsualLedger())
        : "a temporary file";

    /// <summary>In the user's own folder rather than the project's: the budget holds wherever the studio is started.</summary>
    private static string UsualLedger() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "schema-sdk",
        LedgerFile);

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }
}
