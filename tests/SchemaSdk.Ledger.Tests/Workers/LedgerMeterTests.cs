using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace SchemaSdk.Ledger.Tests;

public sealed class LedgerMeterTests
{
    [Fact]
    public async Task The_metrics_say_how_many_jobs_are_where_and_what_they_hold()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await ledger.PlanAsync("b", [PlannedJob.Of("a", LedgerHost.Request), PlannedJob.Of("c", LedgerHost.Request)]);
        await ledger.TryClaimAsync("a");
        using var meter = new LedgerMeter();
        using var stop = new CancellationTokenSource();
        Task running = meter.RunAsync(ledger, TimeSpan.FromMilliseconds(50), null, stop.Token);
        var measured = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name.StartsWith("schema_sdk.ledger.", StringComparison.Ordinal))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured[$"{instrument.Name} {tags[0].Value}"] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured[$"{instrument.Name} {tags[0].Value}"] = value);
        listener.Start();
        while (measured.GetValueOrDefault("schema_sdk.ledger.jobs Sending") < 1 || measured["schema_sdk.ledger.oldest_due USD"] <= 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
            listener.RecordObservableInstruments();
        }

        Assert.Equal(1, measured["schema_sdk.ledger.jobs Planned"]);
        Assert.Equal((double)LedgerHost.Request.EstimatePrice().Maximum!.Value, measured["schema_sdk.ledger.held USD"], 6);
        Assert.Equal(0, measured["schema_sdk.ledger.spent USD"]);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task The_meter_survives_every_failure_of_the_ledger_and_ends_without_one_when_it_is_stopped()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        var ledger = new SqliteJobLedger(at.File);
        using var meter = new LedgerMeter();
        using var stop = new CancellationTokenSource();
        await ledger.DisposeAsync();
        Task running = meter.RunAsync(ledger, TimeSpan.FromMilliseconds(20), null, stop.Token);
        await stop.CancelAsync();
        await running;
    }
}
