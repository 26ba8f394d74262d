using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Simulator;

/// <summary>Sends a response: complete, in pieces, or only in part.</summary>
internal static class ResponseWriter
{
    public static async Task WriteAsync(HttpContext context, SimulatedResponse response, Behavior? behavior, TimeProvider time)
    {
        try
        {
            switch (behavior?.Delivery ?? Delivery.Whole)
            {
                case Delivery.HungUp:
                    context.Abort();
                    break;
                case Delivery.BrokenInHeaders:
                    await BrokenResponse.SendAsync(context, BrokenResponse.HalfOfHeaders(response));
                    break;
                case Delivery.BrokenInBody:
                    await BrokenResponse.SendAsync(context, BrokenResponse.WithPartOfBody(response, behavior!.Bytes));
                    break;
                case Delivery.Truncated:
                    await WriteWholeAsync(context, response with { Body = response.Body[..(response.Body.Length / 2)] });
                    break;
                case Delivery.Trickled:
                    await TrickleAsync(context, response, behavior!, time);
                    break;
                case Delivery.Endless:
                    await WriteEndlesslyAsync(context, response);
                    break;
                default:
                    await WriteWholeAsync(context, response);
                    break;
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected.
        }
    }

    private static async Task WriteWholeAsync(HttpContext context, SimulatedResponse response)
    {
        Start(context, response, hasLength: !response.IsChunked);
        await WriteBodyAsync(context, response.Body);
    }

    private static async Task TrickleAsync(HttpContext context, SimulatedResponse response, Behavior behavior, TimeProvider time)
    {
        Start(context, response, hasLength: !response.IsChunked);
        for (int sent = 0; sent < response.Body.Length; sent += behavior.Bytes)
        {
            await WriteBodyAsync(context, response.Body.Slice(sent, Math.Min(behavior.Bytes, response.Body.Length - sent)));
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(behavior.Pause, time, context.RequestAborted);
        }
    }

    private static async Task WriteEndlesslyAsync(HttpContext context, SimulatedResponse response)
    {
        byte[] piece = [.. Enumerable.Repeat(",\"more\""u8.ToArray(), 1024).SelectMany(bytes => bytes)];
        Start(context, response, hasLength: false);
        await WriteBodyAsync(context, response.Body);
        while (true)
        {
            await WriteBodyAsync(context, piece);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.RequestAborted.ThrowIfCancellationRequested();
        }
    }

    private static void Start(HttpContext context, SimulatedResponse response, bool hasLength)
    {
        HttpResponse http = context.Response;
        http.StatusCode = response.Status;
        http.ContentType = response.ContentType;
        foreach ((string name, string value) in response.Headers)
            http.Headers[name] = value;

        if (hasLength && response.Status is not (204 or 304))
            http.ContentLength = response.Body.Length;
    }

    private static async Task WriteBodyAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > 0 && !HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
