using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Simulator;

/// <summary>
/// The host's HTTP API on this machine, played from model documents: it checks requests as the compiler and <c>Validate()</c> do, runs jobs by the clock,
/// serves real media files, and misbehaves when told to. It listens on 127.0.0.1 only.
/// </summary>
/// <example>
/// <code>
/// await using var host = await SimulatedHost.StartAsync(new SimulatedHostOptions { SchemaFolder = "schemas" });
/// host.Behaviors.Next("POST /v1/videos/generations", Behavior.Status(429, retryAfter: TimeSpan.FromSeconds(1)));
/// using var client = new HttpClient { BaseAddress = host.BaseAddress };
/// </code>
/// </example>
public sealed class SimulatedHost : IAsyncDisposable
{
    private readonly HostParts _parts;
    private readonly LoopbackServer _server;

    private SimulatedHost(HostParts parts, LoopbackServer server, IReadOnlyList<string> problems)
    {
        _parts = parts;
        _server = server;
        Findings = problems;
    }

    /// <summary>Where the API is: scheme, 127.0.0.1 and port, without <c>/v1</c>.</summary>
    public Uri BaseAddress => _server.ApiAddress;

    /// <summary>Where output files are: another port, so another origin.</summary>
    public Uri FilesAddress => _server.FilesAddress;

    /// <summary>What is wrong with the documents it started with, as <c>file(line,column): error id: message</c>.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>What it was told to do otherwise than usual.</summary>
    public BehaviorTable Behaviors => _parts.Behaviors;

    /// <summary>The latest requests to both origins, oldest first, as of now.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _parts.Requests.Snapshot();

    /// <summary>The requests for output files that carried credentials: there must be none.</summary>
    public IReadOnlyList<RecordedRequest> LeakedKeys => [.. Requests.Where(request => request.IsForFiles && request.CarriesKey)];

    /// <summary>The jobs whose state is kept, oldest first, as of now.</summary>
    public IReadOnlyList<SimulatedJob> Jobs => _parts.Jobs.Snapshot();

    /// <summary>Starts a host.</summary>
    /// <param name="options">How it behaves; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The host, listening; dispose of it to stop it.</returns>
    /// <exception cref="ArgumentException">An option is outside its range, or one of <see cref="SimulatedHostOptions.Documents"/> can't be read.</exception>
    /// <exception cref="DirectoryNotFoundException"><see cref="SimulatedHostOptions.SchemaFolder"/> does not exist.</exception>
    /// <exception cref="IOException">A port is taken.</exception>
    public static async Task<SimulatedHost> StartAsync(SimulatedHostOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SimulatedHostOptions();
        options.Check();
        var parts = new HostParts(options);
        IReadOnlyList<string> problems = options.SchemaFolder is { } folder
            ? CatalogFolder.PublishAll(folder, parts.Catalog, withOverlays: !options.IgnoreOverlays)
            : [];
        foreach (string document in options.Documents)
            Publish(parts.Catalog, document);

        parts.RestoreJobs();
        LoopbackServer server = await LoopbackServer.StartAsync(options, parts.Pipeline, cancellationToken);
        parts.ListensAt(server.ApiAddress, server.FilesAddress);
        return new SimulatedHost(parts, server, problems);
    }

    /// <summary>Serves a model document from now on, in place of an earlier one of the same id.</summary>
    /// <param name="document">The document: JSON.</param>
    /// <exception cref="ArgumentException">The document can't be read.</exception>
    public void Publish(string document) => Publish(_parts.Catalog, document);

    /// <summary>Serves a model no longer.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <returns>False if there was no such model.</returns>
    public bool Withdraw(string modelId) => _parts.Catalog.Withdraw(modelId);

    /// <summary>Forgets the requests seen so far.</summary>
    public void ForgetRequests() => _parts.Requests.Clear();

    /// <summary>Stops listening, breaks off what is under way, and finishes writing recordings.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _parts.DisposeAsync();
    }

    private static void Publish(DocumentCatalog catalog, string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        DocumentReading reading = catalog.Publish(document);
        if (reading.Document is null)
        {
            throw new ArgumentException(
                string.Join('\n', reading.Findings.Select(problem => CatalogFolder.Describe("document", problem))),
                nameof(document));
        }
    }
}
