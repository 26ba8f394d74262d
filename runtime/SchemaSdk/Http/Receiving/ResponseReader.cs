namespace SchemaSdk;

/// <summary>Reads what the host answers, within the limits, and holds the client's pace back where the answer asks for it.</summary>
internal sealed class ResponseReader(HostAddress host, int maxBytes, RequestRateLimiter pace, TimeProvider time)
{
    private const int MaxErrorBytes = 64 * 1024;

    public async ValueTask<CallAttempt> ReadAsync(ApiCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        bool isGood = response.IsSuccessStatusCode;
        // Of what is too large anyway the beginning is read: it may hold the job's id.
        bool isTooLarge = isGood && response.Content.Headers.ContentLength > maxBytes;
        int most = isGood && !isTooLarge ? maxBytes : Math.Min(MaxErrorBytes, maxBytes);
        (Memory<byte> body, bool isCut, Exception? fault) =
            await BoundedBody.ReadAsync(response.Content, most, cancellationToken).ConfigureAwait(false);
        var answer = new Response { Call = call, Host = host, Head = response, RetryAfter = HoldPace(response), Body = body };
        AttemptOutcome outcome = (isGood, isTooLarge || isCut, fault) switch
        {
            // Of a bad answer the status is what counts, however much of its text came.
            (false, _, _) => AttemptOutcome.Answered,
            (_, true, _) => AttemptOutcome.TooLarge,
            (_, _, null) => AttemptOutcome.Answered,
            _ => AttemptOutcome.Truncated,
        };
        return new CallAttempt(outcome, answer, fault);
    }

    /// <summary>How long the host asks to wait, where it does not say yes.</summary>
    private TimeSpan? HoldPace(HttpResponseMessage response)
    {
        TimeSpan? reset = ResponseHeaders.UntilReset(response.Headers, time);
        TimeSpan? retryAfter = response.IsSuccessStatusCode ? null : ResponseHeaders.RetryAfter(response.Headers, time);
        bool isTooMany = (int)response.StatusCode == 429;
        if (isTooMany)
            retryAfter ??= reset;
        if ((isTooMany ? retryAfter : reset) is { } pause)
            pace.Hold(pause);
        return retryAfter;
    }
}
