using System.Collections.Concurrent;

namespace SchemaSdk.Simulator;

/// <summary>The most recent requests, oldest first.</summary>
internal sealed class RequestLog(int capacity)
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    public void Add(RecordedRequest request)
    {
        _requests.Enqueue(request);
        while (_requests.Count > capacity)
            _requests.TryDequeue(out _);
    }

    public IReadOnlyList<RecordedRequest> Snapshot() => [.. _requests];

    public void Clear() => _requests.Clear();
}
