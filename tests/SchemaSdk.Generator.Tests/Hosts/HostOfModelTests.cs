using System.Net;
using System.Text;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Hosts;

/// <summary>What a document says of its host, and what that does to its requests.</summary>
public class HostOfModelTests
{
    private const string Prompt = """{ "name": "prompt", "type": "string", "required": true }""";
    private const string Voice = """{ "name": "voice", "type": "string", "required": true, "in": "path" }""";

    private static readonly SchemaText[] s_hosts =
    [
        new("schemas/path.host.json", HostSample.Of("path", """ "model": { "in": "path" }, "submit": { "path": "/{model}" } """)),
        new("schemas/none.host.json", HostSample.Of("none", """ "model": { "in": "none" } """)),
        new("schemas/named.host.json", HostSample.Of("named", """ "model": { "name": "modelId" } """)),
    ];

    [Theory]
    [InlineData("", """{"model":"sample","prompt":"x"}""")]
    [InlineData("\"host\": \"empiriolabs\",", """{"model":"sample","prompt":"x"}""")]
    [InlineData("\"wire\": \"acme/sample-1\",", """{"model":"acme/sample-1","prompt":"x"}""")]
    [InlineData("\"host\": \"path\",", """{"prompt":"x"}""")]
    [InlineData("\"host\": \"none\",", """{"prompt":"x"}""")]
    [InlineData("\"host\": \"named\",", """{"modelId":"sample","prompt":"x"}""")]
    public void The_request_has_the_model_where_the_host_has_it(string fields, string json)
    {
        GeneratedAssembly assembly = Load(Sample.Document(Prompt, fields: fields));
        ModelRequest request = assembly.Request("SampleRequest", ("Prompt", "x"));

        Assert.Equal(json, request.ToJson());
        Assert.Equal(request, Read(assembly, json));
        ModelInfo model = assembly.Model("SampleRequest");
        Assert.Equal(fields.Contains("host") && !fields.Contains("empiriolabs") ? fields.Split('"')[3] : null, model.Host);
        Assert.Equal(fields.Contains("wire") ? "acme/sample-1" : "sample", model.WireName);
    }

    [Theory]
    [InlineData("path")]
    [InlineData("none")]
    [InlineData("named")]
    public void A_parameter_named_model_is_one_like_any_other_where_the_body_has_no_such_key(string host)
    {
        GeneratedAssembly assembly = Load(Sample.Document(
            """{ "name": "model", "type": "enum", "options": ["fast", "good"] }""", fields: $"\"host\": \"{host}\","));

        string json = assembly.Request("SampleRequest", ("ModelValue", "Good")).ToJson();

        Assert.Equal(host == "named" ? """{"modelId":"sample","model":"good"}""" : """{"model":"good"}""", json);
        Assert.Equal(json, Read(assembly, json).ToJson());
    }

    [Fact]
    public async Task A_parameter_in_the_path_is_part_of_the_request_but_not_of_its_body()
    {
        string document = Sample.Document($"{Voice}, {Prompt}").Replace("POST /v1/samples", "POST /v1/speech/{voice}");
        GeneratedAssembly assembly = Load(document);
        ModelRequest request = assembly.Request("SampleRequest", ("Voice", "amy"), ("Prompt", "x"));

        Assert.Equal("""{"model":"sample","voice":"amy","prompt":"x"}""", request.ToJson());
        Assert.Equal("""/v1/speech/amy {"model":"sample","prompt":"x"}""", await Sent(request));
        Assert.Equal("POST /v1/speech/{voice}", assembly.Model("SampleRequest").Endpoint);
        Assert.Equal(request, Read(assembly, request.ToJson()));
    }

    [Fact]
    public void A_host_with_one_path_for_all_models_needs_no_endpoint_in_their_documents()
    {
        string document = Sample.Document(Prompt, fields: "\"host\": \"path\",").Replace("\"supported_endpoints\": \"POST /v1/samples\",", "");

        Assert.DoesNotContain("supported_endpoints", document);
        Assert.Equal("POST /{model}", Load(document).Model("SampleRequest").Endpoint);
    }

    [Fact]
    public void Requests_go_to_the_path_that_a_host_has_for_all_models_whatever_their_documents_say()
    {
        ModelInfo model = Load(Sample.Document(Prompt, fields: "\"host\": \"path\",")).Model("SampleRequest");

        Assert.Equal("POST /{model}", model.Endpoint);
        Assert.Equal(["POST /v1/samples", "POST /{model}"], model.Endpoints);
    }

    [Fact]
    public void An_endpoint_that_is_not_needed_may_have_places_that_nothing_fills() =>
        Load(Sample.Document(Prompt, fields: "\"host\": \"path\",").Replace("POST /v1/samples", "POST /v1/speech/{voice}"));

