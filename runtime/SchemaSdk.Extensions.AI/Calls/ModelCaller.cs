using SchemaSdk.Prices;

namespace SchemaSdk.Calls;

/// <summary>How calls are made.</summary>
internal sealed record CallerOptions
{
    /// <summary>Returns the client for a model.</summary>
    public required Func<ModelInfo, IModelClient> ClientOf { get; init; }

    /// <summary>Finds a job that this process did not start; null if there is none with the id.</summary>
    public required Func<string, CancellationToken, Task<RunningCall?>> FindJob { get; init; }

    public SpendingBudget? Budget { get; init; }

    /// <summary>How long a caller waits before it is told to ask again.</summary>
    public TimeSpan WaitLimit { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public OutputSaver Saver { get; init; } = new(null, onlyInline: false);
}

/// <summary>
/// Makes calls: each is sent once and goes on to its end, while its caller waits for a limited time, may leave, and may ask again.
/// </summary>
internal sealed class ModelCaller(CallerOptions options)
{
    private readonly CallTable _calls = new();
    private readonly CancellationTokenSource _ending = new();

    /// <summary>Sends a request that was planned, and waits for it.</summary>
    /// <param name="plan">The plan, without a refusal.</param>
    /// <param name="submit">The options of the submit.</param>
    /// <param name="progress">Receives the progress while the caller waits.</param>
    /// <param name="cancellationToken">Ends the wait, and the submit if it is not answered soon; a job goes on.</param>
    public async Task<CallResult> RunAsync(
        CallPlan plan, SubmitOptions submit, IProgress<JobProgress>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_ending.IsCancellationRequested)
            return ResultJson.Refused("ending", "Nothing was sent: this program is about to end.", plan.Model, plan.Price);
        PriceEstimate price = plan.Price!;
        SpendingHold? hold = null;
        if (options.Budget is { } budget && !TryHold(budget, price, out hold, out string why))
            return ResultJson.Refused("budget", why, plan.Model, price);
        IModelClient client = options.ClientOf(plan.Model);
        var call = new RunningCall(options.Time)
        {
            Client = client, Model = plan.Model, Request = plan.Request, Price = price, Hold = hold,
        };
        call.End = Task.Run(() => SendAsync(call, submit), CancellationToken.None);
        _calls.Add(call);
        return await FollowAsync(call, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for a job again.</summary>
    public async Task<CallResult> GetJobAsync(string name, IProgress<JobProgress>? progress, CancellationToken cancellationToken)
    {
        RunningCall? call = _calls.Find(name);
        if (call is null)
        {
            call = await options.FindJob(name, cancellationToken).ConfigureAwait(false);
            if (call is null)
                return ResultJson.Refused("not_found", $"There is no job \"{name}\".");
            call = _calls.GetOrAdd(name, call);
        }

        lock (call)
        {
            // A wait that was over, or failed, is begun again; a job that has ended is not asked for again.
            if (call.Job is not null && (!call.End.IsCompletedSuccessfully || !call.End.Result.IsFinal) && call.End.IsCompleted)
                call.End = Task.Run(() => WaitAsync(call), CancellationToken.None);
        }

        return await FollowAsync(call, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends nothing more, ends all waits, and completes when what is being sent was answered.</summary>
    public async Task StopAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        RunningCall[] sending = [.. _calls.All.Where(call => !call.Sent.IsCompleted)];
        foreach (RunningCall call in sending)
            call.StopSending();
        await Task.WhenAll(sending.Select(call => call.Sent)).ConfigureAwait(false);
    }

    private async Task<CallResult> FollowAsync(RunningCall call, IProgress<JobProgress>? progress, CancellationToken cancellationToken)
    {
        using IDisposable observed = call.Observe(progress);
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending.Token);
        try
        {
            return await call.End.WaitAsync(options.WaitLimit, options.Time, left.Token).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return ResultJson.Running(call);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            call.StopSending();
            throw;
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            await call.Sent.ConfigureAwait(false);
            return call.End.IsCompleted ? await call.End.ConfigureAwait(false) : ResultJson.Running(call);
        }
    }

    private async Task<CallResult> SendAsync(RunningCall call, SubmitOptions submit)
    {
        try
        {
            call.Job = await PaidRequest.SubmitAsync(call.Client, call.Request!, submit, call.Hold, call.Sending).ConfigureAwait(false);
        }
        catch (Exception exception) when (JobIn(exception) is { } id)
        {
            // The host has accepted it, whatever failed then, so there is something to wait for.
            call.Job = new Job { Id = id, Model = call.Model?.WireName };
        }
        catch (Exception exception) when (CallFailure.Of(call, exception) is { } failure)
        {
            return failure;
        }
        finally
        {
            call.MarkSent();
        }

        return await WaitAsync(call).ConfigureAwait(false);
    }

    private async Task<CallResult> WaitAsync(RunningCall call)
    {
        try
        {
            var wait = new WaitOptions { Request = call.Request, Progress = call };
            JobResult result = await PaidRequest.WaitAsync(call.Client, call.Job!, wait, call.Hold, CancellationToken.None)
                .ConfigureAwait(false);
            (IReadOnlyList<CallOutput> outputs, string? problem) =
                await options.Saver.SaveAsync(call.Client, result, CancellationToken.None).ConfigureAwait(false);
            return ResultJson.Completed(call, result, outputs, problem);
        }
        catch (Exception exception) when (CallFailure.Of(call, exception) is { } failure)
        {
            return failure;
        }
    }

    private static string? JobIn(Exception exception) => exception switch
    {
        AlreadySubmittedException or JobFailedException => null,
        ModelApiException error => error.JobId,
        SubmitCanceledException canceled => canceled.JobId,
        _ => null,
    };

    private static bool TryHold(SpendingBudget budget, PriceEstimate price, out SpendingHold? hold, out string why)
    {
        (hold, why) = (null, "");
        if (price is not { IsBounded: true, Maximum: { } most })
        {
            why = $"Nothing was sent: the price of this request has no known upper bound ({price}), so no budget can hold it.";
        }
        else if (price.Currency != budget.Currency)
        {
            why = $"Nothing was sent: the price is in {price.Currency}, and the budget is in {budget.Currency}.";
        }
        else if ((hold = budget.TryHold(most)) is null)
        {
            why = $"Nothing was sent: this request may cost {MoneyText.Amount(most, price.Currency)}, and"
                + $" {MoneyText.Amount(budget.Left, budget.Currency)} of the budget of {MoneyText.Amount(budget.Limit, budget.Currency)} is"
                + " left. Do not try again: only the user can raise the budget.";
        }

        return hold is not null;
    }
}
