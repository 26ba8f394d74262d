using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SchemaSdk.Tool.Studio.Jobs;
using SchemaSdk.Tool.Studio.Running;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>What the page has done: runs, and cancellations of them.</summary>
internal sealed class RunRoutes(StudioRuns runs, StudioClients clients, StudioLedgers ledgers, JobAnswers answers)
{
    public void Map(WebApplication application)
    {
        application.MapPost("/api/runs", RunAsync);
        application.MapPost("/api/jobs/{key}/cancel", CancelAsync);
    }

    private async Task RunAsync(HttpContext context)
    {
        using JsonDocument body = await StudioRequests.BodyAsync(context);
        (LedgerEntry entry, bool isNew) = await runs.StartAsync(body.RootElement);
        await WriteAsync(context, ledgers.Runs, entry, isNew ? 202 : 200);
    }

    private async Task CancelAsync(HttpContext context)
    {
        using JsonDocument body = await StudioRequests.BodyAsync(context);
        (StudioLedger of, LedgerEntry entry) = await ledgers.GetAsync(StudioRequests.Part(context, "key"), context.RequestAborted);
        if (!answers.CanCancel(of, entry))
        {
            throw new StudioException(409, "not_supported", entry.State == LedgerState.Submitted
                ? $"{entry.HostId} has no way to cancel a job; it continues."
                : "The job can't be cancelled any more.");
        }

        ModelClient client = await clients.OfAsync(entry.HostId, context.RequestAborted);
        try
        {
            // Not stopped in the middle by a page that closes: whether it was cancelled would be unknown.
            await new JobSteps(client, of.Ledger, new JobStepOptions()).CancelAsync(entry, CancellationToken.None);
        }
        catch (NotSupportedByHostException e)
        {
            throw new StudioException(409, "not_supported", e.Message);
        }

        await WriteAsync(context, of, await of.Ledger.FindAsync(entry.Key) ?? entry, 200);
    }

    private Task WriteAsync(HttpContext context, StudioLedger of, LedgerEntry entry, int status) => StudioAnswer.WriteAsync(
        context,
        json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("job");
            answers.Write(json, of, entry);
            json.WriteEndObject();
        },
        status);
}
