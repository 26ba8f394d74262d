using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SchemaSdk.Models.Tests.Requests;

/// <summary>A controller takes requests as bodies: a bad one is 400, never 500. ASP.NET Core walks through all that a body holds.</summary>
public class ControllerTests
{
    [Theory]
    [InlineData("""{"prompt":"a","duration":5}""", HttpStatusCode.OK)]
    [InlineData("""{"prompt":"a | 5s: b","reference_images":"https://a/b,https://a/c"}""", HttpStatusCode.OK)]
    [InlineData("""{"prompt":"a","image":""}""", HttpStatusCode.OK)]
    [InlineData("""{"prompt":"a","new_at_the_host":{"a":{"b":[1,{"c":null}]}}}""", HttpStatusCode.OK)]
    [InlineData("""{"prompt":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":" "}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"a||b"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"rain|"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"|"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"5s:"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"1s: a"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"a","duration":99}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"a","workflow":"reference","reference_images":","}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"a","workflow":"i2v","image":" "}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"a","image":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"a","x":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"model":"other","prompt":"a"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":null}""", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    public async Task A_bad_body_is_a_bad_request(string body, HttpStatusCode expected)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddControllers().AddApplicationPart(typeof(VideosController).Assembly);
        await using WebApplication app = builder.Build();
        app.MapControllers();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

        using HttpResponseMessage response = await client.PostAsync("/videos", content, TestContext.Current.CancellationToken);

        Assert.True(expected == response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

/// <summary>Takes a request as its body, and the library's values as ASP.NET Core binds them.</summary>
[ApiController]
[Route("videos")]
public class VideosController : ControllerBase
{
    /// <summary>The request as it would be sent.</summary>
    [HttpPost]
    public string Post(KlingO3Request request) => request?.ToJson() ?? "";
}
