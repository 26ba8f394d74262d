namespace SchemaSdk;

/// <summary>Reads a body up to a limit; whatever the host claims or sends, no more memory than the limit is taken for it.</summary>
internal static class BoundedBody
{
    /// <summary>What came, and whether that is all. What came before a body broke off is kept: it may hold the job's id.</summary>
    public static async ValueTask<(Memory<byte> Bytes, AttemptEnd End, Exception? Fault)> ReadAsync(
        HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var chunks = new ChunkBuffer(content.Headers.ContentLength, limit);
        try
        {
            using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                int read = await stream.ReadAsync(chunks.Space(), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return (chunks.Whole(), AttemptEnd.Answered, null);
                chunks.Advance(read);
                if (chunks.Length > limit)
                    return (chunks.Start(), AttemptEnd.TooLarge, null);
            }
        }
        catch (Exception fault)
        {
            return (chunks.Whole(), AttemptEnd.Torn, fault);
        }
    }
}
