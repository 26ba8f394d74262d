namespace SchemaSdk;

/// <summary>Sends calls to the host, with rate limiting, authentication, size and time limits, and retries.</summary>
internal sealed class Transport(
    HostAddress host, ApiKeySource keys, RequestPacer pacer, Retrier retrier, ResponseReader reader, HttpMessageHandler handler,
    HttpMessageInvoker invoker, TimeProvider time)
{
    private const int LargeBodyBytes = 1024 * 1024;

    // The innermost handler sends a submit only once. Without handlers above it nothing can repeat one, so the response need not be kept.
    private readonly SingleSendHandler? _alone = handler as SingleSendHandler;

    public static string Product { get; } = "SchemaSdk/" + typeof(Transport).Assembly.GetName().Version?.ToString(3);

    /// <summary>Returns the final response of the host, whether success or error.</summary>
    /// <exception cref="ModelApiException">No response was received.</exception>
    public async ValueTask<Response> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        call.Secrets = keys.Secrets;
        long firstFailed = 0;
        for (int failures = 1; ; failures++)
        {
            await pacer.EnterAsync(call.IsSubmit, call.WaitLimit, cancellationToken).ConfigureAwait(false);
            string? authorization = host.MayHaveKey(call.Address)
                ? await keys.GetHeaderAsync(call.NeedsKey && !host.IsLoopback, call.JobId, cancellationToken).ConfigureAwait(false)
                : null;
            // After the turn and the key, so that nothing waits while it is claimed.
            if (call.Record is not null)
                await call.Record.ClaimAsync(cancellationToken).ConfigureAwait(false);
            CallAttempt attempt = await TryAsync(call, authorization, cancellationToken).ConfigureAwait(false);
            if (attempt is { Outcome: AttemptOutcome.Received, Response: { IsSuccess: true } response })
            {
                if (call.Read(response) is not { } unreadable)
                    return response;
                attempt = new CallAttempt(AttemptOutcome.Unreadable, response, unreadable);
            }

            if (failures == 1)
            {
                firstFailed = time.GetTimestamp();
                call.WaitLimit?.Held = TimeSpan.Zero;
            }

            if (RetryPolicy.ReasonToResend(call, attempt) is not { } reason || IsEnough(call, failures, firstFailed))
                return attempt.Outcome == AttemptOutcome.Received ? attempt.Response! : throw CallErrors.FromAttempt(call, attempt);
            call.MayHaveArrived = false;
            if (call.Record is not null)
                await call.Record.ReleaseAsync(reason).ConfigureAwait(false);
            call.OnOutage?.Invoke(
                new PollOutage { Duration = time.GetElapsedTime(firstFailed), Reason = reason, FailedPolls = failures });
            await retrier.PauseAsync(call.Name, reason, failures, attempt.Response?.RetryAfter, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsEnough(ApiCall call, int failures, long firstFailed)
    {
        if (failures <= retrier.Max)
            return false;
        TimeSpan outage = time.GetElapsedTime(firstFailed) - (call.WaitLimit?.Held ?? TimeSpan.Zero);
        return retrier.Max == 0 || outage >= call.RetryWindow;
    }

    private async ValueTask<CallAttempt> TryAsync(ApiCall call, string? authorization, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(call.Timeout, time, cancellationToken);
        using HttpRequestMessage request = MakeRequest(call, authorization);
        CallAttempt attempt;
        if (call.IsSubmit && _alone is null)
        {
            attempt = await SendOnceAsync(call, request, limit.Token).ConfigureAwait(false);
        }
        else
        {
            try
            {
                Task<HttpResponseMessage> sending = call.IsSubmit
                    ? _alone!.ForwardAsync(request, limit.Token)
                    : invoker.SendAsync(request, limit.Token);
                using HttpResponseMessage response = await sending.ConfigureAwait(false);
                attempt = await reader.ReadAsync(call, response, limit.Token).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                // Whatever exception a handler throws, what matters for a submit is whether the host may have received it.
                bool neverSent = call.IsSubmit ? !call.MayHaveArrived : IsConnectError(exception);
                attempt = new CallAttempt(neverSent ? AttemptOutcome.NeverSent : AttemptOutcome.NoResponse, null, exception);
            }
        }

        if (attempt.Outcome == AttemptOutcome.Received)
            return attempt;
        if (cancellationToken.IsCancellationRequested)
            throw CallErrors.Canceled(call, attempt, cancellationToken);
        return attempt.Outcome == AttemptOutcome.NoResponse && limit.IsOver ? attempt with { Outcome = AttemptOutcome.TimedOut } : attempt;
    }

    /// <summary>
    /// The host's response counts even if a handler throws or returns another one, because the job is already paid for. Handlers may
    /// replace only a success response, and only with another success response.
    /// </summary>
    private async ValueTask<CallAttempt> SendOnceAsync(ApiCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var send = new SingleSend(call, reader, cancellationToken);
        request.Options.Set(SingleSend.Key, send);
        HttpResponseMessage? response = null;
        Exception? exception = null;
        try
        {
            response = await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            exception = thrown;
        }

        using (response)
        {
            CallAttempt? sent = await send.EndAsync().ConfigureAwait(false);
            if (response is not null && !send.IsOwn(response)
                && sent is null or { Outcome: AttemptOutcome.Received, Response.IsSuccess: true }
                && (sent is null || response.IsSuccessStatusCode))
            {
                return await reader.ReadAsync(call, response, cancellationToken).ConfigureAwait(false);
            }

            return sent ?? new CallAttempt(AttemptOutcome.NeverSent, null, exception);
        }
    }

    private static bool IsConnectError(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    private HttpRequestMessage MakeRequest(ApiCall call, string? authorization)
    {
        var request = new HttpRequestMessage(call.Method, call.Address);
        request.Headers.TryAddWithoutValidation("User-Agent", Product);
        host.Protocol.AddHeaders(request, authorization);
        if (!call.IsSubmit)
        {
            if (call.Method != HttpMethod.Get)
                request.Options.Set(SingleSend.Repeatable, true);
            return request;
        }

        request.Content = _alone is null ? SingleUseContent.Reusable(call) : new SingleUseContent(call);
        // Lets the host reject the request before a large body is sent.
        if (call.Body.Length >= LargeBodyBytes)
            request.Headers.ExpectContinue = true;
        return request;
    }
}
