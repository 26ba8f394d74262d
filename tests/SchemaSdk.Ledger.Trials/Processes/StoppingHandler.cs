namespace SchemaSdk.Ledger.Trials;

/// <summary>Stops the process at its first submit, as a machine does that is suspended: between claim and request, or before the answer.</summary>
internal sealed class StoppingHandler(bool before) : DelegatingHandler
{
    private int _submits;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post || Interlocked.Increment(ref _submits) > 1)
            return await base.SendAsync(request, cancellationToken);
        if (before)
            Child.StopSelf();
        Task<HttpResponseMessage> sending = base.SendAsync(request, cancellationToken);
        if (!before)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, cancellationToken);
            Child.StopSelf();
        }

        return await sending;
    }
}
