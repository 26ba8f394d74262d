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

    public HostShelf() => Add(HostReader.Read(OwnFile()));

    public HostPlacements Placements => HostPlacements.Of(_readings.Select(reading => PlacedHost.Of(reading.Host)));

    /// <summary>
    /// Adds host files, each replacing an earlier one with the same id, and returns their findings in compiler format. Of those that are
    /// added together, the first with an id counts.
    /// </summary>
    /// <param name="files">The files, with their names for findings.</param>
    public IReadOnlyList<string> Add(IEnumerable<(string Name, string Text)> files)
    {
        var findings = new List<string>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string text) in files)
        {
            HostReading reading = HostReader.Read(text);
            if (reading.Host is { Id: var id } && !names.TryAdd(id, name))
                reading = HostReader.Repeated(text, reading, names[id]);

            Add(reading);
            findings.AddRange(reading.Findings.Select(finding => FindingText.Of(name, finding)));
        }

        return findings;
    }

    private void Add(HostReading reading)
    {
        _readings.Add(reading);
        if (reading.Host is { } host)
            _byId[host.Id] = reading;
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
        return new PlayedHost(HostMetadataReader.Read(HostEmitter.TextOf(reading.Host!)), reading.HasDocuments);
    }

    private static string OwnFile()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(HostProfile.FirstId + HostReader.FileEnd)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
