using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Simulator;

/// <summary>Sends a response: complete, in pieces, or only in part.</summary>
internal static class ResponseWriter
{
    public static async Task WriteAsync(HttpContext context, SimulatedResponse answer, Behavior? behavior, TimeProvider time)
    {
        try
        {
            switch (behavior?.Delivery ?? Delivery.Whole)
            {
                case Delivery.HungUp:
                    context.Abort();
                    break;
                case Delivery.BrokenInHeaders:
                    await BrokenResponse.SendAsync(context, BrokenResponse.HalfOfHeaders(answer));
                    break;
                case Delivery.BrokenInBody:
                    await BrokenResponse.SendAsync(context, BrokenResponse.WithPartOfBody(answer, behavior!.Bytes));
                    break;
                case Delivery.Truncated:
                    await WriteWholeAsync(context, answer with { Body = answer.Body[..(answer.Body.Length / 2)] });
                    break;
                case Delivery.Trickled:
                    await TrickleAsync(context, answer, behavior!, time);
                    break;
                case Delivery.Endless:
                    await WriteEndlesslyAsync(context, answer);
                    break;
                default:
                    await WriteWholeAsync(context, answer);
                    break;
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected.
        }
    }

    private static async Task WriteWholeAsync(HttpContext context, SimulatedResponse answer)
    {
        Start(context, answer, hasLength: !answer.IsChunked);
        await WriteBodyAsync(context, answer.Body);
    }

    private static async Task TrickleAsync(HttpContext context, SimulatedResponse answer, Behavior behavior, TimeProvider time)
    {
        Start(context, answer, hasLength: !answer.IsChunked);
        for (int sent = 0; sent < answer.Body.Length; sent += behavior.Bytes)
        {
            await WriteBodyAsync(context, answer.Body.Slice(sent, Math.Min(behavior.Bytes, answer.Body.Length - sent)));
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(behavior.Pause, time, context.RequestAborted);
        }
    }

    private static async Task WriteEndlesslyAsync(HttpContext context, SimulatedResponse answer)
    {
        byte[] piece = [.. Enumerable.Repeat(",\"more\""u8.ToArray(), 1024).SelectMany(bytes => bytes)];
        Start(context, answer, hasLength: false);
        await WriteBodyAsync(context, answer.Body);
        while (true)
        {
            await WriteBodyAsync(context, piece);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.RequestAborted.ThrowIfCancellationRequested();
        }
    }

    private static void Start(HttpContext context, SimulatedResponse answer, bool hasLength)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach ((string name, string value) in answer.Headers)
            response.Headers[name] = value;

        if (hasLength && answer.Status is not (204 or 304))
            response.ContentLength = answer.Body.Length;
    }

    private static async Task WriteBodyAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > 0 && !HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
