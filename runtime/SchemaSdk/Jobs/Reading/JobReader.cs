using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads the responses to submits, polls and requests for a result.</summary>
internal static class JobReader
{
    // JsonElement throws InvalidOperationException for a name or a string with an unpaired surrogate.
    private const string NoText = "contains invalid characters";

    /// <summary>Returns a job in progress or, for a direct response, a completed job without an id.</summary>
    /// <exception cref="ModelApiException">The response reports a failure, or contains neither a job nor an output.</exception>
    public static Job ReadSubmit(Response response)
    {
        if (!response.LooksLikeJson)
            return Direct(response, ReadBytes(response));
        try
        {
            JobFields fields = FieldsOf(response);
            if (fields.IsObject && ReadId(response, fields) is { } id)
                return ToJob(response, fields, id);
            JsonElement root = fields.Root ?? response.ParseJson();
            string idName = response.Host.Protocol.Job.IdName;
            return DirectResponse.KindOf(root, response.Host) switch
            {
                DirectResponseKind.Output => Direct(response, JobResultReader.Read(root, response.Host), root),
                DirectResponseKind.Error => throw CallErrors.FromResponse(response),
                DirectResponseKind.NotYet => throw response.Unexpected($"says that the job is in progress, but has no {idName}"),
                _ => throw response.Unexpected($"has neither a {idName} nor an output"),
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
            if (response.Host.Protocol.StatusOf(response.StatusCode) is not { } kind)
                return ByStatus(response, FieldsOf(response));
            JobFields fields = FieldsOrNone(response);
            return fields.Status is { Length: > 0 } ? ByStatus(response, Unrepeated(response, fields)) : ByHttpStatus(response, kind);
        }
        catch (InvalidOperationException exception)
        {
            throw response.Unexpected(NoText, innerException: exception);
        }
    }

    /// <summary>Reads the result of a completed job from the response to a second request.</summary>
    public static Job ReadResult(Response response)
    {
        try
        {
            Job known = response.Call.Known!;
            JobResult? result = response.LooksLikeJson ? ReadWhole(response) : ReadBytes(response);
            return Build(response, default, known.Id!, known.Status, result);
        }
        catch (InvalidOperationException exception)
        {
            throw response.Unexpected(NoText, innerException: exception);
        }
    }

    /// <summary>Returns the job that failed, as the refusal of its result says.</summary>
    public static Job ReadFailure(Response response)
    {
        Job known = response.Call.Known!;
        ErrorBody error = ErrorBody.Read(response);
        Secrets secrets = response.Call.Secrets;
        var reason = new JobError { Code = secrets.Hide(error.Code), Message = secrets.Hide(error.Message) };
        return Build(response, default, known.Id!, known.Status.As(JobStatusKind.Failed), result: null, reason);
    }

    private static Job ByStatus(Response response, in JobFields fields)
    {
        if (!fields.IsObject)
            throw NoObject(response);
        if (!fields.HasStatus || (fields.Status is { } word && string.IsNullOrWhiteSpace(word)))
            throw response.Unexpected("has no status");
        string jobId = response.Call.JobId!;
        string id = ReadId(response, fields) ?? jobId;
        return id == jobId ? ToJob(response, fields, id) : throw response.Unexpected("is for another job");
    }

    private static Job ByHttpStatus(Response response, JobStatusKind kind)
    {
        JobResult? result = null;
        if (kind == JobStatusKind.Completed && !response.Host.Protocol.HasResultRequest)
            result = response.LooksLikeJson ? ReadWhole(response) : ReadBytes(response);
        return Build(response, default, response.Call.JobId!, JobStatus.Parse(kind.ToString().ToLowerInvariant()).As(kind), result);
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
            return Unrepeated(response, JobFields.Of(response.Body.Span, response.Host.Protocol, response.Call.JobId));
        }
        catch (JsonException exception)
        {
            throw response.NotJson(exception);
        }
    }

