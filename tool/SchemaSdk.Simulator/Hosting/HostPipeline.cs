using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SchemaSdk.Simulator;

/// <summary>Handles a request: logs it, delays it, processes it, applies any behavior, and responds.</summary>
internal sealed class HostPipeline(
    SimulatedHostOptions options,
    PlayedHost host,
    RequestLog log,
    BehaviorTable behaviors,
    ApiRoutes api,
    FileRoute files,
    ExchangeRecorder? recorder,
    FolderWatch? watch)
{
    private readonly TimeProvider _time = options.TimeProvider;
    private readonly RefusalForm _refusals = new(host);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Releases waiting requests; the first may arrive before the host knows its own addresses.</summary>
    public void Open() => _opened.TrySetResult();

    public Task RespondToApiAsync(HttpContext context) => RespondAsync(context, isForFiles: false);

    public Task RespondToFilesAsync(HttpContext context) => RespondAsync(context, isForFiles: true);

    private async Task RespondAsync(HttpContext context, bool isForFiles)
    {
        await _opened.Task;
        RecordedRequest request;
        try
        {
            request = await ReadAsync(context.Request, isForFiles);
        }
        catch (BadHttpRequestException e)
        {
            await ResponseWriter.WriteAsync(context, _refusals.Write(Refusal.Invalid(Describe(e), e.StatusCode)), behavior: null, _time);
            return;
        }

        log.Add(request);
        if (!isForFiles)
            watch?.Look();

        Behavior? behavior = behaviors.Take(request.Method, request.Path);
        await WaitAsync(behavior, isForFiles, context.RequestAborted);
        SimulatedResponse response = behavior?.Instead is { } instead
            ? _refusals.Write(instead, keepsStatus: true)
            : _refusals.Write(isForFiles ? files.Response(request) : api.Response(request, behavior?.Job), keepsStatus: isForFiles);
        response = Finish(response, behavior);
        recorder?.Add(request, response);
        request.DropContent();
        await ResponseWriter.WriteAsync(context, response, behavior, _time);
        options.OnAnswered?.Invoke(request, response.Status);
    }

    private static string Describe(BadHttpRequestException e) => e.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? $"The body is larger than {LoopbackServer.LargestBody} bytes."
        : e.Message;

    private async Task<RecordedRequest> ReadAsync(HttpRequest request, bool isForFiles)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
        string target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new RecordedRequest(
            request.Method,
            target.StartsWith('/') ? target : request.Path + request.QueryString.Value,
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            content.ToArray(),
            isForFiles,
            _time.GetUtcNow(),
            host.Profile.KeyHeader);
    }

    private async Task WaitAsync(Behavior? behavior, bool isForFiles, CancellationToken aborted)
    {
        TimeSpan wait = (behavior?.Delay ?? TimeSpan.Zero) + (isForFiles ? TimeSpan.Zero : options.Latency);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, _time, aborted);
    }

    private static SimulatedResponse Finish(SimulatedResponse response, Behavior? behavior) => response with
    {
        Headers = [.. response.Headers, new("x-request-id", $"req_{Guid.NewGuid():N}"), .. behavior?.Headers ?? []],
        IsChunked = response.IsChunked || behavior is { IsChunked: true },
    };
}
