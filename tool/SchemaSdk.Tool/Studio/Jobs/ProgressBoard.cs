using System.Collections.Concurrent;

namespace SchemaSdk.Tool.Studio.Jobs;

/// <summary>The jobs that this process brings to their end, and how far they are, which the ledger does not keep.</summary>
internal sealed class ProgressBoard
{
    private readonly ConcurrentDictionary<string, double?> _fractions = new(StringComparer.Ordinal);

    public double? Of(string key) => _fractions.GetValueOrDefault(key);

    public bool IsFollowed(string key) => _fractions.ContainsKey(key);

    /// <summary>Sets how far a job is, from 0 to 1; what is not known leaves what was.</summary>
    public void Set(string key, double? fraction) => _fractions.AddOrUpdate(key, fraction, (_, before) => fraction ?? before);

    public void Remove(string key) => _fractions.TryRemove(key, out _);
}
