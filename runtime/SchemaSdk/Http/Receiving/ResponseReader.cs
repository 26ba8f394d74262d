namespace SchemaSdk;

/// <summary>Reads responses within the limits, and slows the client down if the response asks for it.</summary>
internal sealed class ResponseReader(HostAddress host, int maxBytes, RequestPacer pacer, TimeProvider time)
{
    private const int MaxErrorBytes = 64 * 1024;

    public async ValueTask<CallAttempt> ReadAsync(ApiCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        bool isGood = response.IsSuccessStatusCode;
        // The beginning of an oversized response is read anyway, because it may contain the job id.
        bool isTooLarge = isGood && response.Content.Headers.ContentLength > maxBytes;
        int most = isGood && !isTooLarge ? maxBytes : Math.Min(MaxErrorBytes, maxBytes);
        (Memory<byte> body, bool isCut, Exception? exception) =
            await BoundedBody.ReadAsync(response.Content, most, cancellationToken).ConfigureAwait(false);
        var read = new Response { Call = call, Host = host, Head = response, RetryAfter = SlowDown(response), Body = body };
        AttemptOutcome outcome = (isGood, isTooLarge || isCut, exception) switch
        {
            // For an error response the status is enough, even if its body is incomplete.
            (false, _, _) => AttemptOutcome.Received,
            (_, true, _) => AttemptOutcome.TooLarge,
            (_, _, null) => AttemptOutcome.Received,
            _ => AttemptOutcome.Truncated,
        };
        return new CallAttempt(outcome, read, exception);
    }

    /// <summary>Returns the wait requested by an error response.</summary>
    private TimeSpan? SlowDown(HttpResponseMessage response)
    {
        TimeSpan? reset = ResponseHeaders.UntilReset(response.Headers, time);
        TimeSpan? retryAfter = response.IsSuccessStatusCode ? null : ResponseHeaders.RetryAfter(response.Headers, time);
        bool isTooMany = (int)response.StatusCode == 429;
        if (isTooMany)
            retryAfter ??= reset;
        if ((isTooMany ? retryAfter : reset) is { } pause)
            pacer.Hold(pause);
        return retryAfter;
    }
}
