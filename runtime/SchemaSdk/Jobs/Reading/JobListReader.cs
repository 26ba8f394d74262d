using System.Text;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>A page of a host's list of jobs.</summary>
/// <param name="Jobs">The jobs, in the host's order.</param>
/// <param name="Next">The address of the next page; <see langword="null"/> for the last.</param>
internal sealed record JobListPage(List<ListedJob> Jobs, string? Next);

/// <summary>Reads a page of a host's list of jobs. Entries without an id or a time can't be known again, and are skipped.</summary>
internal static class JobListReader
{
    /// <exception cref="ProtocolException">The response is not a list of jobs.</exception>
    public static JobListPage Read(Response response)
    {
        JobListPlace place = response.Host.Protocol.JobList!;
        try
        {
            JsonElement root = response.ParseJson();
            bool isList = place.Items.Segments is [.., "*"]
                && (place.Items.Segments.Length > 1 ? place.Items.Parent().Find(root) : root) is { ValueKind: JsonValueKind.Array };
            if (!isList)
                throw response.Unexpected("is not a list of jobs");
            var jobs = new List<ListedJob>();
            foreach (JsonElement item in place.Items.FindAll(root))
            {
                if (Read(response, place, item) is { } job)
                    jobs.Add(job);
            }

            return new JobListPage(jobs, place.Next is { } next ? JsonFields.Text(next.Find(root)) : null);
        }
        catch (InvalidOperationException exception)
        {
            throw response.Unexpected("contains invalid characters", innerException: exception);
        }
    }

    private static ListedJob? Read(Response response, JobListPlace place, JsonElement item)
    {
        JobFields fields = JobFields.Of(Encoding.UTF8.GetBytes(item.GetRawText()), response.Host.Protocol, knownId: null);
        Secrets secrets = response.Call.Secrets;
        if (fields is not { Repeated: null, Id: { } id, CreatedAt: { } created } || !JobIds.IsSafe(id) || secrets.AreCertainlyIn(id))
            return null;
        return new ListedJob
        {
            Id = id,
            Status = fields.Status is { } word ? response.Host.Protocol.StatusOf(secrets.Hide(word)!) : default,
            CreatedAt = created,
            Model = place.Model is { } model ? JsonFields.Text(model.Find(item)) : null,
            Request = place.Request.Find(item) ?? default,
            Raw = item,
        };
    }
}
