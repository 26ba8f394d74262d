using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>Sends billable requests, each at most once.</summary>
internal sealed class Submitter(
    Transport transport, HostProtocol protocol, EndpointTargets endpoints, PriceCeiling ceiling, ClientEvents events, LedgerEvents ledger,
    Action<JobSubmitted>? onSubmitted, ClientLifetime lifetime, TimeSpan timeout)
{
    public async Task<Job> SubmitAsync(ModelRequest request, SubmitOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ModelInfo model = request.Describe();
        if (model.Metadata.HostId is var host && host != protocol.Profile.Id)
            throw new WrongHostException(model.Id, host, protocol.Profile.Id);
        ValidationReport report = request.Validate();
        if (!report.IsValid)
            throw new InvalidRequestException(model.Id, report);
        EndpointTarget target = endpoints.Of(options?.Endpoint, request);
        ceiling.Check(model.Id, request, options);
        var submission = new Submission(JobOrigin.Of(request), options, target, SubmitBody.Of(request, protocol));
        return await SendAsync(submission, null, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Job> SubmitAsync(string modelId, JsonObject parameters, SubmitOptions? options, CancellationToken cancellationToken)
    {
        ModelIds.Check(modelId);
        ArgumentNullException.ThrowIfNull(parameters);
        string? usual = protocol.Profile.Id == HostProfile.FirstId ? ModelClient.DefaultEndpoint : null;
        EndpointTarget target = endpoints.Of(options?.Endpoint ?? usual, modelId);
        ceiling.Check(modelId, null, options);
        var submission = new Submission(
            new JobOrigin(modelId, null), options, target, SubmitBody.Of(modelId, parameters, protocol));
        return await SendAsync(submission, parameters, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Job> SendAsync(Submission submission, JsonObject? parameters, CancellationToken cancellationToken)
    {
        string? tag = submission.Options?.Tag;
        OperationScope operation = events.Start("submit", submission.Origin.ModelId, tag: tag);
        using ClientScope scope = lifetime.Enter(cancellationToken);
        ISubmitRecord? record = null;
        ApiCall? call = null;
        try
        {
            record = RecordOf(submission, parameters);
            call = new ApiCall
            {
                Method = HttpMethod.Post,
                Address = submission.Target.Address,
                Route = submission.Target.Name,
                Body = submission.Body,
                IsSubmit = true,
                Origin = record is null ? submission.Origin : submission.Origin with { Key = record.Key },
                Record = record,
                Timeout = timeout,
            };
            Response response = await transport.SendAsync(call, scope.Token).ConfigureAwait(false);
            Job job = response.IsSuccess ? Read(response) : throw CallErrors.FromResponse(response);
            operation.SetJob(job.Id);
            await LedgerEvents.AcceptedAsync(record, job).ConfigureAwait(false);
            if (job.Id is { } id)
                Announce(id, submission.Origin, tag);
            // Nobody polls a job that has ended already.
            if (job is { Id: not null, Status.IsFinal: true } && !protocol.IsResultDue(job))
                await ledger.EndedAsync(call.Origin, job, CancellationToken.None).ConfigureAwait(false);
            operation.Succeeded();
            return job;
        }
        catch (OperationCanceledException exception)
        {
            operation.Failed(exception);
            // While the request was waiting for its turn, for the key or for a retry, nothing was in flight.
            var sent = exception as SubmitCanceledException;
            var canceled = new SubmitCanceledException(
                sent?.OutcomeUnknown ?? call is { MayHaveArrived: true },
                scope.CauseOf(sent?.InnerException ?? exception),
                cancellationToken,
                sent?.JobId);
            await LedgerEvents.FailedAsync(record, canceled, canceled.OutcomeUnknown).ConfigureAwait(false);
            throw canceled;
        }
        catch (Exception exception)
        {
            operation.Failed(exception);
            await LedgerEvents.FailedAsync(record, exception, call is { MayHaveArrived: true }).ConfigureAwait(false);
            throw;
        }
    }

    private ISubmitRecord? RecordOf(Submission submission, JsonObject? parameters)
    {
        (JobOrigin origin, SubmitOptions? options, EndpointTarget target, _) = submission;
        if (options?.Record is { } planned)
            return planned;
        if (!ledger.IsOn)
        {
            return options?.Key is null
                ? null
                : throw new ArgumentException("SubmitOptions.Key needs a ledger: set ModelClientOptions.Ledger.", nameof(submission));
        }

        var intent = new SubmitIntent
        {
            Key = options?.Key,
            ModelId = origin.ModelId,
            HostId = protocol.Profile.Id,
            Endpoint = options?.Endpoint ?? origin.Request?.Describe().Endpoint ?? target.Name,
            Request = origin.Request,
            Parameters = origin.Request?.ToJson() ?? parameters!.ToJsonString(),
            Tag = options?.Tag,
        };
        return ledger.RecordOf(intent);
    }

    private static Job Read(Response response)
    {
        try
        {
            return JobReader.ReadSubmit(response);
        }
        catch (ProtocolException exception)
        {
            throw CallErrors.Unreadable(response, exception);
        }
    }

    private void Announce(string jobId, JobOrigin origin, string? tag)
    {
        if (onSubmitted is null && !events.HasObserver)
            return;
        var submitted = new JobSubmitted { JobId = jobId, ModelId = origin.ModelId, Request = origin.Request, Tag = tag };
        try
        {
            onSubmitted?.Invoke(submitted);
        }
        catch (Exception exception)
        {
            throw new HookFailedException(
                $"OnSubmitted threw an exception for job {jobId}. The job continues at the host; wait for it by its id.",
                new ApiErrorDetails { JobId = jobId },
                exception);
        }

        events.Submitted(submitted);
    }

    /// <summary>A request that was checked, and where it goes.</summary>
    private sealed record Submission(JobOrigin Origin, SubmitOptions? Options, EndpointTarget Target, ReadOnlyMemory<byte> Body);
}
