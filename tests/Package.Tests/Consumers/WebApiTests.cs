using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Package.Tests;

public sealed class WebApiTests(Workshop workshop)
{
    private const string Program = """
        using SchemaSdk;
        using SchemaSdk.Models;

        WebApplication app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/videos", (KlingO3Request request) => Results.Text(request.ToJson(), "application/json"))
            .AddEndpointFilter(async (context, next) =>
            {
                List<Violation> found = [.. context.Arguments.OfType<ModelRequest>().Select(request => request.Validate())
                    .SelectMany(report => report.Errors.Concat(report.Warnings.Where(warning => warning.Code == "SSDK1030")))];
                return found.Count == 0
                    ? await next(context)
                    : Results.ValidationProblem(found.GroupBy(v => v.Parameter).ToDictionary(g => g.Key, g => g.Select(v => v.ToString()).ToArray()));
            });
        await app.RunAsync();
        """;

    [Fact]
    public async Task A_web_application_binds_a_request_and_answers_400_with_our_messages()
    {
        Consumer consumer = workshop.Consumer("web")
            .WithProject("app/app.csproj", "<TargetFramework>net10.0</TargetFramework>", sdk: "Microsoft.NET.Sdk.Web")
            .WithSchemas("app/schemas")
            .With("app/Program.cs", Program);
        (await consumer.BuildAsync("app")).AssertSucceeded();

        using Process server = Command.Start(
            "dotnet", consumer.Folder, new Dictionary<string, string>(),
            Path.Combine(consumer.Folder, "app/bin/Debug/net10.0/app.dll"), "--urls", "http://127.0.0.1:0");
        try
        {
            using var http = new HttpClient { BaseAddress = await AddressOfAsync(server) };
            HttpResponseMessage good = await PostAsync(http, """{"prompt":"rain","duration":6}""");
            HttpResponseMessage bad = await PostAsync(http, """{"prompt":"","duration":20,"model_tier":"ultra"}""");
            HttpResponseMessage torn = await PostAsync(http, """{"prompt":""");

            Assert.Equal(HttpStatusCode.OK, good.StatusCode);
            Assert.Equal("""{"model":"kling-o3","prompt":"rain","duration":6}""", await good.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
            JsonElement errors = (await bad.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
            Assert.StartsWith("SSDK1004: ", errors.GetProperty("prompt")[0].GetString());
            Assert.Equal("SSDK1001: duration is 20, outside 3 to 15 (kling-o3)", errors.GetProperty("duration")[0].GetString());
            Assert.StartsWith("SSDK1030: ", errors.GetProperty("model_tier")[0].GetString());
            Assert.Equal(HttpStatusCode.BadRequest, torn.StatusCode);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string json) =>
        http.PostAsync("/videos", new StringContent(json, Encoding.UTF8, "application/json"));

    private static async Task<Uri> AddressOfAsync(Process server)
    {
        const string Says = "Now listening on: ";
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Says, StringComparison.Ordinal) is >= 0 and int at)
                return new Uri(line[(at + Says.Length)..]);
        }

        throw new InvalidOperationException("The application ended: " + await server.StandardError.ReadToEndAsync());
    }
}
