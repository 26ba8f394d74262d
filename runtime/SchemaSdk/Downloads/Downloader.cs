using System.Net;

namespace SchemaSdk;

/// <summary>Brings an output to a file: whole, or not at all.</summary>
internal sealed class Downloader(ClientCore core, OutputFetcher fetcher)
{
    private const int BufferSize = 80 * 1024;

    // An attempt that brought this much was worth it, so that a large output may break off often and still come through.
    private const int WorthwhileBytes = 64 * 1024;

    public async Task<string> DownloadAsync(
        JobOutput output, string path, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        var operation = new Operation("download", core);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            PartFile file = PartFile.Create(path);
            await using (file.ConfigureAwait(false))
            {
                if (output.Base64 is { } base64)
                    await WriteInlineAsync(base64, file, cancellationToken).ConfigureAwait(false);
                else
                    await FetchAsync(
                        new Transfer(
                            output.Url is { IsAbsoluteUri: true } address
                                ? address
                                : throw new ArgumentException("The output has neither a whole address nor data.", nameof(output)),
                            file, core.MaxDownloadBytes, progress),
                        cancellationToken).ConfigureAwait(false);
                file.Finish();
            }

            operation.Succeeded();
            return path;
        }
        catch (Exception fault)
        {
            operation.Failed(fault);
            throw;
        }
    }

    private static async Task WriteInlineAsync(string base64, PartFile file, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(base64);
        }
        catch (FormatException fault)
        {
            throw new DownloadException("The output that came with the answer is not base64.", innerException: fault);
        }

        await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    private async Task FetchAsync(Transfer transfer, CancellationToken cancellationToken)
    {
        int failures = 0;
        while (true)
        {
            long before = transfer.File.Length;
            FetchFailure? failure = await TryAsync(transfer, cancellationToken).ConfigureAwait(false);
            if (failure is null)
                return;
            failures = transfer.File.Length - before >= WorthwhileBytes ? 1 : failures + 1;
            string name = "GET " + SafeAddress.Of(transfer.Address);
            if (failures > core.MaxRetries)
                throw new DownloadException($"{name} failed: {failure.Reason}.", new ApiErrorDetails { StatusCode = failure.StatusCode }, failure.Fault);
            await core.PauseAsync(name, failure.Reason, failures, failure.RetryAfter, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Null when the output is whole.</summary>
    private async Task<FetchFailure?> TryAsync(Transfer transfer, CancellationToken cancellationToken)
    {
        using var stall = new TimeLimit(core.RequestTimeout, core.Time, cancellationToken);
        try
        {
            using HttpResponseMessage response = await fetcher
                .OpenAsync(transfer.Address, transfer.File.Length, transfer.Validator, stall.Token).ConfigureAwait(false);
            if (Accept(transfer, response) is { } refusal)
                return refusal;
            using Stream stream = await response.Content.ReadAsStreamAsync(stall.Token).ConfigureAwait(false);
            await CopyAsync(transfer, stream, stall).ConfigureAwait(false);
            return transfer.IsWhole ? null : new FetchFailure("answer broken off");
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception fault) when (stall.IsOver)
        {
            return new FetchFailure("time-out", Fault: fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new FetchFailure("connection broken", Fault: fault);
        }
    }

    private FetchFailure? Accept(Transfer transfer, HttpResponseMessage response)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                transfer.Begin(response);
                return null;
            case HttpStatusCode.PartialContent when transfer.GoesOn(response):
                return null;
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable when transfer.File.Length > 0:
                transfer.File.StartOver();
                return new FetchFailure("output can't be resumed", (int)response.StatusCode);
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425 or >= HttpStatusCode.InternalServerError:
                return new FetchFailure(
                    $"status {(int)response.StatusCode}", (int)response.StatusCode, RateHeaders.RetryAfter(response.Headers, core.Time.GetUtcNow()));
            default:
                throw new DownloadException(
                    $"GET {SafeAddress.Of(transfer.Address)} was answered with {(int)response.StatusCode}. An output's address is valid for 7 days.",
                    new ApiErrorDetails { StatusCode = (int)response.StatusCode });
        }
    }

    private async Task CopyAsync(Transfer transfer, Stream stream, TimeLimit stall)
    {
        byte[] buffer = new byte[BufferSize];
        int read;
        while ((read = await stream.ReadAsync(buffer, stall.Token).ConfigureAwait(false)) > 0)
        {
            stall.Restart(core.RequestTimeout);
            await transfer.AddAsync(buffer.AsMemory(0, read), stall.Token).ConfigureAwait(false);
        }
    }

    private sealed record FetchFailure(string Reason, int? StatusCode = null, TimeSpan? RetryAfter = null, Exception? Fault = null);
}
