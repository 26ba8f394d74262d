namespace SchemaSdk.Simulator;

/// <summary>Assembles the host.</summary>
internal sealed class HostParts : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly JobMaker _maker;
    private readonly JobJournal? _journal;
    private readonly SignedLinks _links;
    private readonly PollUrls _pollUrls;
    private readonly ExchangeRecorder? _recorder;
    private readonly CatalogFolder? _folder;
    private readonly FolderWatch? _watch;

    public HostParts(SimulatedHostOptions options)
    {
        _time = options.TimeProvider;
        _journal = options.JobFolder is { } jobFolder ? new JobJournal(jobFolder) : null;
        _recorder = options.RecordFolder is { } recordFolder ? new ExchangeRecorder(recordFolder, options.ApiKey) : null;
        _links = new SignedLinks(_time);
        _pollUrls = new PollUrls(options.PollUrls);
        _maker = new JobMaker(Catalog, new JobFailures(options.FailRate, options.Seed), options.JobDuration, _time);
        Requests = new RequestLog(options.RequestsKept);
        if (options.SchemaFolder is { } schemaFolder)
        {
            _folder = new CatalogFolder(FolderSearch.Find(schemaFolder), Catalog, withOverlays: !options.IgnoreOverlays);
            _folder.Load();
            _watch = options.ReloadOnChange ? new FolderWatch(_folder, options.OnReloaded, _time) : null;
        }

        var media = new MediaLibrary(options.Clip);
        var keys = new ApiKeyGate(options.ApiKey);
        var api = new ApiRoutes(
            new RateLimit(options.RequestsPerMinute, _time),
            keys,
            Catalog,
            new ModelRoutes(Catalog, options.ModelNeedsKey ? keys : null),
            new SubmitRoute(
                Catalog,
                new RequestChecker(options.AcceptUnknownParameters),
                new DirectResponses(media, _links, _time),
                _maker,
                Jobs,
                _journal,
                _pollUrls,
                options.SubmitStatus),
            new JobRoute(Jobs, new JobOutputs(media, _links), _time));
        Pipeline = new HostPipeline(options, Requests, Behaviors, api, new FileRoute(media, _links), _recorder, _watch);
    }

    public DocumentCatalog Catalog { get; } = new();

    public JobStore Jobs { get; } = new();

    public BehaviorTable Behaviors { get; } = new();

    public RequestLog Requests { get; }

    public HostPipeline Pipeline { get; }

    public IReadOnlyList<string> Findings => _folder?.Findings ?? [];

    public void RestoreJobs()
    {
        foreach (SimulatedJob job in _journal?.Read(_maker, _time.GetUtcNow()) ?? [])
            Jobs.Add(job);
    }

    public void ListensAt(Uri api, Uri files)
    {
        _pollUrls.BaseAddress = api;
        _links.BaseAddress = files;
        Pipeline.Open();
    }

    public async ValueTask DisposeAsync()
    {
        if (_watch is not null)
            await _watch.DisposeAsync();

        if (_recorder is not null)
            await _recorder.DisposeAsync();
    }
}
