namespace SchemaSdk.Tests;

/// <summary>A client over a host in virtual time. The clock moves only when every job waits for it: for its turn, or in a pause.</summary>
internal sealed class Batch : IDisposable
{
    private readonly EventTimeProvider _clock;
    private readonly ClientCore _core;
    private readonly HttpMessageInvoker _invoker;
    private readonly Submitter _submitter;
    private readonly JobWaiter _waiter;
    private int _open;

    public Batch(EventTimeProvider clock, HttpMessageHandler host, int requestsPerMinute, TimeSpan waitTimeout)
    {
        _clock = clock;
        ModelClientOptions options = Clients.Options(new Uri("https://api.example"), clock);
        options.RequestsPerMinute = requestsPerMinute;
        options.WaitTimeout = waitTimeout;
        options.RequestTimeout = options.SubmitTimeout = TimeSpan.FromHours(1);
        _core = new ClientCore(options);
        HttpMessageHandler handler = SingleSendHandler.Install(host, nameof(host));
        _invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        var transport = new Transport(_core, handler, _invoker);
        _submitter = new Submitter(_core, transport);
        _waiter = new JobWaiter(_core, new JobPoller(_core, transport));
    }

    public Task<JobResult> RunAsync() => Counted(async () =>
    {
        Job job = await _submitter.SubmitAsync(new TestRequest(), null, CancellationToken.None).ConfigureAwait(false);
        return await _waiter.WaitAsync(job.Id!, job, null, CancellationToken.None).ConfigureAwait(false);
    });

    public Task<Job> SubmitAsync() => Counted(() => _submitter.SubmitAsync(new TestRequest(), null, CancellationToken.None));

    public Task<JobResult> WaitAsync(Job job) => Counted(() => _waiter.WaitAsync(job.Id!, job, null, CancellationToken.None));

    public Task<JobResult> WaitAsync(string jobId) => Counted(() => _waiter.WaitAsync(jobId, null, null, CancellationToken.None));

    /// <summary>Lets time go on until all that was begun has ended.</summary>
    public void Complete()
    {
        for (Settle(); Volatile.Read(ref _open) > 0; Settle())
            Assert.True(_clock.Next(), "Nothing would ever happen again.");
    }

    /// <summary>Returns when every job waits for the clock.</summary>
    public void Settle()
    {
        while (Volatile.Read(ref _open) > _core.Pace.Waiting + _clock.Pauses)
            Thread.Yield();
    }

    private async Task<T> Counted<T>(Func<Task<T>> work)
    {
        Interlocked.Increment(ref _open);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    public void Dispose()
    {
        _core.Dispose();
        _invoker.Dispose();
    }
}
