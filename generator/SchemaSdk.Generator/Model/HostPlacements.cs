using SchemaSdk.Hosts;

namespace SchemaSdk.Generator.Model;

/// <summary>The hosts that documents may name, and where each has the model. Changes only when one of these does.</summary>
internal sealed class HostPlacements : IEquatable<HostPlacements>
{
    private readonly SortedDictionary<string, HostPlacement> _byId = new(StringComparer.Ordinal);

    private HostPlacements(bool isComplete)
    {
        IsComplete = isComplete;
        _byId.Add(HostProfile.FirstId, HostPlacement.Usual);
    }

    /// <summary>For a text whose project is not known: any host may be there.</summary>
    public static HostPlacements Unknown { get; } = new(isComplete: false);

    /// <summary>True if a host that is not here does not exist.</summary>
    public bool IsComplete { get; }

    public IEnumerable<string> Ids => _byId.Keys;

    /// <param name="hosts">The hosts of a project; null for a file that can't be read, which may be any host.</param>
    public static HostPlacements Of(IEnumerable<PlacedHost?> hosts)
    {
        PlacedHost?[] all = [.. hosts];
        var placements = new HostPlacements(isComplete: !all.Contains(null));
        foreach (PlacedHost host in all.OfType<PlacedHost>())
            placements._byId[host.Id] = host.Placement;

        return placements;
    }

    public HostPlacement? Find(string id) => _byId.TryGetValue(id, out HostPlacement? placement) ? placement : null;

    public bool Equals(HostPlacements? other) =>
        other is not null && IsComplete == other.IsComplete && _byId.SequenceEqual(other._byId);

    public override bool Equals(object? obj) => Equals(obj as HostPlacements);

    public override int GetHashCode() => _byId.Count;
}

/// <summary>A host, as far as documents depend on it.</summary>
internal sealed record PlacedHost(string Id, HostPlacement Placement)
{
    public static PlacedHost? Of(HostDocument? host) => host is null ? null : new(host.Id, host.Placement);
}
