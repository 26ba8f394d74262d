using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>What every request passes before anything is done for it, one guard after the other.</summary>
internal static class StudioPipeline
{
    public static void Use(WebApplication application, StudioToken token, TextWriter log)
    {
        application.Use((context, next) => AnswerAsync(context, next, log));
        StudioGuard[] guards = [new HostGuard(), new OriginGuard(), new FetchSiteGuard(), new TokenGuard(token), new ContentGuard()];
        foreach (StudioGuard guard in guards)
        {
            application.Use((HttpContext context, RequestDelegate next) =>
            {
                guard.Check(context.Request);
                return next(context);
            });
        }
    }

    /// <summary>Sets the headers of the answer, and turns what is thrown into one.</summary>
    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, TextWriter log)
    {
        AnswerHeaders.Set(context.Response);
        StudioException? refusal = null;
        try
        {
            await next(context);
            refusal = context.Response switch
            {
                { HasStarted: true } => null,
                { StatusCode: 404 } => StudioException.NotFound("There is nothing at this address."),
                { StatusCode: 405 } => new StudioException(405, "wrong_method", "This address takes another method."),
                _ => null,
            };
        }
        catch (StudioException e)
        {
            refusal = e;
        }
        catch (BadHttpRequestException e)
        {
            refusal = e.StatusCode == 413 ? ContentGuard.TooLarge() : new StudioException(e.StatusCode, "bad_request", e.Message);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (e is ToolException or ModelApiException or IOException or UnauthorizedAccessException)
        {
            refusal = new StudioException(500, "failed", e.Message);
        }
        catch (Exception e)
        {
            // A defect of the studio; the page says so, and what the tool printed can be reported.
            await log.WriteLineAsync(e.ToString());
            refusal = new StudioException(500, "failed", $"The studio failed: {e.Message}");
        }

        if (refusal is null)
            return;
        if (context.Response.HasStarted)
            context.Abort();
        else
            await StudioAnswer.WriteAsync(context, refusal);
    }
}
