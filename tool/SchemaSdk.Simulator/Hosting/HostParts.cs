using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>Assembles the host.</summary>
internal sealed class HostParts : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly JobMaker _maker;
    private readonly JobJournal? _journal;
    private readonly SignedLinks _links;
    private readonly HostUrls _urls;
    private readonly ExchangeRecorder? _recorder;
    private readonly CatalogFolder? _folder;
    private readonly FolderWatch? _watch;
    private readonly List<string> _hostFindings;

    public HostParts(SimulatedHostOptions options)
    {
        _time = options.TimeProvider;
        _journal = options.JobFolder is { } jobFolder ? new JobJournal(jobFolder) : null;
        _recorder = options.RecordFolder is { } recordFolder ? new ExchangeRecorder(recordFolder, options.ApiKey) : null;
        _links = new SignedLinks(_time);
        string? schemaFolder = options.SchemaFolder is { } folder ? FolderSearch.Find(folder) : null;
        (HostShelf hosts, List<string> findings) = PlayedHostFiles.Read(schemaFolder, options.HostDocuments);
        _hostFindings = findings;
        Host = hosts.Play(options.Host ?? HostProfile.FirstId);
        Catalog = new DocumentCatalog(Host.Profile.Id, hosts.Placements);
        _urls = new HostUrls(Host, options.PollUrls);
        _maker = new JobMaker(Host, Catalog, new JobFailures(options.FailRate, options.Seed), options.JobDuration, _time);
        Requests = new RequestLog(options.RequestsKept);
        if (schemaFolder is not null)
        {
            _folder = new CatalogFolder(schemaFolder, Catalog, withOverlays: !options.IgnoreOverlays);
            _folder.Load();
            _watch = options.ReloadOnChange ? new FolderWatch(_folder, options.OnReloaded, _time) : null;
        }

        var media = new MediaLibrary(options.Clip);
        string keyHeaders = Host.IsFirst ? "Authorization or x-api-key" : Host.Profile.KeyHeader;
        var files = new FileRoute(media, _links, keyHeaders);
        Pipeline = new HostPipeline(options, Host, Requests, Behaviors, RoutesOf(options, media), files, _recorder, _watch);
    }

    public PlayedHost Host { get; }

    public DocumentCatalog Catalog { get; }

    public JobStore Jobs { get; } = new();

    public BehaviorTable Behaviors { get; } = new();

    public RequestLog Requests { get; }

    public HostPipeline Pipeline { get; }

    public IReadOnlyList<string> Findings => [.. _hostFindings, .. _folder?.Findings ?? []];

    public void RestoreJobs()
    {
        foreach (SimulatedJob job in _journal?.Read(_maker, _time.GetUtcNow()) ?? [])
            Jobs.Add(job);
    }

    public void ListensAt(Uri api, Uri files)
    {
        _urls.Root = api;
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

    private ApiRoutes RoutesOf(SimulatedHostOptions options, MediaLibrary media)
    {
        var keys = new ApiKeyGate(Host, options.ApiKey);
        var form = new OutputForm(Host);
        var outputs = new JobOutputs(Host, form, media, _links, _urls);
        var json = new JobJson(Host, form, outputs, _urls);
        return new ApiRoutes(
            Host,
            new RequestLimit(options.RequestsPerMinute, _time),
            keys,
            new ModelRoutes(Catalog, options.ModelNeedsKey ? keys : null),
            new SubmitRoute(
                Host,
                Catalog,
                new RequestChecker(Host, options.AcceptUnknownParameters),
                new DirectResponses(Host, form, json, outputs, media, _links, _time),
                _maker,
                Jobs,
                _journal,
                json,
                options.SubmitStatus),
            new JobRoutes(Host, Jobs, json, outputs, _time));
    }
}