    [Theory]
    [InlineData("\"supported_endpoints\": \"POST /v1/samples\",", "")]
    [InlineData("POST /v1/samples", "POST /v1/samples")]
    [InlineData("POST /v1/samples", "POST /v1/speech/{voice}")]
    public void A_host_with_one_path_for_all_models_has_no_place_for_a_parameter_in_it(string before, string after) => Expect(
        Sample.Document(Voice, fields: "\"host\": \"path\",").Replace(before, after),
        "\"path\"",
        "SSDK0054",
        "voice is in the path, but the host takes all requests at POST /{model}, which has no place for it; remove `in`");

    [Fact]
    public void An_endpoint_that_is_not_needed_is_reported_if_it_can_not_be_read() => Expect(
        Sample.Document(Prompt, fields: "\"host\": \"path\",").Replace("POST /v1/samples", "POST https://a.example"),
        "\"POST https://a.example\"",
        "SSDK0002",
        "an endpoint such as");

    [Theory]
    [InlineData("\"host\": 5", "5", "SSDK0002", "id of a host")]
    [InlineData("\"host\": \"pat\"", "\"pat\"", "SSDK0053", "did you mean `path`?")]
    [InlineData("\"host\": \"elsewhere\"", "\"elsewhere\"", "SSDK0053", "schema-sdk init --host elsewhere")]
    [InlineData("\"wire\": \"a/../b\"", "\"a/../b\"", "SSDK0002", "name by which the host knows")]
    [InlineData("\"wire\": \"a?b\"", "\"a?b\"", "SSDK0002", "name by which the host knows")]
    public void A_wrong_host_or_name_is_reported_where_it_is(string field, string at, string id, string part) =>
        Expect(Sample.Document(Prompt, fields: field + ","), at, id, part);

    [Theory]
    [InlineData(", \"in\": \"query\"", "\"query\"", "SSDK0002", "`path`, or `body`")]
    [InlineData(", \"in\": \"path\"", "\"path\"", "SSDK0054", "has no place for it; add {prompt} there")]
    [InlineData(", \"in\": \"path\", \"required\": false", "\"path\"", "SSDK0054", "add `\"required\": true`")]
    [InlineData(", \"in\": \"path\", \"type\": \"integer\"", "\"path\"", "SSDK0054", "must be a string or an enum")]
    public void A_parameter_that_can_not_be_in_the_path_is_reported_where_it_says_so(string field, string at, string id, string part)
    {
        string type = field.Contains("\"type\"") ? "" : ", \"type\": \"string\"";
        string required = field.Contains("\"required\"") ? "" : ", \"required\": true";
        Expect(Sample.Document($$"""{ "name": "prompt"{{type}}{{required}}{{field}} }"""), at, id, part);
    }

    [Theory]
    [InlineData("a/../b")]
    [InlineData("/a")]
    public void An_id_that_would_leave_its_place_in_the_path_needs_another_name(string id)
    {
        string document = Sample.Document(Prompt, fields: "\"host\": \"path\",").Replace("\"sample\"", $"\"{id}\"");

        Expect(document, $"\"{id}\"", "SSDK0003", "add the name that it uses as `wire`");
        Assert.Empty(new GeneratorProject([.. s_hosts, new SchemaText("schemas/a.json", document.Replace("\"host\"", "\"wire\": \"a/b\", \"host\""))]).Run().Printed);
    }

    [Fact]
    public void An_endpoint_with_a_place_that_nothing_fills_says_what_would() =>
        Expect(
            Sample.Document(Prompt).Replace("POST /v1/samples", "POST /v1/speech/{prompt}"),
            "\"POST /v1/speech/{prompt}\"",
            "SSDK0005",
            "add `\"in\": \"path\"` to the parameter prompt");

    private static GeneratedAssembly Load(string document) => new GeneratorProject([.. s_hosts, new SchemaText("schemas/a.json", document)]).Load();

    private static ModelRequest Read(GeneratedAssembly assembly, string json) =>
        (ModelRequest)System.Text.Json.JsonSerializer.Deserialize(json, assembly.Type("SampleRequest"))!;

    private static void Expect(string document, string at, string id, string part)
    {
        GeneratorRun run = new GeneratorProject([.. s_hosts, new SchemaText("schemas/a.json", document)]).Run();
        Microsoft.CodeAnalysis.Diagnostic found = Assert.Single(run.Diagnostics);
        Assert.Equal((id, at), (found.Id, document.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length)));
        Assert.Contains(part, found.GetMessage());
    }

    /// <summary>The path and the body that the client sends.</summary>
    private static async Task<string> Sent(ModelRequest request)
    {
        using var host = new Listener();
        using var client = new ModelClient(new ModelClientOptions { ApiKey = "not-a-real-key" }, host, host);
        await client.SubmitAsync(request);
        return host.Seen;
    }

    private sealed class Listener : HttpMessageHandler
    {
        public string Seen { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen = $"{request.RequestUri!.AbsolutePath} {await request.Content!.ReadAsStringAsync(cancellationToken)}";
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"job_id":"j1","status":"queued"}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
