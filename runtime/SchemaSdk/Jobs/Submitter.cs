using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Json;

namespace SchemaSdk;

/// <summary>Sends requests that cost money, each at most once.</summary>
internal sealed class Submitter(ClientCore core, Transport transport)
{
    public Task<Job> SubmitAsync(ModelRequest request, SubmitOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ModelInfo model = request.Describe();
        EndpointTarget target = core.Endpoints.Of(options?.Endpoint ?? model.Endpoint);
        ValidationReport report = request.Validate();
        if (!report.IsValid)
            throw new InvalidRequestException(model.Id, report);
        CheckPrice(model.Id, request, options);
        return SendAsync(model.Id, target, RequestWriter.ToUtf8(request), cancellationToken);
    }

    public Task<Job> SubmitAsync(string modelId, JsonObject parameters, SubmitOptions? options, CancellationToken cancellationToken)
    {
        ModelId.Check(modelId);
        ArgumentNullException.ThrowIfNull(parameters);
        EndpointTarget target = core.Endpoints.Of(options?.Endpoint ?? ModelClient.DefaultEndpoint);
        CheckPrice(modelId, null, options);
        return SendAsync(modelId, target, Serialize(modelId, parameters), cancellationToken);
    }

    private static decimal? Lower(decimal? one, decimal? other) => one < other ? one : other ?? one;

    private void CheckPrice(string modelId, ModelRequest? request, SubmitOptions? options)
    {
        if (options?.MaxPrice is < 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.MaxPrice, "MaxPrice is not below 0.");
        if (Lower(core.MaxPrice, options?.MaxPrice) is not { } limit)
            return;
        // What is not bounded may cost anything: only the caller of this very call can take that on.
        bool mayBeUnbounded = options is { AllowUnboundedPrice: true };
        PriceEstimate? estimate = request?.EstimatePrice();
        if (estimate is { IsBounded: true } ? estimate.Maximum <= limit : mayBeUnbounded && !(estimate?.LowerBound > limit))
            return;
        throw request is null || estimate is null
            ? new PriceLimitException(modelId, limit, null)
            : new PriceLimitException(request, limit, estimate);
    }

    private static ReadOnlyMemory<byte> Serialize(string modelId, JsonObject parameters)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
            WriteUntyped(writer, modelId, parameters);
        return buffer.WrittenMemory;
    }

    private static void WriteUntyped(Utf8JsonWriter writer, string modelId, JsonObject parameters)
    {
        writer.WriteStartObject();
        writer.WriteString("model"u8, modelId);
        foreach ((string name, JsonNode? value) in parameters)
        {
            if (name == "model")
                throw new ArgumentException("The model is named by its id, not among the parameters.", nameof(parameters));
            writer.WritePropertyName(name);
            if (value is null)
                writer.WriteNullValue();
            else
                value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private async Task<Job> SendAsync(string modelId, EndpointTarget target, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var call = new ApiCall
        {
            Method = HttpMethod.Post,
            Address = target.Address,
            Name = target.Name,
            Body = body,
            ModelId = modelId,
            Timeout = core.SubmitTimeout,
        };
        var operation = new Operation("submit", core, modelId);
        using ClientScope scope = core.Enter(cancellationToken);
        try
        {
            Answer answer = await transport.SendAsync(call, scope.Token).ConfigureAwait(false);
            Job job = answer.IsSuccess ? Read(answer) : throw CallErrors.FromAnswer(answer);
            operation.SetJob(job.Id);
            Announce(job.Id, modelId);
            operation.Succeeded();
            return job;
        }
        catch (OperationCanceledException fault)
        {
            operation.Failed(fault);
            // While it waited for its turn, for the key, or to be sent again, nothing of it is under way.
            var sent = fault as SubmitCanceledException;
            throw new SubmitCanceledException(
                sent?.OutcomeUnknown ?? call.MayHaveArrived, scope.CauseOf(sent?.InnerException ?? fault), cancellationToken, sent?.JobId);
        }
        catch (Exception fault)
        {
            operation.Failed(fault);
            throw;
        }
    }

    private static Job Read(Answer answer)
    {
        try
        {
            return JobReader.ReadSubmit(answer);
        }
        catch (ProtocolException fault)
        {
            throw CallErrors.Unreadable(answer, fault);
        }
    }

    private void Announce(string? jobId, string modelId)
    {
        if (jobId is null)
            return;
        try
        {
            core.OnSubmitted?.Invoke(jobId);
        }
        catch (Exception fault)
        {
            throw new HookFailedException(
                $"OnSubmitted threw for job {jobId}; the job runs, wait for it by its id.", new ApiErrorDetails { JobId = jobId }, fault);
        }

        core.Observer.Tell((jobId, modelId), static (observer, told) => observer.OnJobSubmitted(told.jobId, told.modelId));
    }
}
