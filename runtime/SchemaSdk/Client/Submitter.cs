using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>Sends billable requests, each at most once.</summary>
internal sealed class Submitter(
    Transport transport, HostProtocol protocol, EndpointTargets endpoints, PriceCeiling ceiling, ClientEvents events,
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
        ReadOnlyMemory<byte> body = SubmitBody.Of(request, protocol);
        return await SendAsync(JobOrigin.Of(request), request, options?.Tag, target, body, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Job> SubmitAsync(string modelId, JsonObject parameters, SubmitOptions? options, CancellationToken cancellationToken)
    {
        ModelIds.Check(modelId);
        ArgumentNullException.ThrowIfNull(parameters);
        string? usual = protocol.Profile.Id == HostProfile.FirstId ? ModelClient.DefaultEndpoint : null;
        EndpointTarget target = endpoints.Of(options?.Endpoint ?? usual, modelId);
        ceiling.Check(modelId, null, options);
        ReadOnlyMemory<byte> body = SubmitBody.Of(modelId, parameters, protocol);
        return await SendAsync(new JobOrigin(modelId, null), null, options?.Tag, target, body, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Job> SendAsync(
        JobOrigin origin, ModelRequest? request, string? tag, EndpointTarget target, ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken)
    {
        string modelId = origin.ModelId;
        var call = new ApiCall
        {
            Method = HttpMethod.Post,
            Address = target.Address,
            Route = target.Name,
            Body = body,
            IsSubmit = true,
            Origin = origin,
            Timeout = timeout,
        };
        OperationScope operation = events.Start("submit", modelId, tag: tag);
        using ClientScope scope = lifetime.Enter(cancellationToken);
        try
        {
            Response response = await transport.SendAsync(call, scope.Token).ConfigureAwait(false);
            Job job = response.IsSuccess ? Read(response) : throw CallErrors.FromResponse(response);
            operation.SetJob(job.Id);
            if (job.Id is { } id)
                Announce(id, modelId, request, tag);
            operation.Succeeded();
            return job;
        }
        catch (OperationCanceledException exception)
        {
            operation.Failed(exception);
            // While the request was waiting for its turn, for the key or for a retry, nothing was in flight.
            var sent = exception as SubmitCanceledException;
            throw new SubmitCanceledException(
                sent?.OutcomeUnknown ?? call.MayHaveArrived,
                scope.CauseOf(sent?.InnerException ?? exception),
                cancellationToken,
                sent?.JobId);
        }
        catch (Exception exception)
        {
            operation.Failed(exception);
            throw;
        }
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

    private void Announce(string jobId, string modelId, ModelRequest? request, string? tag)
    {
        if (onSubmitted is null && !events.HasObserver)
            return;
        var submitted = new JobSubmitted { JobId = jobId, ModelId = modelId, Request = request, Tag = tag };
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
}
