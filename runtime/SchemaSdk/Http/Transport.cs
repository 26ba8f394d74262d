namespace SchemaSdk;

/// <summary>Sends calls to the host: at the client's pace, with the key, within the limits, and again where the policy allows it.</summary>
internal sealed class Transport(ClientCore core, HttpMessageInvoker invoker)
{
    private const int MaxErrorBytes = 64 * 1024;

    public static string Product { get; } = "SchemaSdk/" + typeof(Transport).Assembly.GetName().Version?.ToString(3);

    /// <summary>The host's last word, good or bad.</summary>
    /// <exception cref="ModelApiException">There was none.</exception>
    public async ValueTask<Answer> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        long firstFailed = 0;
        for (int failures = 1; ; failures++)
        {
            await core.Pace.EnterAsync(call.IsSubmit, cancellationToken).ConfigureAwait(false);
            string? key = await KeyFor(call, cancellationToken).ConfigureAwait(false);
            Attempt attempt = await TryAsync(call, key, cancellationToken).ConfigureAwait(false);
            if (failures == 1)
                firstFailed = core.Time.GetTimestamp();
            if (RetryPolicy.ReasonToResend(call, attempt) is not { } reason || IsEnough(call, failures, firstFailed))
                return attempt.End == AttemptEnd.Answered ? attempt.Answer! : throw CallErrors.FromAttempt(call, attempt);
            call.MayHaveArrived = false;
            await core.PauseAsync(call.Name, reason, failures, attempt.Answer?.RetryAfter, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsEnough(ApiCall call, int failures, long firstFailed) =>
        failures > core.MaxRetries && (core.MaxRetries == 0 || core.Time.GetElapsedTime(firstFailed) >= call.Patience);

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
        try
        {
            using HttpResponseMessage response = await invoker.SendAsync(request, limit.Token).ConfigureAwait(false);
            return await ReadAsync(call, response, key, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception fault)
        {
            // Whatever a handler throws: what counts is whether the host may have the request.
            bool neverSent = call.IsSubmit ? !call.MayHaveArrived : IsConnectFault(fault);
            return new Attempt(neverSent ? AttemptEnd.NeverSent : limit.IsOver ? AttemptEnd.TimedOut : AttemptEnd.NoAnswer, null, fault);
        }
    }

    private static bool IsConnectFault(Exception fault) =>
        fault is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    private static HttpRequestMessage MakeRequest(ApiCall call, string? key)
    {
        var request = new HttpRequestMessage(call.Method, call.Address);
        request.Headers.TryAddWithoutValidation("User-Agent", Product);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        if (call.IsSubmit)
            request.Content = new SingleUseContent(call);
        return request;
    }

    private async ValueTask<Attempt> ReadAsync(
        ApiCall call, HttpResponseMessage response, string? key, TimeLimit limit, CancellationToken cancellationToken)
    {
        bool isGood = response.IsSuccessStatusCode;
        if (isGood && response.Content.Headers.ContentLength > core.MaxResponseBytes)
            return new Attempt(AttemptEnd.TooLarge, ToAnswer(call, response, Memory<byte>.Empty, key));
        int most = isGood ? core.MaxResponseBytes : Math.Min(MaxErrorBytes, core.MaxResponseBytes);
        (Memory<byte> body, AttemptEnd end, Exception? fault) =
            await BoundedBody.ReadAsync(response.Content, most, limit.Token).ConfigureAwait(false);
        if (isGood && end != AttemptEnd.Answered && cancellationToken.IsCancellationRequested)
            throw new OperationCanceledException(cancellationToken);
        Answer answer = ToAnswer(call, response, body, key);
        // Of a bad answer the status is what counts, however much of its text came.
        return new Attempt(isGood ? end : AttemptEnd.Answered, answer, fault);
    }

    private Answer ToAnswer(ApiCall call, HttpResponseMessage response, Memory<byte> body, string? key)
    {
        DateTimeOffset now = core.Time.GetUtcNow();
        TimeSpan? reset = RateHeaders.UntilReset(response.Headers, now);
        TimeSpan? retryAfter = RateHeaders.RetryAfter(response.Headers, now);
        int status = (int)response.StatusCode;
        if (status == 429)
            retryAfter ??= reset;
        if ((status == 429 ? retryAfter : reset) is { } pause)
            core.Pace.Hold(pause);
        Secrets.Blank(body.Span, key);
        return new Answer
        {
            Call = call,
            Host = core.Host,
            StatusCode = status,
            RequestId = Secrets.Blank(AnswerHeaders.RequestId(response.Headers), key),
            ContentType = response.Content.Headers.ContentType?.MediaType,
            RedirectHost = AnswerHeaders.RedirectHost(response),
            RetryAfter = retryAfter,
            Body = body,
        };
    }
}
