namespace SchemaSdk.Tool.Tests.Studio;

/// <summary>
/// A page that can spend money answers nobody but itself. Each request here would be a run if only its one fault were not there.
/// </summary>
public sealed class StudioGuardTests
{
    private const string Port = "<port>";
    private const string Token = "<token>";

    [Fact]
    public async Task The_request_without_a_fault_is_a_run()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();

        Assert.Equal(202, RawRequest.StatusOf(await RawRequest.Run(studio).SendAsync(studio.Address.Port)));
        Assert.Equal(202, RawRequest.StatusOf(await RawRequest.Run(studio, "other")
            .Instead($"Host: localhost:{studio.Address.Port}").With($"Origin: http://localhost:{studio.Address.Port}")
            .With("Sec-Fetch-Site: same-origin").Instead("Content-Type: application/json; charset=utf-8").SendAsync(studio.Address.Port)));

        await studio.WatchAsync("raw");
        await studio.WatchAsync("other");
        Assert.Equal(2, studio.JobsAtHost);
    }

    [Theory]
    // The token is in its header and nowhere else.
    [InlineData(401, "x-studio-token:")]
    [InlineData(401, "x-studio-token: ", "x-studio-token: ")]
    [InlineData(401, "x-studio-token:", "x-studio-token: 00000000000000000000000000000000")]
    [InlineData(401, "x-studio-token:", "x-studio-token: " + Token + "0")]
    [InlineData(401, "x-studio-token:", "x-studio-token: " + Token + ", " + Token)]
    [InlineData(401, "x-studio-token:", "x-studio-token: " + Token, "x-studio-token: " + Token)]
    [InlineData(401, "x-studio-token:", "Cookie: x-studio-token=" + Token + "; token=" + Token)]
    [InlineData(401, "x-studio-token:", "Authorization: Bearer " + Token)]
    // The studio has two names, with its port.
    [InlineData(421, "Host:", "Host: evil.example")]
    [InlineData(421, "Host:", "Host: evil.example:" + Port)]
    [InlineData(421, "Host:", "Host: 127.0.0.1")]
    [InlineData(421, "Host:", "Host: localhost")]
    [InlineData(421, "Host:", "Host: 127.0.0.1:1")]
    [InlineData(421, "Host:", "Host: 127.0.0.1.evil.example:" + Port)]
    [InlineData(421, "Host:", "Host: 0.0.0.0:" + Port)]
    [InlineData(421, "Host:", "Host: [::1]:" + Port)]
    [InlineData(400, "Host:", "Host: 127.0.0.1:" + Port, "Host: evil.example")]
    [InlineData(400, "Host:")]
    // Pages of others have other origins, those on this machine too.
    [InlineData(403, "Origin:", "Origin: http://evil.example")]
    [InlineData(403, "Origin:", "Origin: http://127.0.0.1:1")]
    [InlineData(403, "Origin:", "Origin: http://localhost:" + Port)]
    [InlineData(403, "Origin:", "Origin: https://127.0.0.1:" + Port)]
    [InlineData(403, "Origin:", "Origin: null")]
    [InlineData(403, "Origin:", "Origin: ")]
    [InlineData(403, "Origin:", "Origin: http://127.0.0.1:" + Port, "Origin: http://evil.example")]
    [InlineData(403, "Sec-Fetch-Site:", "Sec-Fetch-Site: cross-site")]
    [InlineData(403, "Sec-Fetch-Site:", "Sec-Fetch-Site: same-site")]
    [InlineData(403, "Sec-Fetch-Site:", "Sec-Fetch-Site: none")]
    // What a form can send is no JSON.
    [InlineData(415, "Content-Type:")]
    [InlineData(415, "Content-Type:", "Content-Type: text/plain")]
    [InlineData(415, "Content-Type:", "Content-Type: text/plain; application/json")]
    [InlineData(415, "Content-Type:", "Content-Type: application/x-www-form-urlencoded")]
    [InlineData(415, "Content-Type:", "Content-Type: multipart/form-data; boundary=x")]
    public async Task A_request_with_one_fault_is_refused_and_sends_nothing(int status, string without, params string[] with)
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        RawRequest request = RawRequest.Run(studio).Without(without.TrimEnd(' ', ':'));
        foreach (string header in with)
        {
            request = request.With(header.Replace(Port, $"{studio.Address.Port}", StringComparison.Ordinal)
                .Replace(Token, studio.Token, StringComparison.Ordinal));
        }

        await RefusedAsync(studio, request, status);
    }

    [Theory]
    [InlineData(401, "POST /api/runs?token=<token>&x-studio-token=<token> HTTP/1.1")]
    [InlineData(401, "OPTIONS /api/runs HTTP/1.1")]
    [InlineData(401, "PUT /api/runs HTTP/1.1")]
    [InlineData(401, "POST /API/runs HTTP/1.1")]
    [InlineData(401, "POST //api/runs HTTP/1.1", "POST /%61pi/runs HTTP/1.1")]
    public async Task Without_the_token_no_other_address_leads_there(int status, params string[] lines)
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        foreach (string line in lines)
        {
            RawRequest request = RawRequest.Run(studio).Without("x-studio-token") with
            {
                Line = line.Replace(Token, studio.Token, StringComparison.Ordinal),
            };
            string answer = await request.SendAsync(studio.Address.Port);
            Assert.True(RawRequest.StatusOf(answer) == status || RawRequest.StatusOf(answer) == 404, answer);
            Assert.DoesNotContain("Access-Control-", answer);
        }

        Assert.Equal(0, studio.JobsAtHost);
    }

    [Theory]
    [InlineData("http://evil.example/api/runs", "evil.example", 421)]
    [InlineData("http://evil.example/api/runs", null, 400)]
    [InlineData("http://127.0.0.1:<port>/api/runs", null, 421)]
    public async Task An_absolute_address_in_the_request_line_is_refused(string target, string? host, int status)
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        RawRequest request = RawRequest.Run(studio) with
        {
            Line = $"POST {target.Replace(Port, $"{studio.Address.Port}", StringComparison.Ordinal)} HTTP/1.1",
        };
        await RefusedAsync(studio, host is null ? request : request.Instead("Host: " + host), status);
    }

    [Fact]
    public async Task A_body_of_more_than_a_mebibyte_is_refused_whether_it_says_so_or_not()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        RawRequest run = RawRequest.Run(studio);
        string large = run.Body[..^1] + ",\"more\":\"" + new string('x', 2 * 1024 * 1024) + "\"}";

        await RefusedAsync(studio, run.Instead($"Content-Length: {large.Length}") with { Body = large }, 413);
        RawRequest chunked = run.Without("Content-Length").With("Transfer-Encoding: chunked");
        await RefusedAsync(studio, chunked with { Body = $"{large.Length:x}\r\n{large}\r\n0\r\n\r\n" }, 413);
    }

    [Theory]
    [InlineData("/api/studio")]
    [InlineData("/api/models")]
    [InlineData("/api/models/kling-o3")]
    [InlineData("/api/jobs")]
    [InlineData("/api/jobs/raw")]
    [InlineData("/api/jobs/raw/watch")]
    [InlineData("/api/money")]
    [InlineData("/api/nothing")]
    public async Task Nothing_is_read_without_the_token_or_under_another_name(string path)
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        RawRequest get = RawRequest.Get(studio, path);

        Assert.Equal(401, RawRequest.StatusOf(await get.Without("x-studio-token").SendAsync(studio.Address.Port)));
        Assert.Equal(421, RawRequest.StatusOf(await get.Instead("Host: evil.example").SendAsync(studio.Address.Port)));
        Assert.Equal(403, RawRequest.StatusOf(await get.With("Origin: http://evil.example").SendAsync(studio.Address.Port)));
        Assert.Equal(403, RawRequest.StatusOf(await get.With("Sec-Fetch-Site: same-site").SendAsync(studio.Address.Port)));
    }

    private static async Task RefusedAsync(StudioPlace studio, RawRequest request, int status)
    {
        string answer = await request.SendAsync(studio.Address.Port);
        // A refused body may be cut off before the answer is read.
        if (answer.Length > 0 || status != 413)
            Assert.True(RawRequest.StatusOf(answer) == status, answer);
        Assert.DoesNotContain("Access-Control-", answer);
        Assert.DoesNotContain(studio.Token, answer);
        Assert.Equal(0, studio.JobsAtHost);
        Assert.Empty((await studio.GetAsync("api/jobs"))["jobs"]!.AsArray());
    }
}
