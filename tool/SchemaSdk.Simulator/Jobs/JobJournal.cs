using System.Text.Json;

namespace SchemaSdk.Simulator;

/// <summary>Persists accepted jobs in a folder, so that they outlive the process, as they do on the real host.</summary>
internal sealed class JobJournal
{
    private readonly string _folder;

    public JobJournal(string folder) => _folder = Directory.CreateDirectory(folder).FullName;

    public void Write(SimulatedJob job)
    {
        JobPlan plan = job.Plan;
        var entry = new JournalEntry(plan.Id, plan.Model, plan.Endpoint, plan.Request, plan.CreatedAt, plan.Duration, plan.Script.Failure);
        string path = Path.Combine(_folder, job.Id + ".json");
        File.WriteAllText(path + ".tmp", JsonSerializer.Serialize(entry));
        File.Move(path + ".tmp", path, overwrite: true);
    }

    /// <summary>Reads the jobs of earlier runs whose state is still retained, and deletes the expired ones.</summary>
    public IEnumerable<SimulatedJob> Read(JobMaker maker, DateTimeOffset now)
    {
        foreach (string path in Directory.EnumerateFiles(_folder, "job_*.json"))
        {
            if (ReadOne(path) is not { } entry || maker.Restore(entry) is not { } job)
                continue;

            if (job.IsForgotten(now))
                File.Delete(path);
            else
                yield return job;
        }
    }

    private static JournalEntry? ReadOne(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalEntry>(File.ReadAllText(path)) is { IsComplete: true } entry ? entry : null;
        }
        catch (JsonException)
        {
            return null; // Not a journal entry; leave the file in place.
        }
    }
}
