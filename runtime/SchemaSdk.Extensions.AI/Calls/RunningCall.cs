namespace SchemaSdk.Calls;

/// <summary>A call from its submit to its end. It goes on whether or not anybody waits for it.</summary>
internal sealed class RunningCall : IProgress<JobProgress>
{
    /// <summary>A submit under way is given this long to be answered after its caller has left: its answer has the id of the job.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private static readonly Task<CallResult> s_notFollowed = Task.FromResult(new CallResult([], IsError: true) { IsFinal = false });

    private readonly object _gate = new();
    private readonly List<IProgress<JobProgress>> _observers = [];
    private readonly TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _sending;
    private readonly string _ownName = $"call_{Guid.NewGuid():N}";
    private volatile Job? _job;

    public RunningCall(TimeProvider time) => _sending = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);

    public required IModelClient Client { get; init; }

    /// <summary>The model; null for a job of which only the id is known.</summary>
    public ModelInfo? Model { get; init; }

    public ModelRequest? Request { get; init; }

    public PriceEstimate? Price { get; init; }

    public SpendingHold? Hold { get; init; }

    /// <summary>The job as the host accepted it; null before.</summary>
    public Job? Job
    {
        get => _job;
        set
        {
            _job = value;
            _sent.TrySetResult();
        }
    }

    /// <summary>The id of the job, or a name of the call's own until there is one.</summary>
    public string Name => _job?.Id ?? _ownName;

    /// <summary>The last progress.</summary>
    public JobProgress? Seen { get; private set; }

    public string Status => Seen?.Status.Text ?? (_job is { } job ? job.Status.Text : "sending");

    /// <summary>The end of the call, as far as it was followed.</summary>
    public Task<CallResult> End { get; set; } = s_notFollowed;

    /// <summary>Ends when the submit was answered, or failed.</summary>
    public Task Sent => _sent.Task;

    /// <summary>Cancels the submit.</summary>
    public CancellationToken Sending => _sending.Token;

    /// <summary>Gives up the submit, unless it is answered soon.</summary>
    public void StopSending()
    {
        if (!_sent.Task.IsCompleted)
            _sending.CancelAfter(Grace);
    }

    public void MarkSent() => _sent.TrySetResult();

    public bool IsNamed(string name) => name == _ownName || name == _job?.Id;

    public IDisposable Observe(IProgress<JobProgress>? observer)
    {
        if (observer is null)
            return new Subscription(this, null);
        lock (_gate)
            _observers.Add(observer);
        return new Subscription(this, observer);
    }

    public void Report(JobProgress value)
    {
        IProgress<JobProgress>[] observers;
        lock (_gate)
            (Seen, observers) = (value, [.. _observers]);
        foreach (IProgress<JobProgress> observer in observers)
        {
            try
            {
                observer.Report(value);
            }
            catch (Exception)
            {
                // Whoever looks on must not end a wait that others may share.
                Remove(observer);
            }
        }
    }

    private void Remove(IProgress<JobProgress> observer)
    {
        lock (_gate)
            _observers.Remove(observer);
    }

    private sealed class Subscription(RunningCall call, IProgress<JobProgress>? observer) : IDisposable
    {
        public void Dispose()
        {
            if (observer is not null)
                call.Remove(observer);
        }
    }
}
