namespace SchemaSdk.Calls;

/// <summary>The calls of this process that somebody may ask for: all under way, and the latest that ended.</summary>
internal sealed class CallTable
{
    private const int MostEnded = 256;

    private readonly object _gate = new();
    private readonly List<RunningCall> _calls = [];

    public IReadOnlyList<RunningCall> All
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    public void Add(RunningCall call)
    {
        lock (_gate)
        {
            _calls.Add(call);
            int ended = _calls.Count(known => known.End.IsCompleted) - MostEnded;
            _calls.RemoveAll(known => known.End.IsCompleted && known != call && ended-- > 0);
        }
    }

    public RunningCall? Find(string name)
    {
        lock (_gate)
            return _calls.FindLast(call => call.IsNamed(name));
    }

    /// <summary>Adds a call unless another caller has found the same job meanwhile.</summary>
    public RunningCall GetOrAdd(string name, RunningCall call)
    {
        lock (_gate)
        {
            if (_calls.FindLast(known => known.IsNamed(name)) is { } known)
                return known;
            Add(call);
            return call;
        }
    }
}
