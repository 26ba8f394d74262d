namespace SchemaSdk;

/// <summary>The room for steps of one kind, so that many jobs to be sent can't keep those at the host from being polled.</summary>
/// <param name="states">The states of the jobs that the steps are for.</param>
/// <param name="count">How many steps are taken at the same time.</param>
internal sealed class StepSlots(IReadOnlyList<LedgerState> states, int count)
{
    private readonly SemaphoreSlim _free = new(count, count);

    public IReadOnlyList<LedgerState> States => states;

    public Task EnterAsync(CancellationToken cancellationToken) => _free.WaitAsync(cancellationToken);

    /// <summary>Takes all that are free, and returns how many.</summary>
    public int EnterFree()
    {
        int taken = 0;
        while (_free.Wait(0, CancellationToken.None))
            taken++;
        return taken;
    }

    public void Leave(int number = 1)
    {
        if (number > 0)
            _free.Release(number);
    }

    /// <summary>Completes when no step is under way.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        for (int i = 0; i < count; i++)
            await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        _free.Release(count);
    }
}
