using System.Net;

namespace SchemaSdk;

/// <summary>
/// One request for an output or the rest of it. Only network errors are failures that may be retried.
/// </summary>
internal sealed class DownloadAttempt(OutputFetcher fetcher, Transfer transfer, Secrets secrets, TimeSpan longestSilence, TimeProvider time)
{
    private const int BufferSize = 80 * 1024;

    private byte[]? _buffer;

    /// <summary>Returns the failure, or <see langword="null"/> if the output is complete.</summary>
    public async Task<Failure?> RunAsync(CancellationToken cancellationToken)
    {
        using var stall = new TimeLimit(longestSilence, time, cancellationToken);
        try
        {
            (long from, string? tag) = transfer.Next();
            using HttpResponseMessage response =
                await fetcher.OpenAsync(transfer.Address, from, tag, stall, cancellationToken).ConfigureAwait(false);
            if (!MayHoldOutput(response.StatusCode, from))
                return FailureOf(response);
            CheckCoding(response);
            switch (transfer.Take(response))
            {
                case Transfer.Verdict.Whole:
                    return null;
                case Transfer.Verdict.StartOver:
                    return new Failure("output can't be resumed", (int)response.StatusCode);
                case Transfer.Verdict.Refused:
                    throw Refused(
                        response,
                        $"returned {(int)response.StatusCode} with contradictory headers"
                            + " or with a range that was not requested");
            }

            await CopyAsync(response, stall, cancellationToken).ConfigureAwait(false);
            return transfer.End() is { } missing ? new Failure(missing) : null;
        }
        catch (TransferInterruptedException exception)
        {
            return new Failure(exception.Message, Exception: exception.InnerException);
        }
    }

    private static bool MayHoldOutput(HttpStatusCode status, long from) =>
        status is HttpStatusCode.OK or HttpStatusCode.PartialContent || (status == HttpStatusCode.RequestedRangeNotSatisfiable && from > 0);

    private Failure FailureOf(HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        return status is 408 or 425 or 429 or >= 500
            ? new Failure($"status {status}", status, ResponseHeaders.RetryAfter(response.Headers, time))
            : throw Refused(response, $"returned {status}. The addresses of outputs are valid for a limited time");
    }

    // Decompressing would change the lengths and ranges, and compressed data must not be saved as media.
    private void CheckCoding(HttpResponseMessage response)
    {
        foreach (string coding in response.Content.Headers.ContentEncoding)
        {
            if (!coding.Equals("identity", StringComparison.OrdinalIgnoreCase))
                throw Refused(response, $"returned the content encoding {coding}, which was not requested");
        }

        foreach (var coding in response.Headers.TransferEncoding)
        {
            if (!coding.Value.Equals("chunked", StringComparison.OrdinalIgnoreCase))
                throw Refused(response, $"returned the transfer encoding {coding.Value}, which was not requested");
        }
    }

    private DownloadException Refused(HttpResponseMessage response, string what) => new(
        $"GET {secrets.Show(transfer.Address)} {secrets.Hide(what)}.", new ApiErrorDetails { StatusCode = (int)response.StatusCode });

    private async Task CopyAsync(HttpResponseMessage response, TimeLimit stall, CancellationToken cancellationToken)
    {
        _buffer ??= new byte[BufferSize];
        using Stream stream = await OpenBodyAsync(response, stall, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            stall.Restart(longestSilence);
            int read = await ReadAsync(stream, _buffer, stall, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return;
            // A slow disk or progress callback does not count as silence of the host.
            stall.Restart(Timeout.InfiniteTimeSpan);
            await transfer.AddAsync(_buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<Stream> OpenBodyAsync(HttpResponseMessage response, TimeLimit stall, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsStreamAsync(stall.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not ObjectDisposedException)
        {
            throw TransferInterruptedException.From(exception, stall, cancellationToken);
        }
    }

    private static async ValueTask<int> ReadAsync(Stream stream, byte[] buffer, TimeLimit stall, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(buffer, stall.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not ObjectDisposedException)
        {
            throw TransferInterruptedException.From(exception, stall, cancellationToken);
        }
    }

    /// <summary>The reason for a failed attempt, and when the host allows the next.</summary>
    public sealed record Failure(string Reason, int? StatusCode = null, TimeSpan? RetryAfter = null, Exception? Exception = null);
}
