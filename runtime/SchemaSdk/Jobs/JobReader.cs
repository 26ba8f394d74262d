using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads the answers to a submit and to a poll.</summary>
internal static class JobReader
{
    // JsonElement throws InvalidOperationException for a name or a text with half a surrogate pair.
    private const string NoText = "holds characters that are none";

    /// <summary>A job under way, or a direct answer: a completed job without an id.</summary>
    public static Job ReadSubmit(Answer answer)
    {
        if (!answer.LooksLikeJson)
            return DirectBytes(answer);
        JsonElement root = AnswerJson.Parse(answer);
        try
        {
            return root.ValueKind == JsonValueKind.Object ? ReadObject(answer, root) : Direct(answer, root);
        }
        catch (InvalidOperationException fault)
        {
            throw answer.Fault(NoText, innerException: fault);
        }
    }

    public static Job ReadPoll(Answer answer, string jobId)
    {
        JsonElement root = AnswerJson.Parse(answer);
        try
        {
            if (root.ValueKind != JsonValueKind.Object)
                throw answer.Fault("is no JSON object");
            Fields fields = Fields.Of(answer, root);
            if (fields.Status is null)
                throw answer.Fault("has no status");
            string id = ReadId(answer, fields.Id) ?? jobId;
            if (id != jobId)
                throw answer.Fault("is about another job");
            return ToJob(answer, fields, id, root);
        }
        catch (InvalidOperationException fault)
        {
            throw answer.Fault(NoText, innerException: fault);
        }
    }

    private static Job ReadObject(Answer answer, JsonElement root)
    {
        Fields fields = Fields.Of(answer, root);
        return ReadId(answer, fields.Id) is { } id ? ToJob(answer, fields, id, root) : Direct(answer, root);
    }

    private static Job ToJob(Answer answer, in Fields fields, string id, JsonElement root)
    {
        JobStatus status = ReadStatus(answer, fields.Status, id);
        return new Job
        {
            Id = id,
            Status = status,
            Progress = JsonFields.Number(fields.Progress) is { } progress ? Math.Clamp(progress, 0, 1) : null,
            CreatedAt = JsonFields.Time(fields.CreatedAt),
            CompletedAt = JsonFields.Time(fields.CompletedAt),
            PollUrl = JsonFields.Text(fields.PollUrl),
            Error = ReadError(fields.Error),
            Result = status.Kind == JobStatusKind.Completed ? JobResultReader.Read(fields.Result, answer.Host) : null,
            Raw = root,
        };
    }

    private static Job Direct(Answer answer, JsonElement root) => new()
    {
        Status = JobStatus.Completed,
        Progress = 1,
        Result = JobResultReader.Read(root, answer.Host),
        Raw = root,
    };

    private static Job DirectBytes(Answer answer)
    {
        if (answer.IsHtml)
            throw answer.Fault("is an HTML page");
        if (answer.Body.Length == 0)
            throw answer.Fault("is empty");
        return new Job
        {
            Status = JobStatus.Completed,
            Progress = 1,
            Result = new JobResult { Bytes = answer.Body, ContentType = answer.ContentType },
        };
    }

    private static string? ReadId(Answer answer, JsonElement? field)
    {
        if (field is null)
            return null;
        string? id = JsonFields.TextOrNumber(field);
        return id is not null && JobId.IsSafe(id) ? id : throw answer.Fault("has a job_id that is none");
    }

    private static JobStatus ReadStatus(Answer answer, JsonElement? field, string id)
    {
        if (field is null)
            return default;
        return JsonFields.Text(field) is { } text ? JobStatus.Parse(text) : throw answer.Fault("has a status that is no text", id);
    }

    private static JobError? ReadError(JsonElement? field) => field switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } value => new JobError
        {
            Code = JsonFields.TextOrNumber(JsonFields.Field(value, "code"u8)),
            Message = JsonFields.Text(JsonFields.Field(value, "message"u8)),
            Type = JsonFields.Text(JsonFields.Field(value, "type"u8)),
        },
        { ValueKind: JsonValueKind.String } => new JobError { Message = JsonFields.Text(field) },
        { } other => new JobError { Message = other.GetRawText() },
    };

    /// <summary>The fields of a job, gathered in one pass, so that a field told twice is seen.</summary>
    private struct Fields
    {
        public JsonElement? Id, Status, Progress, CreatedAt, CompletedAt, PollUrl, Error, Result;

        public static Fields Of(Answer answer, JsonElement root)
        {
            var fields = new Fields();
            foreach (JsonProperty property in root.EnumerateObject())
            {
                if (property.NameEquals("job_id"u8)) Take(ref fields.Id, property);
                else if (property.NameEquals("status"u8)) Take(ref fields.Status, property);
                else if (property.NameEquals("progress"u8)) Take(ref fields.Progress, property);
                else if (property.NameEquals("created_at"u8)) Take(ref fields.CreatedAt, property);
                else if (property.NameEquals("completed_at"u8)) Take(ref fields.CompletedAt, property);
                else if (property.NameEquals("poll_url"u8)) Take(ref fields.PollUrl, property);
                else if (property.NameEquals("error"u8)) Take(ref fields.Error, property);
                else if (property.NameEquals("result"u8)) Take(ref fields.Result, property);
            }

            return fields;

            void Take(ref JsonElement? place, JsonProperty property)
            {
                if (place is not null)
                    throw answer.Fault($"tells {property.Name} twice");
                if (property.Value.ValueKind != JsonValueKind.Null)
                    place = property.Value;
            }
        }
    }
}
