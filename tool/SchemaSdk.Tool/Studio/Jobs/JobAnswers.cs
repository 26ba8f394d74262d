using System.Text.Json;
using SchemaSdk.Hosts;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Studio.Catalog;

namespace SchemaSdk.Tool.Studio.Jobs;

/// <summary>Writes jobs for the page.</summary>
internal sealed class JobAnswers(
    StudioLedgers ledgers, StudioModels models, StudioHosts hosts, ProgressBoard progress, MediaStore media)
{
    public void Write(Utf8JsonWriter json, StudioLedger of, LedgerEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("key", entry.Key);
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("model", entry.ModelId);
        json.WriteString("host", entry.HostId);
        json.WriteString("batch", entry.Batch);
        json.WriteString("tag", entry.Tag);
        json.WriteString("state", LedgerWords.Of(entry.State));
        json.WriteString("status", entry.Status);
        if (progress.Of(entry.Key) is { } fraction)
            json.WriteNumber("progress", fraction);
        else
            json.WriteNull("progress");
        json.WritePropertyName("request");
        EntryJson.WriteRequest(json, entry.Parameters, leaveOut: ModelNameIn(entry));
        json.WriteStartObject("estimate");
        json.WriteAmount("minimum", entry.EstimateMinimum);
        json.WriteAmount("maximum", entry.EstimateMaximum);
        json.WriteEndObject();
        json.WriteAmount("cost", entry.Cost);
        json.WriteNumber("held", entry.Held);
        json.WriteNumber("spent", entry.Spent);
        json.WriteString("currency", entry.Currency);
        WriteError(json, entry);
        json.WriteString("job_id", entry.JobId);
        WriteFiles(json, entry);
        json.WriteMoment("planned_at", entry.PlannedAt);
        json.WriteMoment("submitted_at", entry.SubmittedAt);
        json.WriteMoment("ended_at", entry.EndedAt);
        json.WriteMoment("changed_at", entry.ChangedAt);
        json.WriteString("source", of.Source);
        json.WriteBoolean("can_cancel", CanCancel(of, entry));
        json.WriteEndObject();
    }

    /// <summary>True for a job of this studio's runs that was not sent, or that its host can cancel.</summary>
    public bool CanCancel(StudioLedger of, LedgerEntry entry) => of == ledgers.Runs && entry.State switch
    {
        LedgerState.Planned => true,
        LedgerState.Submitted => hosts.Find(entry.HostId) is { Protocol.CanCancel: true },
        _ => false,
    };

    /// <summary>True for a job that nothing more is done about here.</summary>
    public bool IsAtEnd(StudioLedger of, LedgerEntry entry) => entry.State switch
    {
        LedgerState.Planned or LedgerState.Sending or LedgerState.Submitted => false,
        // Its outputs are still to be saved, by whoever follows it.
        LedgerState.Completed => !progress.IsFollowed(entry.Key) || of != ledgers.Runs,
        _ => true,
    };

    /// <summary>Returns the name under which the model itself is in the parameters; null if it is not among them.</summary>
    private string? ModelNameIn(LedgerEntry entry) => models.Current.Find(entry.ModelId)?.Loaded.Metadata is { } model
        && model.ModelIn == ModelPlacement.Body && model.Root.Find(model.ModelName) < 0
            ? model.ModelName
            : null;

    private static void WriteError(Utf8JsonWriter json, LedgerEntry entry)
    {
        if (entry.Error is null && entry.ErrorCode is null)
        {
            json.WriteNull("error");
            return;
        }

        json.WriteStartObject("error");
        json.WriteString("code", entry.ErrorCode);
        json.WriteString("message", entry.Error);
        json.WriteEndObject();
    }

    private void WriteFiles(Utf8JsonWriter json, LedgerEntry entry)
    {
        json.WriteStartArray("files");
        foreach (LedgerFile file in entry.Files)
        {
            SharedFile shared = media.Of(file);
            json.WriteStartObject();
            json.WriteString("name", Path.GetFileName(file.Path));
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteString("media_type", shared.MediaType);
            json.WriteString("url", "/media/" + shared.Key);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
