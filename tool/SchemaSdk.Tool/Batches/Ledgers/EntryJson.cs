using System.Text.Json;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Batches.Ledgers;

/// <summary>Writes a job of a ledger as JSON, for lists of jobs and for manifests.</summary>
internal static class EntryJson
{
    public static void Write(Utf8JsonWriter json, LedgerEntry entry, string? folder)
    {
        json.WriteStartObject();
        json.WriteString("key", entry.Key);
        json.WriteString("model", entry.ModelId);
        json.WriteString("tag", entry.Tag);
        json.WriteString("state", LedgerWords.Of(entry.State));
        json.WriteString("job_id", entry.JobId);
        json.WritePropertyName("request");
        WriteRequest(json, entry.Parameters);
        json.WriteAmount("estimate_minimum", entry.EstimateMinimum);
        json.WriteAmount("estimate_maximum", entry.EstimateMaximum);
        json.WriteAmount("cost", entry.Cost);
        json.WriteNumber("spent", entry.Spent);
        json.WriteNumber("held", entry.Held);
        json.WriteString("currency", entry.Currency);
        json.WriteStartArray("files");
        foreach (LedgerFile file in entry.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", LedgerWords.PathOf(file, folder));
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("error", entry.Error);
        json.WriteString("changed_at", entry.ChangedAt);
        json.WriteEndObject();
    }

    /// <summary>Writes the parameters of a job as JSON, without one of them if so wanted.</summary>
    public static void WriteRequest(Utf8JsonWriter json, string parameters, string? leaveOut = null)
    {
        try
        {
            using JsonDocument request = JsonDocument.Parse(parameters);
            if (leaveOut is null || request.RootElement.ValueKind != JsonValueKind.Object)
            {
                request.RootElement.WriteTo(json);
                return;
            }

            json.WriteStartObject();
            foreach (JsonProperty parameter in request.RootElement.EnumerateObject().Where(parameter => parameter.Name != leaveOut))
                parameter.WriteTo(json);
            json.WriteEndObject();
        }
        catch (JsonException)
        {
            // The ledger may be one of another program.
            json.WriteStringValue(parameters);
        }
    }
}
