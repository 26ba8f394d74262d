using System.Text;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator.Tests;

/// <summary>What is written down of an exchange holds no secret: by its name, or the key itself, wherever either stands.</summary>
public sealed class RedactionTests
{
    private const string Secret = "hush-Hush/+4711";

    private static readonly string[] s_names =
    [
        "Authorization",
        "authorization",
        "Proxy-Authorization",
        "X-Authorization",
        "x-api-key",
        "X-API-KEY",
        "api-key",
        "apikey",
        "apiKey",
        "api_key",
        "API_KEY",
        "X-Goog-Api-Key",
        "Ocp-Apim-Subscription-Key",
        "x-functions-key",
        "X-RapidAPI-Key",
        "xi-api-key",
        "X-Key",
        "key",
        "Key",
        "access_key",
        "AWSAccessKeyId",
        "secretKey",
        "private_key",
        "client_secret",
        "secret",
        "X-Client-Secret",
        "token",
        "Token",
        "access_token",
        "refreshToken",
        "id_token",
        "X-Auth-Token",
        "X-Amz-Security-Token",
        "X-CSRF-Token",
        "auth",
        "X-Auth",
        "password",
        "passwd",
        "pwd",
        "passphrase",
        "credential",
        "X-Amz-Credential",
        "signature",
        "X-Amz-Signature",
        "X-Goog-Signature",
        "sig",
        "sas",
        "hmac",
        "jwt",
        "bearer",
        "Cookie",
        "Set-Cookie",
        "session",
        "session_id",
        "sessionId",
        "sid",
        "otp",
        "webhook_secret",
        "hf_token",
        "signing-key",
        "encryptionKey",
    ];

    private static readonly string[] s_harmless =
    [
        "prompt",
        "model",
        "max_tokens",
        "max_output_tokens",
        "tokens",
        "x-ratelimit-remaining-tokens",
        "author",
        "keep_original_sound",
        "keyframes",
        "keywords",
        "Idempotency-Key",
        "prompt_cache_key",
        "monkey",
        "design",
        "signal",
        "seed",
        "duration",
        "passenger",
        "X-Request-Id",
        "Content-Type",
        "sort_key",
    ];

    public static TheoryData<string> Names => [.. s_names];

    public static TheoryData<string> HarmlessNames => [.. s_harmless];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_called_a_secret_is_left_out_of_headers_queries_and_bodies(string name)
    {
        string written = await RecordAsync(
            $"/v1/models?{name}={Uri.EscapeDataString(Secret)}&next=1",
            new JsonObject { [name] = Secret, ["deep"] = new JsonArray(new JsonObject { [name] = new JsonArray(Secret), ["url"] = $"https://x/y?{name}={Uri.EscapeDataString(Secret)}#z" }) }.ToJsonString(),
            request => request.TryAddWithoutValidation("X-Carrier-" + name, Secret),
            new JsonObject { [name] = Secret, ["text"] = $"{{\"{name}\":\"{Secret}\"}}" }.ToJsonString(),
            [new(name.Equals("Content-Type", StringComparison.Ordinal) ? "x" : "X-Back-" + name, Secret), new("Location", $"https://x/?a=1&{name}={Uri.EscapeDataString(Secret)}")]);

        AssertClean(written);
        Assert.Contains("next=1", written);
    }

    [Theory]
    [MemberData(nameof(HarmlessNames))]
    public async Task What_is_called_otherwise_is_kept(string name)
    {
        JsonNode exchange = JsonNode.Parse(
            await RecordAsync(
                $"/v1/models?{name}=71",
                new JsonObject { [name] = 71 }.ToJsonString(),
                _ => { },
                "{}",
                [new("X-Back-" + name, "71")])
        )!;

        Assert.Equal(71, (int)exchange["request"]!["body"]![name]!);
        Assert.Equal("71", (string?)exchange["response"]!["headers"]!["X-Back-" + name]);
        if (name is not "sort_key" && !name.EndsWith("tokens", StringComparison.Ordinal))
            Assert.Equal($"?{name}=71", (string?)exchange["request"]!["query"]);
    }

