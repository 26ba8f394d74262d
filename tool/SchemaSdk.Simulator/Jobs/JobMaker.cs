using System.Text.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Simulator;

/// <summary>Creates jobs from validated requests.</summary>
internal sealed class JobMaker(PlayedHost host, DocumentCatalog catalog, JobFailures failures, TimeSpan duration, TimeProvider time)
{
    public SimulatedJob Make(ModelDocument model, string endpoint, string request, JsonElement body, JobScript? script)
    {
        var entry = new JournalEntry(
            $"job_{Guid.NewGuid():N}", model.Id, endpoint, request, time.GetUtcNow(), script?.Duration ?? duration, Failure: null);
        return Build(model, entry, body, script ?? failures.Next());
    }

    /// <summary>Restores a job of an earlier run; <see langword="null"/> if its model no longer exists.</summary>
    public SimulatedJob? Restore(JournalEntry entry)
    {
        if (catalog.Find(entry.Model) is not { } found)
            return null;

        using JsonDocument body = JsonDocument.Parse(entry.Request);
        JsonElement parameters = SubmittedParameters.Of(body.RootElement, host) ?? body.RootElement;
        return Build(found.Document, entry, parameters, new JobScript { Failure = entry.Failure });
    }

    private SimulatedJob Build(ModelDocument model, JournalEntry entry, JsonElement body, JobScript script)
    {
        ResponseKind kind = ResponseKinds.Of(entry.Endpoint, model, host.IsFirst);
        JobUsage usage = JobUsage.Of(model, catalog.Find(model.Id)?.Metadata, body);
        return new SimulatedJob(new JobPlan
        {
            Id = entry.Id,
            Model = entry.Model,
            Host = host,
            Wire = model.WireName,
            Endpoint = entry.Endpoint,
            Request = entry.Request,
            CreatedAt = entry.CreatedAt,
            Duration = entry.Duration,
            Script = script,
            Kind = kind,
            Usage = usage,
            Cost = usage.CostAt(model, host),
            OutputCount = kind == ResponseKind.Image ? JobUsage.Images(model, body) : 1,
        });
    }
}
