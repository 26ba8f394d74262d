using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads the responses to submits and polls.</summary>
internal static class JobReader
{
    // JsonElement throws InvalidOperationException for a name or a string with an unpaired surrogate.
    private const string NoText = "holds characters that are none";

    /// <summary>Returns a job in progress or, for a direct response, a completed job without an id.</summary>
    /// <exception cref="ModelApiException">The response reports a failure, or contains neither a job nor an output.</exception>
    public static Job ReadSubmit(Response answer)
    {
        if (!answer.LooksLikeJson)
            return DirectBytes(answer);
        try
        {
            JobFields fields = FieldsOf(answer);
            if (fields.IsObject && ReadId(answer, fields) is { } id)
                return ToJob(answer, fields, id);
            JsonElement root = answer.ParseJson();
            return DirectResponse.KindOf(root, answer.Host) switch
            {
                DirectResponseKind.Output => Direct(answer, JobResultReader.Read(root, answer.Host), root),
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

    public static Job ReadPoll(Response answer)
    {
        try
        {
            JobFields fields = FieldsOf(answer);
            if (!fields.IsObject)
                throw NoObject(answer);
            if (!fields.HasStatus || (fields.Status is { } word && string.IsNullOrWhiteSpace(word)))
                throw answer.Fault("has no status");
            string jobId = answer.Call.JobId!;
            string id = ReadId(answer, fields) ?? jobId;
            return id == jobId ? ToJob(answer, fields, id) : throw answer.Fault("is about another job");
        }
        catch (InvalidOperationException fault)
        {
            throw answer.Fault(NoText, innerException: fault);
        }
    }

    private static ProtocolException NoObject(Response answer)
    {
        answer.ParseJson();
        return answer.Fault("is no JSON object");
    }

    private static JobFields FieldsOf(Response answer)
    {
        try
        {
            JobFields fields = JobFields.Of(answer.Body.Span, answer.Call.JobId);
            return fields.Repeated is null ? fields : throw answer.Fault($"tells {fields.Repeated} twice");
        }
        catch (JsonException fault)
        {
            throw answer.NoJson(fault);
        }
    }

    private static Job ToJob(Response answer, in JobFields fields, string id)
    {
        JobStatus status = JobEvidence.Judge(ReadStatus(answer, fields, id), fields.CompletedAt, fields.Error, fields.Result, answer.Host);
        JobResult? result = status.Kind == JobStatusKind.Completed ? ReadResult(answer, fields.Result) : null;
        // A job reported as completed but without output has failed.
        if (status.Kind == JobStatusKind.Completed && result is null)
            status = status.As(JobStatusKind.Failed);
        result?.Attach(answer.Call.Origin, id);
        return new Job
        {
            Id = id,
            Status = status,
            Progress = fields.Progress,
            CreatedAt = fields.CreatedAt,
            CompletedAt = fields.CompletedAt,
            PollUrl = fields.PollUrl,
            Error = ReadError(answer, fields.Error),
            Result = result,
            Origin = answer.Call.Origin,
            Body = answer.Body,
        };
    }

    private static Job Direct(Response answer, JobResult result, JsonElement raw = default)
    {
        result.Attach(answer.Call.Origin, jobId: null);
        return new Job { Status = JobStatus.Completed, Progress = 1, Result = result, Origin = answer.Call.Origin, Raw = raw };
    }

    private static JobResult? ReadResult(Response answer, JsonElement? result)
    {
        if (result is { } value && JsonContent.IsIn(value))
            return JobResultReader.Read(value, answer.Host);
        JsonElement root = answer.ParseJson();
        return DirectResponse.HasOutput(root, answer.Host) ? JobResultReader.Read(root, answer.Host) : null;
    }

    private static Job DirectBytes(Response answer)
    {
        ReadOnlySpan<byte> body = answer.Body.Span;
        if (body.IsEmpty)
            throw answer.Fault("is empty");
        if (!answer.IsMediaType && MediaSniffer.ContentTypeOf(body) is null && !BinaryData.Is(body))
            throw answer.Fault(answer.IsHtml ? "is an HTML page" : "is neither JSON nor media");
        return Direct(answer, new JobResult { Bytes = answer.Body, ContentType = answer.ContentType });
    }

    private static string? ReadId(Response answer, in JobFields fields)
    {
        if (!fields.HasId || fields.Id?.Length == 0)
            return null;
        bool isId = fields.Id is { } id && (id == answer.Call.JobId || (JobIds.IsSafe(id) && !answer.Call.Secrets.AreSurelyIn(id)));
        return isId ? fields.Id : throw answer.Fault("has a job_id that is none");
    }

    private static JobStatus ReadStatus(Response answer, in JobFields fields, string id)
    {
        if (!fields.HasStatus)
            return default;
        string text = fields.Status ?? throw answer.Fault("has a status that is no text", id);
        JobStatus status = JobStatus.Parse(text);
        return status.Kind == JobStatusKind.Unknown ? JobStatus.Parse(answer.Call.Secrets.Hide(text)!) : status;
    }

    /// <summary>Reads leniently: an error's texts are only for display.</summary>
    private static JobError? ReadError(Response answer, JsonElement? field)
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
}
