namespace SchemaSdk;

/// <summary>Reads what the host answers, within the limits, and holds the client's pace back where the answer asks for it.</summary>
internal sealed class ResponseReader(ClientCore core)
{
    private const int MaxErrorBytes = 64 * 1024;

    public async ValueTask<Attempt> ReadAsync(ApiCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        bool isGood = response.IsSuccessStatusCode;
        // Of what is too large anyway the beginning is read: it may hold the job's id.
        bool isTooLarge = isGood && response.Content.Headers.ContentLength > core.MaxResponseBytes;
        int most = isGood && !isTooLarge ? core.MaxResponseBytes : Math.Min(MaxErrorBytes, core.MaxResponseBytes);
        (Memory<byte> body, AttemptEnd end, Exception? fault) =
            await BoundedBody.ReadAsync(response.Content, most, cancellationToken).ConfigureAwait(false);
        // Of a bad answer the status is what counts, however much of its text came.
        return new Attempt(isTooLarge ? AttemptEnd.TooLarge : isGood ? end : AttemptEnd.Answered, ToAnswer(call, response, body), fault);
    }

    private Answer ToAnswer(ApiCall call, HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        DateTimeOffset now = core.Time.GetUtcNow();
        TimeSpan? reset = RateHeaders.UntilReset(response.Headers, now);
        TimeSpan? retryAfter = RateHeaders.RetryAfter(response.Headers, now);
        int status = (int)response.StatusCode;
        if (status == 429)
            retryAfter ??= reset;
        if ((status == 429 ? retryAfter : reset) is { } pause)
            core.Pace.Hold(pause);
        return new Answer
        {
            Call = call,
            Host = core.Host,
            StatusCode = status,
            RequestId = call.Secrets.Hide(AnswerHeaders.RequestId(response.Headers)),
            ContentType = response.Content.Headers.ContentType?.MediaType,
            RedirectHost = call.Secrets.Hide(AnswerHeaders.RedirectHost(response)),
            JobIdOfLocation = AnswerHeaders.JobIdOfLocation(response, core.Host),
            RetryAfter = retryAfter,
            Body = body,
        };
    }
}
