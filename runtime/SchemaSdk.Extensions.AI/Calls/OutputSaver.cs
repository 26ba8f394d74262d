namespace SchemaSdk.Calls;

/// <summary>Saves the outputs of a completed job, as far as they are to be saved.</summary>
/// <param name="folder">The folder; null to save nothing.</param>
/// <param name="onlyInline">Whether only what has no address of its own is saved.</param>
internal sealed class OutputSaver(string? folder, bool onlyInline)
{
    private static readonly DownloadOptions s_replace = new() { Overwrite = true };

    /// <returns>The outputs, and why they could not be saved; the job is paid for either way.</returns>
    public async Task<(IReadOnlyList<CallOutput> Outputs, string? Problem)> SaveAsync(
        IModelClient client, JobResult result, CancellationToken cancellationToken)
    {
        if (result.Outputs.Count == 0 && result.Bytes is null)
            return ([], null);
        IReadOnlyList<JobOutput> outputs = ResultFiles.OutputsOf(result);
        IReadOnlyList<string> files = [];
        string? problem = null;
        if (folder is not null && (!onlyInline || outputs.Any(output => output.Url is null)))
        {
            try
            {
                files = await client.DownloadAllAsync(result, folder, s_replace, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is ModelApiException or IOException or UnauthorizedAccessException)
            {
                problem = $"The job is completed, but its outputs could not be saved: {exception.Message}";
            }
        }

        return ([.. outputs.Select((output, i) => new CallOutput(
            output.SuggestedFileName, output.Url, i < files.Count ? files[i] : null, output.ContentType))], problem);
    }
}
