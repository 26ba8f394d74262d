using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SchemaSdk.AspNetCore.Tests;

/// <summary>Endpoints of every kind that take a request, each of which answers with what it would send.</summary>
internal static class Endpoints
{
    public static readonly string[] Direct = ["/minimal", "/group/minimal", "/api/direct", "/plain/direct"];

    public static void Add(WebApplicationBuilder builder) =>
        builder.Services.AddControllers().AddApplicationPart(typeof(Endpoints).Assembly);

    public static void Map(WebApplication app)
    {
        app.MapPost("/minimal", (KlingO3Request request) => request.ToJson()).ValidateModelRequests();
        RouteGroupBuilder group = app.MapGroup("/group").ValidateModelRequests();
        group.MapPost("/minimal", (KlingO3Request request) => request.ToJson()).ValidateModelRequests();
        group.MapPost("/optional", ([FromBody] KlingO3Request? request) => request?.ToJson() ?? "nothing");
        group.MapPost("/order", (Order order) => order.Request.ToJson());
        group.MapPost("/list", (KlingO3Request[] requests) => string.Join('\n', requests.Select(request => request.ToJson())));
        group.MapPost("/other", (Customer customer) => customer.Name);
        group.MapGet("/tier", (WireEnum<KlingO3ModelTier>? tier, [FromHeader(Name = "X-Tier")] WireEnum<KlingO3ModelTier>? header) =>
            $"{tier?.Value} {header?.Value}");
        group.MapGet("/tier/{tier}", (WireEnum<KlingO3ModelTier> tier) => tier.ToString());
        app.MapControllers().ValidateModelRequests();
    }
}

public sealed record Order(KlingO3Request Request, string? Customer);

public sealed record Customer(string Name, int Age);

[ApiController]
[Route("api")]
public class ApiVideosController : ControllerBase
{
    [HttpPost("direct")]
    public string Direct(KlingO3Request request) => request.ToJson();

    [HttpPost("order")]
    public string InOrder(Order order) => order.Request.ToJson();

    [HttpPost("optional")]
    public string Optional(KlingO3Request? request) => request?.ToJson() ?? "nothing";

    [HttpGet("tier")]
    public string Tier(WireEnum<KlingO3ModelTier>? tier) => $"{tier?.Value}";
}

[Route("plain")]
public class PlainVideosController : Controller
{
    [HttpPost("direct")]
    public string Direct([FromBody] KlingO3Request request) => request.ToJson();
}
