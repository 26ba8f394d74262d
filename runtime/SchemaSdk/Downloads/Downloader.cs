namespace SchemaSdk;

/// <summary>Downloads outputs to files, completely or not at all, or to a stream.</summary>
internal sealed class Downloader(
    HostAddress host, OutputFetcher fetcher, Retrier retrier, ClientEvents events, long maxBytes, TimeSpan longestSilence,
    TimeProvider time)
{
    // An attempt that received this much resets the failure count, so that a large output can survive many interruptions.
    private const int WorthwhileBytes = 64 * 1024;

    public Task<string> ToFileAsync(JobOutput output, string path, DownloadOptions? options, CancellationToken cancellationToken) =>
        ObservedAsync(
            async () => (await ToFilesAsync([output], [path], options, cancellationToken).ConfigureAwait(false))[0], cancellationToken);

    public Task<string[]> ToFolderAsync(JobResult result, string folder, DownloadOptions? options, CancellationToken cancellationToken) =>
        ObservedAsync(
            () =>
            {
                JobOutput[] outputs = [.. ResultFiles.OutputsOf(result)];
                return ToFilesAsync(outputs, ResultFiles.PathsOf(outputs, folder), options, cancellationToken);
            },
            cancellationToken);

    public Task<long> ToStreamAsync(JobOutput output, Stream stream, DownloadOptions? options, CancellationToken cancellationToken) =>
        ObservedAsync(
            async () =>
            {
                string shownName = ShownNameOf(output);
                var sink = new StreamSink(stream, shownName, (served, start) => CheckContent(output, shownName, served, "", start.Span));
                await FillAsync(output, shownName, sink, options?.Progress, 0, cancellationToken).ConfigureAwait(false);
                await sink.CompleteAsync(cancellationToken).ConfigureAwait(false);
                return sink.Length;
            },
            cancellationToken);

    private async Task<T> ObservedAsync<T>(Func<Task<T>> download, CancellationToken cancellationToken)
    {
        OperationScope operation = events.Start("download");
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            T downloaded = await download().ConfigureAwait(false);
            operation.Succeeded();
            return downloaded;
        }
        catch (Exception exception)
        {
            operation.Failed(exception);
            throw;
        }
    }

    /// <summary>Gives no file its final name before all of them are complete.</summary>
    private async Task<string[]> ToFilesAsync(
        JobOutput[] outputs, string[] paths, DownloadOptions? options, CancellationToken cancellationToken)
    {
        bool overwrite = options is { Overwrite: true };
        string[] full = Array.ConvertAll(paths, path => DownloadTarget.Check(path, overwrite));
        string[] shownNames = Array.ConvertAll(outputs, ShownNameOf);
        var files = new List<PartFile>(outputs.Length);
        try
        {
            for (int i = 0; i < outputs.Length; i++)
            {
                PartFile file = PartFile.Open(full[i]);
                files.Add(file);
                await FillAsync(outputs[i], shownNames[i], file, options?.Progress, i, cancellationToken).ConfigureAwait(false);
                byte[] start = new byte[OutputContent.StartLength];
                CheckContent(outputs[i], shownNames[i], file.ServedType, full[i], file.ReadStart(start));
            }

            foreach (PartFile file in files)
                file.Finish(overwrite);
            return full;
        }
        finally
        {
            foreach (PartFile file in files)
                await file.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task FillAsync(
        JobOutput output, string shownName, ITransferSink sink, IProgress<DownloadProgress>? progress, int index,
        CancellationToken cancellationToken)
    {
        if (output.Base64 is { } base64)
        {
            byte[] bytes = InlineData.Decode(base64);
            sink.Begin(null);
            await sink.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        var transfer = new Transfer(AddressOf(output), shownName, sink, maxBytes, progress, index);
        await FetchAsync(transfer, cancellationToken).ConfigureAwait(false);
    }

    private void CheckContent(JobOutput output, string shownName, string? servedType, string path, ReadOnlySpan<byte> start)
    {
        if (OutputContent.FindProblem(output.ContentType, servedType, path, start) is { } problem)
            throw new DownloadException($"The output {shownName} {host.Secrets.Hide(problem)}, so it was not saved.");
    }

    private string ShownNameOf(JobOutput output) =>
        output.Base64 is null ? host.Secrets.Show(AddressOf(output)) : "that is part of the response";

    private Uri AddressOf(JobOutput output)
    {
        Uri? address = output.Url is { IsAbsoluteUri: false } relative ? host.OfOutput(relative.OriginalString) : output.Url;
        return address is null
            ? throw new ArgumentException("The output has neither an address nor data.", nameof(output))
            : OutputAddress.AsWritten(address);
    }

    private async Task FetchAsync(Transfer transfer, CancellationToken cancellationToken)
    {
        var attempt = new DownloadAttempt(fetcher, transfer, host.Secrets, longestSilence, time);
        string name = "GET " + host.Secrets.Show(transfer.Address);
        for (int failures = 0; ;)
        {
            long before = transfer.Farthest;
            if (await attempt.RunAsync(cancellationToken).ConfigureAwait(false) is not { } failure)
                return;
            failures = transfer.Farthest - before >= WorthwhileBytes ? 1 : failures + 1;
            if (failures > retrier.Max)
            {
                var details = new ApiErrorDetails { StatusCode = failure.StatusCode };
                throw new DownloadException($"{name} failed: {failure.Reason}.", details, host.Secrets.Hide(failure.Exception));
            }

            await retrier.PauseAsync(name, failure.Reason, failures, failure.RetryAfter, cancellationToken).ConfigureAwait(false);
        }
    }
}