    private static JobFields FieldsOrNone(Response response)
    {
        try
        {
            return JobFields.Of(response.Body.Span, response.Host.Protocol, response.Call.JobId);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static JobFields Unrepeated(Response response, in JobFields fields) =>
        fields.Repeated is null ? fields : throw response.Unexpected($"has a duplicated field {fields.Repeated}");

    private static Job ToJob(Response response, in JobFields fields, string id)
    {
        JobStatus status = JobEvidence.Judge(
            ReadStatus(response, fields, id), fields.CompletedAt, fields.Error, fields.Result, response.Host);
        bool hasResult = status.Kind == JobStatusKind.Completed && !response.Host.Protocol.HasResultRequest;
        return Build(response, fields, id, status, hasResult ? ReadPart(response, fields) : null);
    }

    private static Job Build(
        Response response, in JobFields fields, string id, JobStatus status, JobResult? result, JobError? error = null)
    {
        Job? known = response.Call.Known;
        HostProtocol protocol = response.Host.Protocol;
        string? model = response.Call.Origin?.Wire ?? response.Call.Model ?? known?.Model;
        bool hasNone = result is null or { Outputs.Count: 0, Bytes: null };
        if (status.Kind == JobStatusKind.Completed && protocol.ContentPath is not null && hasNone)
            result = WithContent(result, response.Host.OfContent(id, model));
        // A job reported as completed but without output has failed.
        bool mayFollow = protocol.HasResultRequest && !response.Call.IsForResult;
        bool lacksOutput = status.Kind == JobStatusKind.Completed && result is null && !mayFollow;
        if (lacksOutput)
            status = status.As(JobStatusKind.Failed);
        result?.Attach(response.Call.Origin, id);
        return new Job
        {
            Id = id,
            Status = status,
            Progress = fields.Progress ?? (response.Call.IsForResult ? known?.Progress : null),
            CreatedAt = fields.CreatedAt ?? known?.CreatedAt,
            CompletedAt = fields.CompletedAt ?? (response.Call.IsForResult ? known?.CompletedAt : null),
            // The addresses of the submit's answer hold for the whole job.
            PollUrl = known?.PollUrl ?? fields.PollUrl,
            ResultUrl = known?.ResultUrl ?? fields.ResultUrl,
            CancelUrl = known?.CancelUrl ?? fields.CancelUrl,
            Model = model,
            ReportedCost = JobResultReader.CostIn(fields.Root, protocol) ?? known?.ReportedCost,
            CostCurrency = protocol.Profile.CostCurrency,
            LacksOutput = lacksOutput,
            Error = error ?? JobErrorReader.Read(fields, response),
            Result = result,
            Origin = response.Call.Origin,
            Body = fields.IsObject || (response.Call.IsForResult && result is { Bytes: null }) ? response.Body : default,
        };
    }

    private static JobResult WithContent(JobResult? result, Uri address) => new()
    {
        Outputs = [new JobOutput { Url = address }],
        Usage = result?.Usage,
        Cost = result?.Cost,
        Raw = result?.Raw ?? default,
    };

    private static Job Direct(Response response, JobResult result, JsonElement raw = default)
    {
        result.Attach(response.Call.Origin, jobId: null);
        return new Job { Status = JobStatus.Completed, Progress = 1, Result = result, Origin = response.Call.Origin, Raw = raw };
    }

    /// <summary>Reads the result that a completed job's own answer has.</summary>
    private static JobResult? ReadPart(Response response, in JobFields fields)
    {
        HostAddress host = response.Host;
        decimal? earlier = response.Call.Known?.ReportedCost;
        bool hasPlace = host.Protocol.Result.At.Length > 0;
        if (hasPlace && fields.Result is { } part && JsonContent.IsIn(part))
            return JobResultReader.ReadPart(part, fields.Root, host, earlier);
        JsonElement root = fields.Root ?? response.ParseJson();
        JobResult result = JobResultReader.Read(root, host, earlier);
        bool isAny = result.Outputs.Count > 0 || JobResultReader.HasText(root, host) || DirectResponse.HasOutput(root, host);
        return isAny ? result : null;
    }

    private static JobResult? ReadWhole(Response response)
    {
        JsonElement root = response.ParseJson();
        JobResult result = JobResultReader.Read(root, response.Host, response.Call.Known?.ReportedCost);
        return result.Outputs.Count > 0 || JsonContent.IsIn(root) ? result : null;
    }

    private static JobResult ReadBytes(Response response)
    {
        ReadOnlySpan<byte> body = response.Body.Span;
        if (body.IsEmpty)
            throw response.Unexpected("is empty");
        if (!response.IsMediaType && MediaSniffer.ContentTypeOf(body) is null && !BinaryData.Is(body))
            throw response.Unexpected(response.IsHtml ? "is an HTML page" : "is neither JSON nor media");
        return new JobResult { Bytes = response.Body, ContentType = response.ContentType };
    }

    private static string? ReadId(Response response, in JobFields fields)
    {
        if (!fields.HasId || fields.Id?.Length == 0)
            return null;
        bool isId = fields.Id is { } id && (id == response.Call.JobId || (JobIds.IsSafe(id) && !response.Call.Secrets.AreCertainlyIn(id)));
        return isId ? fields.Id : throw response.Unexpected($"has an invalid {response.Host.Protocol.Job.IdName}");
    }

    private static JobStatus ReadStatus(Response response, in JobFields fields, string id)
    {
        if (!fields.HasStatus)
            return default;
        string text = fields.Status ?? throw response.Unexpected("has a status that is not a string", id);
        JobStatus status = response.Host.Protocol.StatusOf(text);
        return status.Kind == JobStatusKind.Unknown ? response.Host.Protocol.StatusOf(response.Call.Secrets.Hide(text)!) : status;
    }
}
