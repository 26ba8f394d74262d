using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SchemaSdk.AspNetCore.Tests;

/// <summary>
/// What a caller can get wrong in a body, at endpoints of every kind: always a problem that names it, never an empty 400 or a 500.
/// </summary>
public sealed class BodyTests : IAsyncLifetime
{
    private WebApp _app = null!;
    private WebApp _development = null!;

    public static TheoryData<string, string> Bodies => new()
    {
        // Names that the document does not define.
        { """{"prompt":"a","Duration":7}""", "Duration" },
        { """{"Prompt":"a"}""", "Prompt prompt" },
        { """{"prompt":"a","durations":7,"model-tier":"pro"}""", "durations model-tier" },
        { """{"prompt":"a","Extra":{"camera":"pan"}}""", "Extra" },
        { """{"prompt":"a","extra":{"camera":"pan"}}""", "extra" },
        { """{"prompt":"a","":1}""", "$" },
        { """{"prompt":"a","dur\u0061tion":7,"duration":8}""", "duration" },
        { """{"prompt":"a","prompt":"b"}""", "prompt" },
        { """{"prompt":"a","model":"kling-o3","model":"kling-o3"}""", "model" },

        // Values of the wrong type, and options that are none.
        { """{"prompt":"a","duration":"7"}""", "duration" },
        { """{"prompt":"a","duration":true}""", "duration" },
        { """{"prompt":"a","duration":[7]}""", "duration" },
        { """{"prompt":7}""", "prompt" },
        { """{"prompt":["a"]}""", "prompt" },
        { """{"prompt":{"text":"a"}}""", "prompt" },
        { """{"prompt":"a","model_tier":"ultra"}""", "model_tier" },
        { """{"prompt":"a","model_tier":"Pro"}""", "model_tier" },
        { """{"prompt":"a","model_tier":1}""", "model_tier" },
        { """{"prompt":"a","sound":"true"}""", "sound" },
        { """{"prompt":"a","duration":1e999}""", "duration" },

        // Missing parameters.
        { """{"duration":7}""", "prompt" },
        { """{"prompt":null}""", "prompt" },
        { "{}", "prompt" },

        // What Validate() reports, together with all else.
        { """{"prompt":"a","duration":20}""", "duration" },
        { """{"prompt":" ","duration":20,"model_tier":"ultra","camera":1}""", "camera model_tier prompt duration" },

        // The wrong model.
        { """{"model":"kling-3-0-turbo","prompt":"a"}""", "model" },
        { """{"model":null,"prompt":"a"}""", "model" },
        { """{"model":7,"prompt":"a"}""", "model" },
        { """{"Model":"kling-o3","prompt":"a"}""", "Model" },

        // Not a request, or not JSON.
        { "[]", "$" },
        { "7", "$" },
        { "\"prompt\"", "$" },
        { "null", "$" },
        { "", "$" },
        { " ", "$" },
        { "{", "$" },
        { """{"prompt":""", "$" },
        { """{"prompt":"a",}""", "$" },
        { """{"prompt":"a"} {}""", "$" },
        { """{'prompt':'a'}""", "$" },
        { "<html>", "$" },
        { """{"prompt":"\ud800"}""", "$" },
        { """{"prompt":"a","\ud800":1}""", "$" },
        { """{"prompt":"a","x":"\ud800"}""", "x" },
    };

