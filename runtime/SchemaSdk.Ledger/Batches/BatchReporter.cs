namespace SchemaSdk;

/// <summary>Reports the progress of a batch about once a second, and at its end.</summary>
internal sealed class BatchReporter(JobLedger ledger, string batch, IProgress<BatchProgress> receiver)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time = ledger.Options.TimeProvider;
    private readonly long _began = ledger.Options.TimeProvider.GetTimestamp();

    /// <param name="current">The number of jobs that ended in this run, and the last thing that went wrong.</param>
    /// <param name="end">Ends when the run does.</param>
    /// <param name="cancellationToken">Cancels the run, so that the next report is the last one.</param>
    public async Task RunAsync(Func<(int Ended, string? Problem)> current, Task end, CancellationToken cancellationToken)
    {
        while (true)
        {
            bool isEnd = end.IsCompleted || cancellationToken.IsCancellationRequested;
            LedgerTotals totals = await ledger.TotalsAsync(batch, CancellationToken.None).ConfigureAwait(false);
            (int ended, string? problem) = current();
            receiver.Report(new BatchProgress(totals, _time.GetElapsedTime(_began), TimeLeft(totals, ended), problem));
            if (isEnd)
                return;
            await Task.WhenAny(Task.Delay(s_interval, _time, CancellationToken.None), end).ConfigureAwait(false);
        }
    }

    private TimeSpan? TimeLeft(LedgerTotals totals, int ended) => ended == 0
        ? null
        : _time.GetElapsedTime(_began) * ((double)(totals.Count - totals.Ended - totals[LedgerState.Unknown]) / ended);
}
