using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace SchemaSdk.AspNetCore.Tests;

/// <summary>A web application on a real socket.</summary>
internal sealed class WebApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebApp(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public static async Task<WebApp> StartAsync(
        Action<WebApplicationBuilder> add, Action<WebApplication> map, string environment = "Production")
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        add(builder);
        WebApplication app = builder.Build();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WebApp(app);
    }

    public Task<Reply> PostAsync(string path, string body, string? contentType = "application/json") =>
        PostAsync(path, Encoding.UTF8.GetBytes(body), contentType);

    public async Task<Reply> PostAsync(string path, byte[] body, string? contentType = "application/json")
    {
        using var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return await Reply.OfAsync(await Http.PostAsync(path, content, TestContext.Current.CancellationToken));
    }

    public async Task<Reply> GetAsync(string path) => await Reply.OfAsync(await Http.GetAsync(path, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>A response that was read to its end.</summary>
internal sealed record Reply(HttpStatusCode Status, string? ContentType, string Text, HttpResponseMessage Message)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The names that a problem gives errors for, in order.</summary>
    public string Names => string.Join(' ', Json.GetProperty("errors").EnumerateObject().Select(error => error.Name));

    public string Error(string name) => Json.GetProperty("errors").GetProperty(name)[0].GetString()!;

    public static async Task<Reply> OfAsync(HttpResponseMessage message) => new(
        message.StatusCode,
        message.Content.Headers.ContentType?.MediaType,
        await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        message);

    /// <summary>Asserts that this is a problem, which says more than its status.</summary>
    public Reply AssertProblem(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status} {Text}");
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal((int)status, Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(Json.GetProperty("title").GetString()!);
        return this;
    }
}