    public async ValueTask InitializeAsync()
    {
        _app = await WebApp.StartAsync(Endpoints.Add, Endpoints.Map);
        _development = await WebApp.StartAsync(Endpoints.Add, Endpoints.Map, "Development");
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_wrong_body_is_a_problem_that_names_each_error(string body, string names)
    {
        foreach (string path in Endpoints.Direct)
        {
            foreach (WebApp app in new[] { _app, _development })
            {
                Reply reply = (await app.PostAsync(path, body)).AssertProblem(HttpStatusCode.BadRequest);
                Assert.Equal(names, reply.Names);
            }
        }
    }

    [Theory]
    [InlineData("""{"prompt":"rain","duration":6}""", """{"model":"kling-o3","prompt":"rain","duration":6}""")]
    [InlineData("""{"model":"kling-o3","prompt":"rain","duration":null}""", """{"model":"kling-o3","prompt":"rain"}""")]
    [InlineData("\uFEFF{\"prompt\":\"rain\"}", """{"model":"kling-o3","prompt":"rain"}""")]
    public async Task A_valid_body_reaches_the_endpoint(string body, string sent)
    {
        foreach (string path in Endpoints.Direct)
        {
            Reply reply = await _app.PostAsync(path, body);
            Assert.True(reply.Status == HttpStatusCode.OK, path + reply.Text);
            Assert.Equal(sent, reply.Text);
        }
    }

    [Theory]
    [InlineData("""{"prompt":"a","Duration":7}""", "Duration", "did you mean duration?")]
    [InlineData("""{"prompt":"a","modeltier":"pro"}""", "modeltier", "did you mean model_tier?")]
    [InlineData("""{"prompt":"a","duration":"7"}""", "duration", "must be a number; it is \"7\"")]
    [InlineData("""{"prompt":"a","sound":"yes"}""", "sound", "must be true or false; it is \"yes\"")]
    [InlineData("""{"prompt":"a","model_tier":"ultra"}""", "model_tier", "standard, pro, 4k")]
    [InlineData("""{"model":"other","prompt":"a"}""", "model", "must be \"kling-o3\" or left out; it is \"other\"")]
    [InlineData("""{"prompt":"a","prompt":"b"}""", "prompt", "duplicated")]
    [InlineData("{\n \"prompt\": x }", "$", "not valid JSON: line 2, byte 12")]
    [InlineData("[]", "$", "is a JSON object, not an array")]
    public async Task A_message_says_what_was_found_and_what_is_right(string body, string name, string part)
    {
        foreach (string path in Endpoints.Direct)
            Assert.Contains(part, (await _app.PostAsync(path, body)).Error(name));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Another_content_type_is_unsupported(string? contentType)
    {
        await using WebApp app = await WebApp.StartAsync(
            builder =>
            {
                Endpoints.Add(builder);
                builder.Services.AddModelClientProblemDetails();
            },
            Endpoints.Map);

        foreach (string path in Endpoints.Direct)
            (await app.PostAsync(path, """{"prompt":"a"}""", contentType)).AssertProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("/group/order", """{"request":{"prompt":"a","Duration":7},"customer":"b"}""", "request.Duration")]
    [InlineData("/api/order", """{"request":{"prompt":"a","Duration":7},"customer":"b"}""", "request.Duration")]
    [InlineData("/group/order", """{"request":[],"customer":"b"}""", "request")]
    [InlineData("/group/order", """{"request":{"prompt":"a"},"customer":7}""", "$.customer")]
    [InlineData("/group/list", """[{"prompt":"a"},{"duration":1}]""", "[1].prompt [1].duration")]
    public async Task A_request_inside_another_type_is_checked_too(string path, string body, string names)
    {
        Assert.Equal(names, (await _app.PostAsync(path, body)).AssertProblem(HttpStatusCode.BadRequest).Names);
    }

    [Theory]
    [InlineData("/group/order", """{"request":{"prompt":"a"},"more":1}""", """{"model":"kling-o3","prompt":"a"}""")]
    [InlineData("/group/list", """[{"prompt":"a"}]""", """{"model":"kling-o3","prompt":"a"}""")]
    [InlineData("/group/optional", "", "nothing")]
    [InlineData("/group/optional", "null", "nothing")]
    [InlineData("/api/optional", "", "nothing")]
    [InlineData("/group/other", """{"name":"b","age":7,"more":1}""", "b")]
    public async Task Types_of_the_application_are_read_as_it_wants(string path, string body, string text)
    {
        Reply reply = await _app.PostAsync(path, body);

        Assert.Equal((HttpStatusCode.OK, text), (reply.Status, reply.Text));
    }

    [Theory]
    [InlineData("/group/tier?tier=4k", "_4k ")]
    [InlineData("/group/tier", " ")]
    [InlineData("/group/tier/pro", "pro")]
    [InlineData("/api/tier?tier=4k", "_4k")]
    public async Task An_enum_is_bound_by_the_name_of_its_option(string path, string text)
    {
        Assert.Equal(text, (await _app.GetAsync(path)).Text);
    }

    [Theory]
    [InlineData("/group/tier?tier=ultra")]
    [InlineData("/group/tier?tier=Pro")]
    [InlineData("/group/tier?tier=_4k")]
    [InlineData("/group/tier?tier=2")]
    [InlineData("/group/tier/ultra")]
    [InlineData("/api/tier?tier=ultra")]
    public async Task What_is_not_an_option_is_a_problem_that_names_it(string path)
    {
        foreach (WebApp app in new[] { _app, _development })
            Assert.Equal("tier", (await app.GetAsync(path)).AssertProblem(HttpStatusCode.BadRequest).Names);
        if (!path.StartsWith("/api", StringComparison.Ordinal))
            Assert.Contains("tier must be one of standard, pro, 4k; it is ", (await _app.GetAsync(path)).Error("tier"));
    }

    [Fact]
    public async Task A_body_with_many_wrong_names_gets_a_short_answer()
    {
        string body = $$"""{"prompt":"a",{{string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"n{i}\":{i}"))}}}""";

        Reply reply = (await _app.PostAsync("/minimal", body)).AssertProblem(HttpStatusCode.BadRequest);

        Assert.Contains("99968 more names", reply.Error("$"));
        Assert.True(reply.Text.Length < 10_000);
    }

    [Fact]
    public async Task A_body_over_the_servers_limit_is_a_problem_of_its_size()
    {
        byte[] body = Encoding.UTF8.GetBytes($$"""{"prompt":"{{new string('a', 31_000_000)}}"}""");
        try
        {
            (await _app.PostAsync("/minimal", body)).AssertProblem(HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException)
        {
            // The server closes the connection as soon as it knows, which may be before the client reads the response.
        }
    }

    [Fact]
    public async Task A_caller_who_accepts_no_JSON_is_told_all_the_same()
    {
        _app.Http.DefaultRequestHeaders.Add("Accept", "video/mp4");

        foreach (string path in Endpoints.Direct)
            (await _app.PostAsync(path, "{}")).AssertProblem(HttpStatusCode.BadRequest);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _development.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"loras":[{"path":"a"},{"path":"b","scale":9}]}""", "loras[1].scale")]
    [InlineData("""{"loras":[{"path":1}]}""", "loras[0].path")]
    [InlineData("""{"loras":[{}]}""", "loras[0].path")]
    [InlineData("""{"loras":[{"path":"a","pth":1}]}""", "loras[0].pth")]
    [InlineData("""{"loras":[{"path":"a","center":{"x":-1}}]}""", "loras[0].center.x")]
    [InlineData("""{"loras":[]}""", "loras")]
    [InlineData("""{"image_size":{"width":1}}""", "image_size.width")]
    [InlineData("""{"image_size":"round"}""", "image_size")]
    public async Task What_is_wrong_inside_a_parameter_is_named_by_its_path(string body, string path)
    {
        await using WebApp app = await WebApp.StartAsync(
            _ => { },
            app =>
            {
                app.MapPost("/nest", (NestRequest request) => request.ToJson()).ValidateModelRequests();
                app.MapPost("/nest/order", (NestOrder order) => order.Request.ToJson()).ValidateModelRequests();
            });

        Reply reply = await app.PostAsync("/nest", body);
        Reply inside = await app.PostAsync("/nest/order", $$"""{"request":{{body}}}""");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (reply.Status, inside.Status));
        Assert.Equal([path], reply.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal([$"request.{path}"], inside.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    public sealed record NestOrder(NestRequest Request);
}
