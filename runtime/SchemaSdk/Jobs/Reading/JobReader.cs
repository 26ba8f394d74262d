using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads the responses to submits and polls.</summary>
internal static class JobReader
{
    // JsonElement throws InvalidOperationException for a name or a string with an unpaired surrogate.
    private const string NoText = "contains invalid characters";

    /// <summary>Returns a job in progress or, for a direct response, a completed job without an id.</summary>
    /// <exception cref="ModelApiException">The response reports a failure, or contains neither a job nor an output.</exception>
    public static Job ReadSubmit(Response response)
    {
        if (!response.LooksLikeJson)
            return DirectBytes(response);
        try
        {
            JobFields fields = FieldsOf(response);
            if (fields.IsObject && ReadId(response, fields) is { } id)
                return ToJob(response, fields, id);
            JsonElement root = response.ParseJson();
            return DirectResponse.KindOf(root, response.Host) switch
            {
                DirectResponseKind.Output => Direct(response, JobResultReader.Read(root, response.Host), root),
                DirectResponseKind.Error => throw CallErrors.FromResponse(response),
                DirectResponseKind.NotYet => throw response.Unexpected("says that the job is in progress, but has no job_id"),
                _ => throw response.Unexpected("has neither a job_id nor an output"),
            };
        }
        catch (InvalidOperationException exception)
        {
            throw response.Unexpected(NoText, innerException: exception);
        }
    }

    public static Job ReadPoll(Response response)
    {
        try
        {
            JobFields fields = FieldsOf(response);
            if (!fields.IsObject)
                throw NoObject(response);
            if (!fields.HasStatus || (fields.Status is { } word && string.IsNullOrWhiteSpace(word)))
                throw response.Unexpected("has no status");
            string jobId = response.Call.JobId!;
            string id = ReadId(response, fields) ?? jobId;
            return id == jobId ? ToJob(response, fields, id) : throw response.Unexpected("is for another job");
        }
        catch (InvalidOperationException exception)
        {
            throw response.Unexpected(NoText, innerException: exception);
        }
    }

    private static ProtocolException NoObject(Response response)
    {
        response.ParseJson();
        return response.Unexpected("is not a JSON object");
    }

    private static JobFields FieldsOf(Response response)
    {
        try
        {
            JobFields fields = JobFields.Of(response.Body.Span, response.Call.JobId);
            return fields.Repeated is null ? fields : throw response.Unexpected($"has a duplicated field {fields.Repeated}");
        }
        catch (JsonException exception)
        {
            throw response.NotJson(exception);
        }
    }

    private static Job ToJob(Response response, in JobFields fields, string id)
    {
        JobStatus status = JobEvidence.Judge(
            ReadStatus(response, fields, id), fields.CompletedAt, fields.Error, fields.Result, response.Host);
        JobResult? result = status.Kind == JobStatusKind.Completed ? ReadResult(response, fields.Result) : null;
        // A job reported as completed but without output has failed.
        if (status.Kind == JobStatusKind.Completed && result is null)
            status = status.As(JobStatusKind.Failed);
        result?.Attach(response.Call.Origin, id);
        return new Job
        {
            Id = id,
            Status = status,
            Progress = fields.Progress,
            CreatedAt = fields.CreatedAt,
            CompletedAt = fields.CompletedAt,
            PollUrl = fields.PollUrl,
            Error = ReadError(response, fields.Error),
            Result = result,
            Origin = response.Call.Origin,
            Body = response.Body,
        };
    }

    private static Job Direct(Response response, JobResult result, JsonElement raw = default)
    {
        result.Attach(response.Call.Origin, jobId: null);
        return new Job { Status = JobStatus.Completed, Progress = 1, Result = result, Origin = response.Call.Origin, Raw = raw };
    }

    private static JobResult? ReadResult(Response response, JsonElement? result)
    {
        if (result is { } value && JsonContent.IsIn(value))
            return JobResultReader.Read(value, response.Host);
        JsonElement root = response.ParseJson();
        return DirectResponse.HasOutput(root, response.Host) ? JobResultReader.Read(root, response.Host) : null;
    }

    private static Job DirectBytes(Response response)
    {
        ReadOnlySpan<byte> body = response.Body.Span;
        if (body.IsEmpty)
            throw response.Unexpected("is empty");
        if (!response.IsMediaType && MediaSniffer.ContentTypeOf(body) is null && !BinaryData.Is(body))
            throw response.Unexpected(response.IsHtml ? "is an HTML page" : "is neither JSON nor media");
        return Direct(response, new JobResult { Bytes = response.Body, ContentType = response.ContentType });
    }

    private static string? ReadId(Response response, in JobFields fields)
    {
        if (!fields.HasId || fields.Id?.Length == 0)
            return null;
        bool isId = fields.Id is { } id && (id == response.Call.JobId || (JobIds.IsSafe(id) && !response.Call.Secrets.AreCertainlyIn(id)));
        return isId ? fields.Id : throw response.Unexpected("has an invalid job_id");
    }

    private static JobStatus ReadStatus(Response response, in JobFields fields, string id)
    {
        if (!fields.HasStatus)
            return default;
        string text = fields.Status ?? throw response.Unexpected("has a status that is not a string", id);
        JobStatus status = JobStatus.Parse(text);
        return status.Kind == JobStatusKind.Unknown ? JobStatus.Parse(response.Call.Secrets.Hide(text)!) : status;
    }

    /// <summary>Reads leniently: an error's texts are only for display.</summary>
    private static JobError? ReadError(Response response, JsonElement? field)
    {
        Secrets secrets = response.Call.Secrets;
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
