using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SchemaSdk.Tool.Studio.Catalog;
using SchemaSdk.Tool.Studio.Checking;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>What the page asks about models and requests; nothing is sent anywhere.</summary>
internal sealed class CatalogRoutes(StudioModels models, StudioHosts hosts, ModelAnswers answers, Uri? address)
{
    public void Map(WebApplication application)
    {
        application.MapGet(
            "/api/models",
            async context => await StudioAnswer.WriteAsync(context, await answers.ListAsync(context.RequestAborted)));
        application.MapGet(
            "/api/models/{id}",
            async context => await StudioAnswer.WriteAsync(
                context, await answers.OneAsync(StudioRequests.Part(context, "id"), context.RequestAborted)));
        application.MapPost("/api/check", CheckAsync);
    }

    private async Task CheckAsync(HttpContext context)
    {
        using JsonDocument body = await StudioRequests.BodyAsync(context);
        RequestReview review = RequestReview.Of(models, body.RootElement);
        RequestCopies copies = RequestCopies.Of(review, hosts.Find(review.Model.HostId), address);
        await StudioAnswer.WriteAsync(context, json => ReviewAnswer.Write(json, review, copies));
    }
}
