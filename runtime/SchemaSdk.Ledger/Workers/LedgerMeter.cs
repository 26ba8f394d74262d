using System.Diagnostics.Metrics;

namespace SchemaSdk;

/// <summary>Measures a ledger, as last read: how many jobs are where, how late the work is, and the money.</summary>
public sealed class LedgerMeter : IDisposable
{
    private readonly Meter _meter = new(ModelClientTelemetry.MeterName);
    private LedgerTotals? _totals;

    /// <summary>Creates the instruments <c>schema_sdk.ledger.jobs</c> by state, <c>schema_sdk.ledger.oldest_due</c> in seconds,
    /// <c>schema_sdk.ledger.held</c> and <c>schema_sdk.ledger.spent</c> in the currency of the prices.</summary>
    public LedgerMeter()
    {
        _meter.CreateObservableGauge("schema_sdk.ledger.jobs", Jobs, "{job}", "The jobs in the ledger, by state.");
        Add("oldest_due", totals => totals.OldestDue.TotalSeconds, "s", "How long the oldest due job has waited.");
        Add("held", totals => (double)totals.Held, "{currency}", "What is held for jobs that may cost something.");
        Add("spent", totals => (double)(totals.Spent + totals.Overrun), "{currency}", "What jobs have cost.");
    }

    /// <summary>Reads the ledger each time after a pause, until cancelled. Readers of the instruments get what was last read.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="pause">The pause; a ledger with a million jobs takes some seconds to count.</param>
    /// <param name="batch">The only batch; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(JobLedger ledger, TimeSpan pause, string? batch = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                Volatile.Write(ref _totals, await ledger.TotalsAsync(batch, cancellationToken).ConfigureAwait(false));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception)
            {
                // An old number would look like a healthy ledger.
                Volatile.Write(ref _totals, null);
            }

            await Task.Delay(pause, ledger.Options.TimeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Removes the instruments.</summary>
    public void Dispose() => _meter.Dispose();

    private void Add(string name, Func<LedgerTotals, double> value, string unit, string description) =>
        _meter.CreateObservableGauge("schema_sdk.ledger." + name, () => Of(value), unit, description);

    private IEnumerable<Measurement<long>> Jobs()
    {
        if (Volatile.Read(ref _totals) is not { } totals)
            return [];
        return Enum.GetValues<LedgerState>().Select(state =>
            new Measurement<long>(totals[state], new KeyValuePair<string, object?>("schema_sdk.ledger.state", state.ToString())));
    }

    private IEnumerable<Measurement<double>> Of(Func<LedgerTotals, double> value) =>
        Volatile.Read(ref _totals) is { } totals
            ? [new Measurement<double>(value(totals), new KeyValuePair<string, object?>("schema_sdk.ledger.currency", totals.Currency))]
            : [];
}
