namespace SchemaSdk;

/// <summary>Downloads an output to a file, completely or not at all.</summary>
internal sealed class Downloader(
    HostAddress host, OutputFetcher fetcher, Retrier retrier, ClientEvents events, long maxBytes, TimeSpan longestSilence,
    TimeProvider time)
{
    // An attempt that received this much resets the failure count, so that a large output can survive many interruptions.
    private const int WorthwhileBytes = 64 * 1024;

    public async Task<string> DownloadAsync(
        JobOutput output, string path, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        OperationScope operation = events.Start("download");
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            path = DownloadTarget.Check(path);
            Uri? address = output.Base64 is null ? AddressOf(output) : null;
            string shown = address is null ? "that came with the answer" : host.Secrets.Show(address);
            PartFile file = PartFile.Open(path);
            await using (file.ConfigureAwait(false))
            {
                string? servedType = address is null
                    ? await WriteInlineAsync(output.Base64!, file, cancellationToken).ConfigureAwait(false)
                    : await FetchAsync(new Transfer(address, shown, file, maxBytes, progress), cancellationToken).ConfigureAwait(false);
                byte[] start = new byte[OutputContent.StartLength];
                if (OutputContent.FindProblem(output.ContentType, servedType, path, file.ReadStart(start)) is { } problem)
                    throw new DownloadException($"The output {shown} {host.Secrets.Hide(problem)}: it was not saved.");
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

    private Uri AddressOf(JobOutput output)
    {
        Uri? address = output.Url is { IsAbsoluteUri: false } relative ? host.OfOutput(relative.OriginalString) : output.Url;
        return address is null
            ? throw new ArgumentException("The output has neither an address nor data.", nameof(output))
            : OutputAddress.AsWritten(address);
    }

    private static async Task<string?> WriteInlineAsync(string base64, PartFile file, CancellationToken cancellationToken)
    {
        byte[] bytes = InlineData.Decode(base64);
        file.Begin(null);
        await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Downloads the output and returns the media type of the response.</summary>
    private async Task<string?> FetchAsync(Transfer transfer, CancellationToken cancellationToken)
    {
        var attempt = new DownloadAttempt(fetcher, transfer, host.Secrets, longestSilence, time);
        string name = "GET " + host.Secrets.Show(transfer.Address);
        for (int failures = 0; ;)
        {
            long before = transfer.Farthest;
            if (await attempt.RunAsync(cancellationToken).ConfigureAwait(false) is not { } failure)
                return transfer.ServedType;
            failures = transfer.Farthest - before >= WorthwhileBytes ? 1 : failures + 1;
            if (failures > retrier.Max)
            {
                var details = new ApiErrorDetails { StatusCode = failure.StatusCode };
                throw new DownloadException($"{name} failed: {failure.Reason}.", details, host.Secrets.Hide(failure.Fault));
            }

            await retrier.PauseAsync(name, failure.Reason, failures, failure.RetryAfter, cancellationToken).ConfigureAwait(false);
        }
    }
}
