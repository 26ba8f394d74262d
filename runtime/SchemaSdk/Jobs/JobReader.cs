using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads the answers to a submit and to a poll.</summary>
internal static class JobReader
{
    // JsonElement throws InvalidOperationException for a name or a text with half a surrogate pair.
    private const string NoText = "holds characters that are none";

    /// <summary>A job under way, or a direct answer: a completed job without an id.</summary>
    /// <exception cref="ModelApiException">The answer says that it failed, or says neither.</exception>
    public static Job ReadSubmit(Answer answer)
    {
        if (!answer.LooksLikeJson)
            return DirectBytes(answer);
        JsonElement root = AnswerJson.Parse(answer);
        try
        {
            if (root.ValueKind == JsonValueKind.Object && Fields.Of(answer, root) is var fields && ReadId(answer, fields.Id) is { } id)
                return ToJob(answer, fields, id, root);
            return DirectResponse.KindOf(root, answer.Host) switch
            {
                DirectResponseKind.Output => Direct(answer, root),
                DirectResponseKind.Error => throw CallErrors.FromAnswer(answer),
                DirectResponseKind.NotYet => throw answer.Fault("says that the work is not done, and gives no job_id"),
                _ => throw answer.Fault("holds neither a job_id nor an output"),
            };
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
            if (fields.Status is null || JsonFields.Text(fields.Status) is { } word && string.IsNullOrWhiteSpace(word))
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

    private static Job ToJob(Answer answer, in Fields fields, string id, JsonElement root)
    {
        JobStatus status = JobEvidence.Judge(ReadStatus(answer, fields.Status, id), fields.CompletedAt, fields.Error, fields.Result, answer.Host);
        JobResult? result = status.Kind == JobStatusKind.Completed ? ReadResult(answer.Host, fields.Result, root) : null;
        // A host that calls a job completed and has nothing to show for it has failed, whatever its word.
        if (status.Kind == JobStatusKind.Completed && result is null)
            status = status.As(JobStatusKind.Failed);
        return new Job
        {
            Id = id,
            Status = status,
            Progress = ProgressField.Read(fields.Progress),
            CreatedAt = JsonFields.Time(fields.CreatedAt),
            CompletedAt = JsonFields.Time(fields.CompletedAt),
            PollUrl = JsonFields.Text(fields.PollUrl),
            Error = ReadError(answer, fields.Error),
            Result = result,
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

    private static JobResult? ReadResult(HostAddress host, JsonElement? result, JsonElement root) =>
        result is { } value && JsonContent.IsIn(value) ? JobResultReader.Read(value, host)
        : DirectResponse.HasOutput(root, host) ? JobResultReader.Read(root, host)
        : null;

    private static Job DirectBytes(Answer answer)
    {
        ReadOnlySpan<byte> body = answer.Body.Span;
        if (body.IsEmpty)
            throw answer.Fault("is empty");
        if (!answer.IsMediaType && MediaSniffer.ContentTypeOf(body) is null && !BinaryData.Is(body))
            throw answer.Fault(answer.IsHtml ? "is an HTML page" : "is neither JSON nor media");
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
        if (id?.Length == 0)
            return null;
        return id is not null && JobId.IsSafe(id) && !answer.Call.Secrets.AreSurelyIn(id) ? id : throw answer.Fault("has a job_id that is none");
    }

    private static JobStatus ReadStatus(Answer answer, JsonElement? field, string id)
    {
        if (field is null)
            return default;
        string text = JsonFields.Text(field) ?? throw answer.Fault("has a status that is no text", id);
        JobStatus status = JobStatus.Parse(text);
        return status.Kind == JobStatusKind.Unknown ? JobStatus.Parse(answer.Call.Secrets.Hide(text)!) : status;
    }

    /// <summary>An error's texts are there to be shown, so they are read as they may be.</summary>
    private static JobError? ReadError(Answer answer, JsonElement? field)
    {
        Secrets secrets = answer.Call.Secrets;
        return field switch
        {
            null => null,
            { ValueKind: JsonValueKind.Object } value => new JobError
            {
                Code = secrets.Hide(JsonFields.TextOrNumber(JsonFields.Field(value, "code"u8))),
                Message = secrets.Hide(JsonFields.Text(JsonFields.Field(value, "message"u8))),
                Type = secrets.Hide(JsonFields.Text(JsonFields.Field(value, "type"u8))),
            },
            { ValueKind: JsonValueKind.String } => new JobError { Message = secrets.Hide(JsonFields.Text(field)) },
            { } other => new JobError { Message = secrets.Hide(other.GetRawText()) },
        };
    }

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
