using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tests;

/// <summary>A client by hand with only the members that have no default implementation; it saves five bytes as any output.</summary>
internal sealed class FileClient : IModelClient
{
    public async Task<string> DownloadAsync(
        JobOutput output, string path, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "video", cancellationToken);
        return path;
    }

    public Task<Job> SubmitAsync(ModelRequest request, SubmitOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<Job> SubmitAsync(
        string modelId, JsonObject parameters, SubmitOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<Job> GetJobAsync(string jobId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<Job> WatchAsync(string jobId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<JobResult> WaitAsync(string jobId, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<ListedModel>> ListModelsAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<JsonElement> GetModelAsync(string modelId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
