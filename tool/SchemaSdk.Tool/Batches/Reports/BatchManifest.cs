using System.Text;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Batches.Reports;

/// <summary>The list of a batch's jobs beside their outputs, as JSON and as CSV.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="name">The name of the batch.</param>
/// <param name="file">The beginning of the files' names.</param>
/// <param name="folder">Where they are.</param>
internal sealed class BatchManifest(JobLedger ledger, string name, string file, string folder)
{
    private const int Attempts = 5;

    /// <summary>Writes both files, each whole or not at all. The outputs of a run that is canceled have their manifest too.</summary>
    /// <returns>Why one could not be written, such as a table that a spreadsheet has open; null if both were. It must not end a run.
    /// </returns>
    public async Task<string?> TryWriteAsync()
    {
        try
        {
            await WriteAsync();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LedgerException)
        {
            return e.Message;
        }
    }

    private async Task WriteAsync()
    {
        var entries = new List<LedgerEntry>();
        await foreach (LedgerEntry entry in ledger.ReadAsync(new LedgerQuery { Batch = name }, CancellationToken.None))
            entries.Add(entry);

        using var json = new StringWriter();
        JsonOutput.Write(json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("batch", name);
            writer.WriteStartArray("jobs");
            foreach (LedgerEntry entry in entries)
                EntryJson.Write(writer, entry, folder);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        Directory.CreateDirectory(folder);
        await WriteAsync(".json", json.ToString());
        await WriteAsync(".csv", ManifestCsv.Of(entries, folder));
    }

    private async Task WriteAsync(string extension, string text)
    {
        string path = Path.Combine(folder, file + ".manifest" + extension);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(text), CancellationToken.None);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException && attempt < Attempts)
            {
                // Another process that runs the same batch writes the same file.
            }
        }
    }
}
