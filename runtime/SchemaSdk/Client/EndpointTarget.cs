using System.Collections.Concurrent;

namespace SchemaSdk;

/// <summary>Where a submit goes, and what it is called in messages.</summary>
internal sealed record EndpointTarget(Uri Address, string Name);

/// <summary>Remembers the few endpoints that a program uses, so that each is checked once.</summary>
internal sealed class EndpointTargets(HostAddress host)
{
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, EndpointTarget> _known = new(StringComparer.Ordinal);

    public EndpointTarget Of(string endpoint)
    {
        if (_known.TryGetValue(endpoint, out EndpointTarget? known))
            return known;
        string path = EndpointPath.Of(endpoint);
        var target = new EndpointTarget(host.At(path), "POST " + path);
        if (_known.Count < Most)
            _known.TryAdd(endpoint, target);
        return target;
    }
}