    public static TheoryData<string, string> Bodies => new()
    {
        { "application/json", $$"""{"prompt":"say {{Secret}}!"}""" },
        { "application/json", """{"prompt":"say hush-Hush\/+4711"}""" },
        { "application/json", """{"prompt":"say hush-Hush\/\u002b4711"}""" },
        { "application/json", """{"prompt":"say \u0068\u0075sh-Hush\/\u002B4711"}""" },
        { "application/json", $$"""{"{{Secret}}":1}""" },
        { "application/json", """{"prompt":"https://x/?q=hush-Hush%2F%2B4711"}""" },
        { "application/json", """{"prompt":"https://x/?q=hush-Hush%2f%2b4711"}""" },
        { "application/json", $$"""{"api_key":"{{Secret}}","cut":""" },
        { "application/json", """{"prompt":"hush-Hush\/\u002B4711","cut":""" },
        { "text/plain", $"say {Secret} twice {Secret}" },
        { "text/plain", "Authorization: Bearer other-0123456789abcdef" },
        { "text/plain", "https://user:pass-word@host/x" },
        { "text/plain", $"token={Secret}" },
        { "application/x-www-form-urlencoded", "api_key=other-0123&prompt=x" },
        { "application/x-www-form-urlencoded", "prompt=x&client_secret=other-0123" },
        { "application/x-www-form-urlencoded", "prompt=hush-Hush%2F%2B4711" },
        { "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"api_key\"\r\n\r\nother-0123\r\n--b--\r\n" },
        { "multipart/form-data; boundary=b", $"--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n{Secret}\r\n--b--\r\n" },
        { "application/octet-stream", "\u0000\u0001" + Secret },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task The_key_is_left_out_of_bodies_in_every_form(string contentType, string body)
    {
        string written = await RecordAsync("/v1/models", body, _ => { }, body, [new("X-Echo", "Bearer " + Secret)], contentType);

        AssertClean(written);
        Assert.DoesNotContain("other-0123", written);
        Assert.DoesNotContain("pass-word", written);
    }

    [Fact]
    public async Task Bytes_that_hold_the_key_are_not_written_as_base64()
    {
        byte[] body = [0xFF, .. Encoding.ASCII.GetBytes(Secret), 0xFE];
        string written = await RecordAsync("/v1/models", "{}", _ => { }, body, [], "video/mp4");
        Assert.DoesNotContain(Convert.ToBase64String(body), written);
        Assert.Equal("(redacted)", (string?)JsonNode.Parse(written)!["response"]!["body"]!["base64"]);
    }

    [Fact]
    public async Task The_path_and_the_name_of_the_file_hold_no_key()
    {
        using var folder = new TemporaryFolder();
        var options = new SimulatedHostOptions { RecordFolder = folder.Path, ApiKey = "hush-4711-0815" };
        await using (TestHost host = await TestHost.StartAsync(options))
            await host.Client.GetAsync("/v1/models/hush-4711-0815");
        string file = Assert.Single(Directory.EnumerateFiles(folder.Path));
        Assert.DoesNotContain("hush-4711-0815", file);
        Assert.DoesNotContain("hush-4711-0815", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_link_in_the_folder_is_not_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes rights there.");
        using var folder = new TemporaryFolder();
        using var outside = new TemporaryFolder();
        outside.Write("precious", "precious");
        await using (TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { RecordFolder = folder.Path }))
        {
            File.CreateSymbolicLink(Path.Combine(folder.Path, "000001-GET--v1-models.json"), Path.Combine(outside.Path, "precious"));
            await host.Client.GetAsync("/v1/models");
        }

        Assert.Equal("precious", await File.ReadAllTextAsync(Path.Combine(outside.Path, "precious")));
        Assert.Equal(2, Directory.EnumerateFiles(folder.Path).Count());
    }

    private static void AssertClean(string written)
    {
        string plain = Uri.UnescapeDataString(
            System.Text.RegularExpressions.Regex.Unescape(written.Replace("\\\"", "\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(Secret, written);
        Assert.DoesNotContain("hush", plain, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<string> RecordAsync(
        string target,
        string body,
        Action<System.Net.Http.Headers.HttpRequestHeaders> addHeaders,
        string answer,
        KeyValuePair<string, string>[] headers,
        string contentType = "application/json"
    ) => RecordAsync(target, body, addHeaders, Encoding.UTF8.GetBytes(answer), headers, contentType);

    private static async Task<string> RecordAsync(
        string target,
        string body,
        Action<System.Net.Http.Headers.HttpRequestHeaders> addHeaders,
        byte[] answer,
        KeyValuePair<string, string>[] headers,
        string contentType)
    {
        using var folder = new TemporaryFolder();
        await using (TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { RecordFolder = folder.Path, ApiKey = Secret }))
        {
            Behavior behavior = Behavior.Response(200, contentType, answer);
            foreach ((string name, string value) in headers)
                behavior = behavior.WithHeader(name, value);
            host.Host.Behaviors.Next("*", behavior);
            using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            addHeaders(request.Headers);
            using HttpResponseMessage response = await host.Client.SendAsync(request);
        }

        return await File.ReadAllTextAsync(Assert.Single(Directory.EnumerateFiles(folder.Path)));
    }
}
