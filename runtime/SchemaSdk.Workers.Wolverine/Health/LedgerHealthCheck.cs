using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SchemaSdk;

/// <summary>Reads the ledger. If the work is late, the workers are of limited use: degraded.</summary>
internal sealed class LedgerHealthCheck(JobLedger ledger, TimeSpan late) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            LedgerTotals totals = await ledger.TotalsAsync(null, cancellationToken).ConfigureAwait(false);
            var data = new Dictionary<string, object>
            {
                ["planned"] = totals[LedgerState.Planned],
                ["submitted"] = totals[LedgerState.Submitted],
                ["unknown"] = totals[LedgerState.Unknown],
                ["oldestDueSeconds"] = totals.OldestDue.TotalSeconds,
            };
            return totals.OldestDue > late
                ? HealthCheckResult.Degraded($"A job has been due for {totals.OldestDue.TotalSeconds:F0} seconds.", null, data)
                : HealthCheckResult.Healthy($"The ledger has {totals.Count} jobs, {totals[LedgerState.Unknown]} of them unknown.", data);
        }
        catch (LedgerException error)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, error.Message, error);
        }
    }
}
