using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Package.Tests;

/// <summary>The web package as users meet it: in a minimal API, in controllers, and compiled ahead of time.</summary>
public sealed class WebApiTests(Workshop workshop)
{
    private const string Packages = """<ItemGroup><PackageReference Include="SchemaSdk.AspNetCore" Version="1.0.0" /></ItemGroup>""";

    private const string Minimal = """
        using SchemaSdk;
        using SchemaSdk.Models;

        WebApplication app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/videos", (KlingO3Request request) => Results.Text(request.ToJson(), "application/json")).ValidateModelRequests();
        await app.RunAsync();
        """;

    private const string Controllers = """
        using Microsoft.AspNetCore.Mvc;
        using SchemaSdk;
        using SchemaSdk.Models;

        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        WebApplication app = builder.Build();
        app.MapControllers().ValidateModelRequests();
        await app.RunAsync();

        [ApiController]
        [Route("videos")]
        public class VideosController : ControllerBase
        {
            [HttpPost]
            public IActionResult Post(KlingO3Request request) => Content(request.ToJson(), "application/json");
        }
        """;

    private const string Ahead = """
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Http.HttpResults;
        using SchemaSdk;
        using SchemaSdk.Models;

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, AppJson.Default));
        builder.Services.AddModelClientProblemDetails();
        WebApplication app = builder.Build();
        app.UseExceptionHandler();
        RouteGroupBuilder videos = app.MapGroup("/videos").ValidateModelRequests();
        videos.MapPost("/", (KlingO3Request request) => TypedResults.Text(request.ToJson(), "application/json"));
        videos.MapGet("/{tier}", (WireEnum<KlingO3ModelTier> tier) => JobView.Of(new Job { Id = tier.ToString(), Status = JobStatus.Queued }));
        videos.MapGet("/none", string () => throw new ApiKeyException("secret"));
        await app.RunAsync();

        [JsonSerializable(typeof(KlingO3Request))]
        [JsonSerializable(typeof(JobView))]
        internal sealed partial class AppJson : JsonSerializerContext;
        """;

    private const string AheadProperties = """
        <TargetFramework>net10.0</TargetFramework><PublishAot>true</PublishAot><TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <TrimmerSingleWarn>false</TrimmerSingleWarn><InvariantGlobalization>true</InvariantGlobalization>
        """;

    [Theory]
    [InlineData("minimal", Minimal)]
    [InlineData("controllers", Controllers)]
    public async Task A_web_application_refuses_what_the_document_does_not_define_with_our_messages(string name, string program)
    {
        Consumer consumer = workshop.Consumer("web-" + name)
            .WithProject("app/app.csproj", "<TargetFramework>net10.0</TargetFramework>", Packages, "Microsoft.NET.Sdk.Web")
            .WithSchemas("app/schemas")
            .With("app/Program.cs", program);
        (await consumer.BuildAsync("app")).AssertSucceeded();

        await using WebServer server = await WebServer.StartAsync(
            consumer.Folder, Path.Combine(consumer.Folder, "app/bin/Debug/net10.0/app.dll"), new Dictionary<string, string>());
        await AssertResponsesAsync(server);
    }

    [Fact]
    public async Task A_minimal_API_publishes_as_Native_AOT_without_a_warning_and_answers_alike()
    {
        Needs.Program("gcc", "clang", "gcc");
        Needs.File("zlib1g-dev", "/usr/include/zlib.h");
        Consumer consumer = workshop.Consumer("web-aot")
            .WithProject("models/models.csproj", "<TargetFramework>net10.0</TargetFramework><IsAotCompatible>true</IsAotCompatible>")
            .WithSchemas("models/schemas")
            .WithProject(
                "app/app.csproj",
                AheadProperties,
                """
                <ItemGroup>
                  <PackageReference Include="SchemaSdk.AspNetCore" Version="1.0.0" />
                  <ProjectReference Include="../models/models.csproj" />
                </ItemGroup>
                """,
                "Microsoft.NET.Sdk.Web")
            .With("app/Program.cs", Ahead);
        string[] linker = File.Exists("/usr/bin/clang") ? [] : ["-p:CppCompilerAndLinker=gcc"];
        Outcome published = (await consumer.DotnetAsync(
            ["publish", "app", "-c", "Release", "--use-current-runtime", "-o", "app/out", "--nologo", "-v", "q", .. linker])).AssertSucceeded();
        Assert.DoesNotContain("warning", published.Output);

        await using WebServer server = await WebServer.StartAsync(
            consumer.Folder, Path.Combine(consumer.Folder, "app/out/app"), new Dictionary<string, string>());
        await AssertResponsesAsync(server);
        JsonElement job = await server.Http.GetFromJsonAsync<JsonElement>("/videos/4k");
        HttpResponseMessage unknown = await server.Http.GetAsync("/videos/ultra");
        HttpResponseMessage failed = await server.Http.GetAsync("/videos/none");
        HttpResponseMessage text = await server.Http.PostAsync("/videos", new StringContent("a"));

        Assert.Equal(("4k", "queued"), (job.GetProperty("id").GetString(), job.GetProperty("status").GetString()));
        Assert.Contains("tier must be one of standard, pro, 4k; it is ultra", await ProblemOfAsync(unknown, HttpStatusCode.BadRequest));
        Assert.DoesNotContain("secret", await ProblemOfAsync(failed, HttpStatusCode.ServiceUnavailable));
        await ProblemOfAsync(text, HttpStatusCode.UnsupportedMediaType);
    }

    private static async Task AssertResponsesAsync(WebServer server)
    {
        HttpResponseMessage good = await server.PostAsync("/videos", """{"prompt":"rain","duration":6}""");
        HttpResponseMessage bad = await server.PostAsync("/videos", """{"prompt":"","duration":20,"model_tier":"ultra","Sound":true}""");
        HttpResponseMessage missing = await server.PostAsync("/videos", """{"duration":7}""");
        HttpResponseMessage torn = await server.PostAsync("/videos", """{"prompt":""");

        Assert.Equal("""{"model":"kling-o3","prompt":"rain","duration":6}""", await good.Content.ReadAsStringAsync());
        using JsonDocument problem = JsonDocument.Parse(await ProblemOfAsync(bad, HttpStatusCode.BadRequest));
        JsonElement errors = problem.RootElement.GetProperty("errors");
        Assert.StartsWith("SSDK1004: ", errors.GetProperty("prompt")[0].GetString());
        Assert.StartsWith("SSDK1001: ", errors.GetProperty("duration")[0].GetString());
        Assert.StartsWith("SSDK1003: ", errors.GetProperty("model_tier")[0].GetString());
        Assert.Contains("did you mean sound?", errors.GetProperty("Sound")[0].GetString());
        Assert.Contains("\"prompt\":", await ProblemOfAsync(missing, HttpStatusCode.BadRequest));
        Assert.Contains("not valid JSON: line 1, byte ", await ProblemOfAsync(torn, HttpStatusCode.BadRequest));
    }

    private static async Task<string> ProblemOfAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return text;
    }
}
