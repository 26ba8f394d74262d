using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Simulator;

/// <summary>
/// A local simulation of the host's HTTP API, driven by model documents: validates requests as the compiler and <c>Validate()</c> do,
/// advances jobs by the clock, serves real media files, and misbehaves on demand. Listens on 127.0.0.1 only.
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

    private SimulatedHost(HostParts parts, LoopbackServer server)
    {
        _parts = parts;
        _server = server;
    }

    /// <summary>
    /// The API's base address: scheme, 127.0.0.1, port, and the path of the host's own base address; the first host has none.
    /// </summary>
    public Uri BaseAddress => new(_server.ApiAddress, _parts.Host.Prefix + "/");

    /// <summary>The id of the host that is played.</summary>
    public string HostId => _parts.Host.Profile.Id;

    /// <summary>The base address of output files: a different port and therefore a different origin.</summary>
    public Uri FilesAddress => _server.FilesAddress;

    /// <summary>
    /// The findings in the files of <see cref="SimulatedHostOptions.SchemaFolder"/> as last read, as
    /// <c>file(line,column): error id: message</c>.
    /// </summary>
    public IReadOnlyList<string> Findings => _parts.Findings;

    /// <summary>The behaviors that override the normal responses.</summary>
    public BehaviorTable Behaviors => _parts.Behaviors;

    /// <summary>A snapshot of the most recent requests to both origins, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _parts.Requests.Snapshot();

    /// <summary>The requests for output files that carried credentials; a correct client sends none.</summary>
    public IReadOnlyList<RecordedRequest> LeakedKeys => [.. Requests.Where(request => request.IsForFiles && request.CarriesKey)];

    /// <summary>A snapshot of the jobs whose state is retained, oldest first.</summary>
    public IReadOnlyList<SimulatedJob> Jobs => _parts.Jobs.Snapshot();

    /// <summary>Starts a host.</summary>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels startup.</param>
    /// <returns>The listening host; dispose of it to stop it.</returns>
    /// <exception cref="ArgumentException">An option or one of <see cref="SimulatedHostOptions.Documents"/> is invalid.</exception>
    /// <exception cref="DirectoryNotFoundException">
    /// <see cref="SimulatedHostOptions.SchemaFolder"/> does not exist; the message lists where it was looked for.
    /// </exception>
    /// <exception cref="IOException">A port is already in use.</exception>
    public static async Task<SimulatedHost> StartAsync(SimulatedHostOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SimulatedHostOptions();
        options.Check();
        var parts = new HostParts(options);
        foreach (string document in options.Documents)
            Publish(parts.Catalog, document);

        parts.RestoreJobs();
        LoopbackServer server = await LoopbackServer.StartAsync(options, parts.Pipeline, cancellationToken);
        parts.ListensAt(server.ApiAddress, server.FilesAddress);
        return new SimulatedHost(parts, server);
    }

    /// <summary>Publishes a model document, replacing any earlier one with the same id.</summary>
    /// <param name="document">The document, as JSON text.</param>
    /// <exception cref="ArgumentException">The document can't be read, or it is one of another host.</exception>
    public void Publish(string document) => Publish(_parts.Catalog, document);

    /// <summary>Stops serving a model.</summary>
    /// <param name="modelId">The model id.</param>
    /// <returns>False if there is no such model.</returns>
    public bool Withdraw(string modelId) => _parts.Catalog.Withdraw(modelId);

    /// <summary>Clears <see cref="Requests"/>.</summary>
    public void ForgetRequests() => _parts.Requests.Clear();

    /// <summary>Stops listening, aborts requests in progress, and finishes writing recordings.</summary>
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
                string.Join('\n', reading.Findings.Select(finding => FindingText.Of("document", finding))),
                nameof(document));
        }

        if (!catalog.Takes(reading.Document))
        {
            throw new ArgumentException(
                $"The document of {reading.Document.Id} names the host {reading.Document.HostId},"
                + $" and this host is another; set {nameof(SimulatedHostOptions)}.{nameof(SimulatedHostOptions.Host)}.",
                nameof(document));
        }
    }
}
