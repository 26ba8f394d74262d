using System.Reflection;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Hosts;
using SchemaSdk.Hosts;
using SchemaSdk.Hosts.Reading;

namespace SchemaSdk.Simulator;

/// <summary>The hosts that documents may name: the first one, and those with a file.</summary>
internal sealed class HostShelf
{
    private readonly Dictionary<string, HostReading> _byId = new(StringComparer.Ordinal);
    private readonly List<HostReading> _readings = [];

    public HostShelf() => Add(HostProfile.FirstId, OwnFile());

    public HostPlacements Placements => HostPlacements.Of(_readings.Select(reading => PlacedHost.Of(reading.Host)));

    /// <summary>Adds a host file, replacing any earlier one with the same id, and returns its findings in compiler format.</summary>
    /// <param name="name">The name of the file, for findings.</param>
    /// <param name="text">The file.</param>
    public IReadOnlyList<string> Add(string name, string text)
    {
        HostReading reading = HostReader.Read(text);
        _readings.Add(reading);
        if (reading.Host is { } host)
            _byId[host.Id] = reading;

        return [.. reading.Findings.Select(finding => FindingText.Of(name, finding))];
    }

    /// <summary>Returns a host, ready to be played.</summary>
    /// <exception cref="ArgumentException">There is no such host.</exception>
    public PlayedHost Play(string id)
    {
        if (!_byId.TryGetValue(id, out HostReading? reading))
        {
            throw new ArgumentException(
                $"There is no host '{id}' without errors in its file {id}.host.json; there are {string.Join(", ", _byId.Keys.Order())}.");
        }

        // A list of models in another form is one for the tool, and a client can't read it.
        bool hasDocuments = reading.Catalog.Any(setting => setting is { Name: "catalog.kind", Values: ["document"] });
        return new PlayedHost(HostMetadataReader.Read(HostEmitter.TextOf(reading.Host!)), hasDocuments);
    }

    private static string OwnFile()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(HostProfile.FirstId + HostReader.FileEnd)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
