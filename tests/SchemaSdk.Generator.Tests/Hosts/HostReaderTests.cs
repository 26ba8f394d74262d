using NJsonSchema;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Schema.Hosts;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Hosts;
using SchemaSdk.Hosts.Reading;

namespace SchemaSdk.Generator.Tests.Hosts;

/// <summary>What a host file may say, and what is reported where; the reader and the JSON Schema agree.</summary>
public class HostReaderTests
{
    private const string Jobs = HostSample.Jobs;

    private static readonly string s_listed = Jobs.Replace("\"id\": \"/id\"", "\"id\": \"/id\", \"created_at\": \"/c\"");

    public static TheoryData<string> Shipped =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "hosts"), "*.json").Select(path => Path.GetFileName(path))];

    /// <summary>Fields of a host file, the value that is wrong with them, and the id of the finding.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "\"display_name\": 5", "5", "SSDK0002" },
        { "\"display_name\": \"two\\nlines\"", "\"two\\nlines\"", "SSDK0002" },
        { "\"key\": \"KEY\"", "\"KEY\"", "SSDK0002" },
        { "\"key\": { \"env\": \"1KEY\" }", "\"1KEY\"", "SSDK0002" },
        { "\"key\": { \"env\": \"K\", \"header\": \"x:y\" }", "\"x:y\"", "SSDK0002" },
        { "\"key\": { \"env\": \"K\", \"header\": \"Cookie\" }", "\"Cookie\"", "SSDK0002" },
        { "\"key\": { \"env\": \"K\", \"prefix\": \"a\\r\\nb\" }", "\"a\\r\\nb\"", "SSDK0002" },
        { "\"key\": { \"header\": \"x\" }", "\"key\"", "SSDK0050" },
        { "\"base\": \"http://api.example.com\"", "\"http://api.example.com\"", "SSDK0002" },
        { "\"base\": \"https://user@api.example.com\"", "\"https://user@api.example.com\"", "SSDK0002" },
        { "\"base\": \"https://api.example.com?x=1\"", "\"https://api.example.com?x=1\"", "SSDK0002" },
        { "\"base\": \"ftp://api.example.com\"", "\"ftp://api.example.com\"", "SSDK0002" },
        { "\"base\": \"/v1\"", "\"/v1\"", "SSDK0002" },
        { "\"base\": \"https://api.example.com/a//b\"", "\"https://api.example.com/a//b\"", "SSDK0002" },
        { "\"headers\": { \"Authorization\": \"x\" }", "\"x\"", "SSDK0002" },
        { "\"headers\": { \"content-type\": \"x\" }", "\"x\"", "SSDK0002" },
        { "\"headers\": { \"proxy-features\": \"x\" }", "\"x\"", "SSDK0002" },
        { "\"key\": { \"env\": \"K\", \"header\": \"Proxy-Status\" }", "\"Proxy-Status\"", "SSDK0002" },
        { "\"headers\": { \"X\": \"a\\nInjected: b\" }", "\"a\\nInjected: b\"", "SSDK0002" },
        { "\"headers\": { \"X\\r\\nY\": \"a\" }", "\"a\"", "SSDK0002" },
        { "\"headers\": {}", "{", "SSDK0002" },
        { "\"model\": { \"in\": \"query\" }", "\"query\"", "SSDK0002" },
        { "\"submit\": { \"path\": \"//evil.example/{model}\" }", "\"//evil.example/{model}\"", "SSDK0002" },
        { "\"submit\": { \"path\": \"/a/../b\" }", "\"/a/../b\"", "SSDK0002" },
        { "\"submit\": { \"path\": \"https://evil.example\" }", "\"https://evil.example\"", "SSDK0002" },
        { "\"submit\": { \"path\": \"/{id}\" }", "\"/{id}\"", "SSDK0002" },
        { "\"submit\": { \"path\": \"/{model\" }", "\"/{model\"", "SSDK0002" },
        { "\"submit\": { \"path\": \"/%2e%2e\" }", "\"/%2e%2e\"", "SSDK0002" },
        { "\"submit\": { \"wrap\": \"input\" }", "\"input\"", "SSDK0002" },
        { "\"submit\": { \"ok\": { \"at\": \"/code\" } }", "\"ok\"", "SSDK0050" },
        { "\"submit\": { \"ok\": { \"at\": \"/code\", \"is\": [] } }", "[", "SSDK0002" },
        { "\"poll\": { \"path\": \"/jobs/{id}\" }", "\"poll\"", "SSDK0050" },
        { "\"cancel\": { \"method\": \"POST\", \"path\": \"/jobs/{id}\" }", "\"cancel\"", "SSDK0050" },
        { Jobs + ", \"cancel\": { \"method\": \"GET\", \"path\": \"/jobs/{id}\" }", "\"GET\"", "SSDK0002" },
        { Jobs + ", \"cancel\": { \"method\": \"POST\" }", "\"cancel\"", "SSDK0050" },
        { Jobs + ", \"cancel\": { \"path\": \"/jobs/{id}\" }", "\"cancel\"", "SSDK0050" },
        { "\"list\": { \"path\": \"/jobs\", \"items\": \"/jobs/*\", \"request\": \"/input\" }", "\"list\"", "SSDK0050" },
        { Jobs + ", \"list\": { \"path\": \"/jobs\", \"items\": \"/jobs/*\", \"request\": \"/input\" }", "\"list\"", "SSDK0050" },
        { s_listed + ", \"list\": { \"path\": \"/jobs\", \"items\": \"/jobs/*\" }", "\"list\"", "SSDK0050" },
        { s_listed + ", \"list\": { \"path\": \"/jobs\", \"request\": \"/input\" }", "\"list\"", "SSDK0050" },
        { s_listed + ", \"list\": { \"items\": \"/jobs/*\", \"request\": \"/input\" }", "\"list\"", "SSDK0050" },
        { s_listed + ", \"list\": { \"path\": \"/jobs\", \"items\": \"/jobs\", \"request\": \"\" }", "\"/jobs\"", "SSDK0002" },
        { s_listed + ", \"list\": { \"path\": \"/jobs/{id}\", \"items\": \"/jobs/*\", \"request\": \"\" }", "\"/jobs/{id}\"", "SSDK0002" },
        { Jobs + ", \"content\": { \"path\": \"/content\" }", "\"/content\"", "SSDK0002" },
        { Jobs + ", \"content\": { \"path\": \"/content?id={id}\" }", "\"/content?id={id}\"", "SSDK0002" },
        { Jobs + ", \"content\": { \"path\": \"/{model}/{id}\" }", "\"/{model}/{id}\"", "SSDK0002" },
        { Jobs + ", \"content\": { \"path\": \"/{id}?m={model}\" }", "\"/{id}?m={model}\"", "SSDK0002" },
        { Jobs + ", \"content\": { \"path\": \"/{id}/{id}\" }", "\"/{id}/{id}\"", "SSDK0002" },
        { Jobs + ", \"result\": { \"failed\": true }", "\"result\"", "SSDK0050" },
        { Jobs + ", \"result\": { \"url\": \"/u\", \"failed\": \"4xx\" }", "\"4xx\"", "SSDK0002" },
        { Jobs.Replace("done\": \"completed", "done\": \"finished"), "\"finished\"", "SSDK0002" },
        { Jobs.Replace("\"words\": { \"done\": \"completed\" }", "\"http\": { \"2xx\": \"completed\" }, \"words\": { \"done\": \"completed\" }"), "\"completed\"", "SSDK0002" },
        { Jobs.Replace("\"status\": \"/status\", \"words\": { \"done\": \"completed\" }", "\"created_at\": \"/c\""), "\"job\"", "SSDK0050" },
        { Jobs.Replace("\"id\": \"/id\", ", ""), "\"job\"", "SSDK0050" },
        { Jobs.Replace("\"/id\"", "\"/~2\""), "\"/~2\"", "SSDK0002" },
        { Jobs.Replace("\"/id\"", "[\"/id\", 5]"), "5", "SSDK0002" },
        { Jobs.Replace("\"path\": \"/jobs/{id}\"", "\"hosts\": \"a.example\""), "\"job\"", "SSDK0050" },
        { Jobs.Replace("\"/jobs/{id}\"", "\"/jobs/{id}\", \"hosts\": [\"*.example.com\"]"), "\"*.example.com\"", "SSDK0002" },
        { Jobs.Replace("\"/jobs/{id}\"", "\"/jobs/{id}\", \"hosts\": \"https://a.example\""), "\"https://a.example\"", "SSDK0002" },
        { Jobs.Replace("\"/jobs/{id}\"", "\"/jobs/{id}\", \"hosts\": [\"127.0.0.1\"]"), "\"127.0.0.1\"", "SSDK0002" },
        { Jobs.Replace("\"/jobs/{id}\"", "\"/jobs/all\""), "\"/jobs/all\"", "SSDK0002" },
        { Jobs.Replace("\"/output\"", "{ \"url\": \"/url\" }"), "{", "SSDK0002" },
        { Jobs.Replace("\"/output\"", "[]"), "[", "SSDK0002" },
        { Jobs.Replace(", \"outputs\": \"/output\"", ""), "\"job\"", "SSDK0050" },
        { "\"outputs_in\": \"/json\"", "{", "SSDK0050" },
        { "\"error\": { \"codes\": { \"a\": \"credits\" } }", "\"error\"", "SSDK0050" },
        { "\"error\": { \"code\": \"/code\", \"codes\": { \"a\": \"money\" } }", "\"money\"", "SSDK0002" },
        { "\"cost\": { \"at\": \"/cost\" }", "\"cost\"", "SSDK0050" },
        { "\"cost\": { \"at\": \"/cost\", \"currency\": \"dollars\" }", "\"dollars\"", "SSDK0002" },
        { "\"cost\": { \"at\": \"/cost\", \"currency\": \"USD\", \"unit\": \"credits\" }", "\"cost\"", "SSDK0050" },
        { "\"pace\": { \"poll_seconds\": 0 }", "0", "SSDK0002" },
        { "\"pace\": { \"requests_per_minute\": \"many\" }", "\"many\"", "SSDK0002" },
        { "\"outptus\": \"/a\"", "\"outptus\"", "SSDK0051" },
        { "\"error\": { \"mesage\": \"/a\" }", "\"mesage\"", "SSDK0051" },
        { "\"outputs\": { \"at\": \"/a\", \"uri\": \"/b\" }", "\"uri\"", "SSDK0051" },
        { "\"catalog\": { \"model\": \"/m/{model}\", \"kind\": \"wsdl\" }", "\"wsdl\"", "SSDK0002" },
        { "\"catalog\": { \"models\": \"/m\" }", "\"catalog\"", "SSDK0050" },
        { "\"catalog\": { \"model\": \"/openapi.json\" }", "\"model\"", "SSDK0050" },
        { "\"catalog\": { \"model\": \"/m/{model}\", \"models\": \"/m\", \"entries\": \"/data/*\" }", "\"catalog\"", "SSDK0050" },
        { "\"catalog\": { \"model\": \"/m/{model}\", \"prices\": { \"path\": \"/p\" } }", "\"prices\"", "SSDK0050" },
        { "\"catalog\": { \"model\": \"/m/{model}\", \"options\": { \"size\": \"sizes\" } }", "\"sizes\"", "SSDK0002" },
        { "\"catalog\": { \"model\": \"/m/{model}\", \"prices\": { \"at\": \"/p/*\", \"units\": { \"s\": \"second\" } } }", "\"second\"", "SSDK0002" },
        { $"\"catalog\": {{ \"model\": \"/m/{{model}}\", \"options\": {{ {Many("/a")} }} }}", "{", "SSDK0002" },
        { $"\"catalog\": {{ \"model\": \"/m/{{model}}\", \"prices\": {{ \"at\": \"/p/*\", \"units\": {{ {Many("per second")} }} }} }}", "{", "SSDK0002" },
    };

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_host_of_the_repository_has_no_finding(string file)
    {
        string text = Repository.Read("hosts", file);

        HostReading reading = HostSample.Read(text);

        Assert.Empty(HostSample.FindingsOf(text));
        Assert.Equal(file, reading.Host!.Id + HostReader.FileEnd);
        Assert.Equal(HostReader.Normalize(text), HostReader.Normalize(HostReader.Normalize(text)!));
        Assert.Empty((await LoadAsync()).Validate(text));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_field_is_reported_where_it_is(string fields, string value, string id)
    {
        string text = fields.StartsWith("\"base\"", StringComparison.Ordinal) ? $$"""{ "id": "h", {{fields}}, "key": { "env": "K" } }"""
            : fields.StartsWith("\"key\"", StringComparison.Ordinal) ? $$"""{ "id": "h", "base": "https://h.example", {{fields}} }"""
            : HostSample.Of("h", fields);

        Assert.Equal([$"{id} {value}"], HostSample.FindingsOf(text));
        Assert.Equal(id == "SSDK0051", HostSample.Read(text).Host is not null);
        Assert.NotEmpty((await LoadAsync()).Validate(text));
    }

    [Theory]
    [InlineData("{}", "SSDK0050", "SSDK0050", "SSDK0050")]
    [InlineData("[]", "SSDK0050")]
    [InlineData("{ \"id\": \"Fal\", \"base\": \"https://a.example\", \"key\": { \"env\": \"K\" } }", "SSDK0002")]
    [InlineData("{ \"id\": \"a\", \"id\": \"a\", \"base\": \"https://a.example\", \"key\": { \"env\": \"K\" } }", "SSDK0008")]
    [InlineData("not JSON", "SSDK0001")]
    public void A_file_that_lacks_the_least_says_what(string text, params string[] ids)
    {
        Assert.Equal(ids, HostSample.Read(text).Findings.Select(finding => finding.Id));
        Assert.Null(HostSample.Read(text).Host);
    }

    [Theory]
    [InlineData("\"model\": { \"in\": \"path\" }, \"submit\": { \"path\": \"/run\" }", "SSDK0050 \"path\"")]
    [InlineData("\"headers\": { \"X-Key\": \"a\" }", "SSDK0002 {")]
    [InlineData("\"job\": { \"id\": \"/id\", \"http\": { \"202\": \"running\" } }, \"poll\": { \"path\": \"/{id}\" }, \"outputs\": \"/o\"", "SSDK0050 \"job\"")]
    public void What_only_fields_together_get_wrong_is_reported_too(string fields, string finding) => Assert.Equal(
        [finding],
        HostSample.FindingsOf($$"""{ "id": "h", "base": "https://h.example", "key": { "env": "K", "header": "x-key" }, {{fields}} }"""));

    [Fact]
    public void A_misspelled_field_says_which_one_was_meant() =>
        Assert.Contains("did you mean `outputs`?", Assert.Single(HostSample.Read(HostSample.Of("h", "\"outptus\": \"/a\"")).Findings).Message);

    [Theory]
    [InlineData("http://localhost:5000/v1")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("https://api.example.com/")]
    [InlineData("https://api.example.com:8443/a/b")]
    public async Task A_base_may_be_on_this_machine_or_any_https_address(string address)
    {
        string text = HostSample.Of("h").Replace("https://api.example.com/v1", address);

        Assert.Equal(address, HostSample.Read(text).Host!.BaseAddress);
        Assert.Empty((await LoadAsync()).Validate(text));
    }

    [Fact]
    public async Task Every_field_reaches_the_profile_that_the_client_reads()
    {
        Assert.Empty(HostSample.FindingsOf(HostSample.Everything));
        Assert.Empty((await LoadAsync()).Validate(HostSample.Everything));
        HostProfile host = HostMetadataReader.Read(HostEmitter.TextOf(HostSample.Read(HostSample.Everything).Host!));

        Assert.Equal(("every-thing", "Every \"\"\" thing </summary>\\", "https://api.example.com/v1"), (host.Id, host.DisplayName, host.BaseAddress));
        Assert.Equal(("EVERY_KEY", "x-key", ""), (host.KeyVariable, host.KeyHeader, host.KeyPrefix));
        Assert.Equal([new("X-Version", "2024-11-06")], host.Headers);
        Assert.Equal((ModelPlacement.Body, "modelId"), (host.ModelIn, host.ModelName));
        Assert.Equal(("/models/{model}/{model:2}", "/input", "/code"), (host.SubmitPath, host.SubmitWrap, host.SuccessAt));
        Assert.Equal(["200", "ok", "true"], host.SuccessIs);
        Assert.Equal([["/id", "/a~1b/~0"], ["/status"], ["/progress"], ["/c"], ["/d"]],
            new[] { host.JobId, host.Status, host.Progress, host.CreatedAt, host.CompletedAt });
        Assert.Equal(
            [new("in \"\"\" queue", HostJobState.Queued), new("true", HostJobState.Completed), new("at", HostJobState.Failed)],
            host.StatusWords);
        Assert.Equal([new(202, HostJobState.Running)], host.StatusCodes);
        Assert.Equal(100, host.ProgressOf);
        Assert.Equal([["/error"], ["/error/code"], ["/urls/get"], ["api.eu1.example.com", "b.example"], ["/response_url"], ["/data"]],
            new[] { host.JobErrorMessage, host.JobErrorCode, host.PollUrl, host.PollHosts, host.ResultUrl, host.ResultAt });
        Assert.Equal(("/jobs/{id}?m={model}", "/r/{id}", true), (host.PollPath, host.ResultPath, host.ResultTellsFailure));
        Assert.Equal(
            [("/output", null, null, null, null), ("/data/*", "/url", "/b64", "/type", "/s"), ("", "/u", null, null, null)],
            host.Outputs.Select(output => (output.At, output.Url, output.Base64, output.ContentType, output.Seconds)));
        Assert.Equal(("/json", "/jobs/{id}/content"), (host.OutputsIn, host.ContentPath));
        Assert.Equal([["/error/message", "/detail"], ["/error/code"], ["/urls/cancel"], ["/cost"], ["/units"], ["/unit"]],
            new[] { host.ErrorMessage, host.ErrorCode, host.CancelUrl, host.Cost, host.UsageUnits, host.UsageUnit });
        Assert.Equal([new("no_money", HostErrorMeaning.Credits), new("nope", HostErrorMeaning.Invalid)], host.ErrorCodes);
        Assert.Equal(("DELETE", "/jobs/{id}", "USD", null), (host.CancelMethod, host.CancelPath, host.CostCurrency, host.CostUnit));
        Assert.Equal((null, null), (host.ModelsPath, host.ModelPath));
        Assert.Equal((600, 5), (host.RequestsPerMinute, host.PollSeconds));
    }

    [Theory]
    [InlineData("", "/models")]
    [InlineData("\"base\": \"https://elsewhere.example\", ", null)]
    [InlineData("\"kind\": \"document\", ", "/models")]
    [InlineData("\"kind\": \"openapi\", ", null)]
    [InlineData("\"kind\": \"json-schema\", ", null)]
    public void The_client_lists_models_only_where_it_sends_requests_and_the_host_serves_documents(string fields, string? path) => Assert.Equal(
        path,
        HostMetadataReader.Read(HostEmitter.TextOf(HostSample.Read(
            HostSample.Of("h", $$"""
                "catalog": { {{fields}}"models": "/models", "model": "/models/{model}" }
                """)).Host!)).ModelsPath);

    [Theory]
    [InlineData("v1\nid a\nbase \"https://a.example\"\nkey.env K\nwarp \"/x\"", "`warp` is not known")]
    [InlineData("v1\nid a", "it has no id, base or key")]
    [InlineData("v1\nid", "a field has no value")]
    [InlineData("v1\nid a\njob.words done", "a name has no value")]
    [InlineData("v1\nid a\njob.words done finished", "`finished` is not known")]
    [InlineData("v9\nid a", "update the SchemaSdk package")]
    public void A_text_of_another_version_is_refused_with_what_to_do(string text, string part) =>
        Assert.Contains(part, Assert.ThrowsAny<FormatException>(() => HostMetadataReader.Read(text)).Message);

    /// <summary>One entry more than a table may have.</summary>
    private static string Many(string value) => string.Join(", ", Enumerable.Range(0, 129).Select(i => $"\"e{i}\": \"{value}\""));

    private static Task<JsonSchema> LoadAsync() => JsonSchema.FromJsonAsync(Repository.Read("schemas", "host.schema.json"));
}
