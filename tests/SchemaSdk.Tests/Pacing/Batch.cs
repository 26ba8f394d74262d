namespace SchemaSdk.Tests;

/// <summary>A client over a host in virtual time. The clock moves only when every job waits for it: for its turn, or in a pause.</summary>
internal sealed class Batch : IDisposable
{
    private readonly EventTimeProvider _clock;
    private readonly ModelClient _client;
    private int _open;

    public Batch(EventTimeProvider clock, HttpMessageHandler host, int requestsPerMinute, TimeSpan waitTimeout)
    {
        _clock = clock;
        ModelClientOptions options = Clients.Options(new Uri("https://api.example"), clock);
        options.RequestsPerMinute = requestsPerMinute;
        options.WaitTimeout = waitTimeout;
        options.RequestTimeout = options.SubmitTimeout = TimeSpan.FromHours(1);
        _client = new ModelClient(options, host, host);
    }

    public Task<JobResult> RunAsync() => Counted(() => _client.RunAsync(new TestRequest()));

    public Task<Job> SubmitAsync() => Counted(() => _client.SubmitAsync(new TestRequest()));

    public Task<JobResult> WaitAsync(Job job) => Counted(() => _client.WaitAsync(job));

    public Task<JobResult> WaitAsync(string jobId) => Counted(() => _client.WaitAsync(jobId));

    /// <summary>Lets time go on until all that was begun has ended.</summary>
    public void Complete()
    {
        for (Settle(); Volatile.Read(ref _open) > 0; Settle())
            Assert.True(_clock.Next(), "Nothing would ever happen again.");
    }

    /// <summary>Returns when every job waits for the clock.</summary>
    public void Settle()
    {
        while (Volatile.Read(ref _open) > _client.Waiting + _clock.Pauses)
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

    public void Dispose() => _client.Dispose();
}
