using System.Collections.Concurrent;

namespace SchemaSdk.Simulator;

/// <summary>The jobs whose state is still retained.</summary>
internal sealed class JobStore
{
    private const int AddsBetweenSweeps = 1024;

    private readonly ConcurrentDictionary<string, SimulatedJob> _jobs = new(StringComparer.Ordinal);
    private int _adds;

    public void Add(SimulatedJob job)
    {
        _jobs[job.Id] = job;
        if (Interlocked.Increment(ref _adds) % AddsBetweenSweeps == 0)
            Sweep(job.CreatedAt);
    }

    public SimulatedJob? Find(string id, DateTimeOffset now) =>
        _jobs.TryGetValue(id, out SimulatedJob? job) && !job.IsForgotten(now) ? job : null;

    public IReadOnlyList<SimulatedJob> Snapshot() =>
        [.. _jobs.Values.OrderBy(job => job.CreatedAt).ThenBy(job => job.Id, StringComparer.Ordinal)];

    private void Sweep(DateTimeOffset now)
    {
        foreach (SimulatedJob job in _jobs.Values)
        {
            if (job.IsForgotten(now))
                _jobs.TryRemove(job.Id, out _);
        }
    }
}
