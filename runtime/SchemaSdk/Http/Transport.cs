namespace SchemaSdk;

/// <summary>Sends calls to the host: at the client's pace, with the key, within the limits, and again where the policy allows it.</summary>
/// <param name="core">What the client's parts share.</param>
/// <param name="handler">What sends, with the one that lets submits leave once innermost.</param>
/// <param name="invoker">Sends through it.</param>
internal sealed class Transport(ClientCore core, HttpMessageHandler handler, HttpMessageInvoker invoker)
{
    private const int LargeBodyBytes = 1024 * 1024;

    private readonly ResponseReader _reader = new(core);

    // With no handler above nobody can repeat a submit, so its answer needs no keeping.
    private readonly SingleSendHandler? _alone = handler as SingleSendHandler;

    public static string Product { get; } = "SchemaSdk/" + typeof(Transport).Assembly.GetName().Version?.ToString(3);

    /// <summary>The host's last word, good or bad.</summary>
    /// <exception cref="ModelApiException">There was none.</exception>
    public async ValueTask<Answer> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        call.Secrets = core.Secrets;
        long firstFailed = 0;
        for (int failures = 1; ; failures++)
        {
            await core.Pace.EnterAsync(call, cancellationToken).ConfigureAwait(false);
            string? key = await KeyFor(call, cancellationToken).ConfigureAwait(false);
            Attempt attempt = await TryAsync(call, key, cancellationToken).ConfigureAwait(false);
            if (attempt is { End: AttemptEnd.Answered, Answer: { IsSuccess: true } answer } && call.Read(answer) is { } unreadable)
                attempt = new Attempt(AttemptEnd.Unreadable, answer, unreadable);
            if (failures == 1)
            {
                firstFailed = core.Time.GetTimestamp();
                call.WaitLimit?.Held = TimeSpan.Zero;
            }

            if (RetryPolicy.ReasonToResend(call, attempt) is not { } reason || IsEnough(call, failures, firstFailed))
                return attempt.End == AttemptEnd.Answered ? attempt.Answer! : throw CallErrors.FromAttempt(call, attempt);
            call.MayHaveArrived = false;
            await core.PauseAsync(call.Name, reason, failures, attempt.Answer?.RetryAfter, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsEnough(ApiCall call, int failures, long firstFailed)
    {
        if (failures <= core.MaxRetries)
            return false;
        TimeSpan outage = core.Time.GetElapsedTime(firstFailed) - (call.WaitLimit?.Held ?? TimeSpan.Zero);
        return core.MaxRetries == 0 || outage >= call.Patience;
    }

    private async ValueTask<string?> KeyFor(ApiCall call, CancellationToken cancellationToken)
    {
        if (!core.Host.IsHome(call.Address))
            return null;
        string? key = await core.Key.GetAsync(call.JobId, cancellationToken).ConfigureAwait(false);
        return key is not null || !call.NeedsKey || core.Host.IsLoopback
            ? key
            : throw new ApiKeyException(
                $"There is no key: set ModelClientOptions.ApiKey, ApiKeyProvider or {ModelClientOptions.ApiKeyVariable}. Nothing was sent.",
                new ApiErrorDetails { JobId = call.JobId });
    }

    private async ValueTask<Attempt> TryAsync(ApiCall call, string? key, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(call.Timeout, core.Time, cancellationToken);
        using HttpRequestMessage request = MakeRequest(call, key);
        Attempt attempt = call.IsSubmit && _alone is null
            ? await SendOnceAsync(call, request, limit.Token).ConfigureAwait(false)
            : await AskAsync(call, request, limit.Token).ConfigureAwait(false);
        if (attempt.End == AttemptEnd.Answered)
            return attempt;
        if (cancellationToken.IsCancellationRequested)
            throw CallErrors.Canceled(call, attempt, cancellationToken);
        return attempt.End == AttemptEnd.NoAnswer && limit.IsOver ? attempt with { End = AttemptEnd.TimedOut } : attempt;
    }

    private async ValueTask<Attempt> AskAsync(ApiCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            Task<HttpResponseMessage> sending = call.IsSubmit
                ? _alone!.ForwardAsync(request, cancellationToken)
                : invoker.SendAsync(request, cancellationToken);
            using HttpResponseMessage response = await sending.ConfigureAwait(false);
            return await _reader.ReadAsync(call, response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // Whatever a handler throws: of a submit, what counts is whether the host may have it.
            bool neverSent = call.IsSubmit ? !call.MayHaveArrived : IsConnectFault(fault);
            return new Attempt(neverSent ? AttemptEnd.NeverSent : AttemptEnd.NoAnswer, null, fault);
        }
    }

    /// <summary>
    /// What the host answered counts, whatever the handlers made of it: one that throws or answers in its place does not undo a job that is paid for.
    /// Only of a good answer may they make another, as good.
    /// </summary>
    private async ValueTask<Attempt> SendOnceAsync(ApiCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var send = new SingleSend(call, _reader, cancellationToken);
        request.Options.Set(SingleSend.Key, send);
        HttpResponseMessage? response = null;
        Exception? fault = null;
        try
        {
            response = await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            fault = thrown;
        }

        using (response)
        {
            Attempt? sent = await send.EndAsync().ConfigureAwait(false);
            if (response is not null && !send.IsOwn(response) && sent is null or { End: AttemptEnd.Answered, Answer.IsSuccess: true }
                && (sent is null || response.IsSuccessStatusCode))
            {
                return await _reader.ReadAsync(call, response, cancellationToken).ConfigureAwait(false);
            }

            return sent ?? new Attempt(AttemptEnd.NeverSent, null, fault);
        }
    }

    private static bool IsConnectFault(Exception fault) =>
        fault is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    private HttpRequestMessage MakeRequest(ApiCall call, string? key)
    {
        var request = new HttpRequestMessage(call.Method, call.Address);
        request.Headers.TryAddWithoutValidation("User-Agent", Product);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        if (!call.IsSubmit)
            return request;
        request.Content = _alone is null ? SingleUseContent.Reusable(call) : new SingleUseContent(call);
        // The host may say no before so much is sent.
        if (call.Body.Length >= LargeBodyBytes)
            request.Headers.ExpectContinue = true;
        return request;
    }
}
