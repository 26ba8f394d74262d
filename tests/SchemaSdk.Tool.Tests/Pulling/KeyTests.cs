using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Pulling;

/// <summary>The key goes to the host, and is shown nowhere.</summary>
[Trait("Category", "Slow")]
public sealed class KeyTests
{
    private const string Key = "sk-Secret/+123";

    public static TheoryData<string> Answers =>
        [
            $"HTTP/1.1 200 OK\r\nX {Key}\r\n\r\n",
            $"HTTP/1.1 200 OK\r\n{Key}\r\n\r\n",
            $"HTTP/9 {Key}\r\n\r\n",
            $"{Key}\r\n\r\n",
            $"HTTP/1.1 2x0 {Key}\r\n\r\n",
            $"HTTP/1.1 200 OK\r\nContent-Length: {Key}\r\n\r\n",
            $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{Key}\r\n",
            $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 14\r\n\r\n{Key}",
            $"HTTP/1.1 200 OK\r\nContent-Type: text/{Key}\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 302 Found\r\nLocation: http://sk-secret.example/sk-Secret/+123\r\nContent-Length: 0\r\n\r\n",
            $"HTTP/1.1 302 Found\r\nLocation: http://{Key}.example/\r\nContent-Length: 0\r\n\r\n",
            $"HTTP/1.1 500 {Key}\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
            $"HTTP/1.1 401 {Key}\r\nContent-Length: 0\r\n\r\n",
            Json($$"""{"id":"{{Key}}"}"""),
            Json("""{"id":"sk-Secret\/\u002B123","supported_endpoints":5}"""),
            Json($$"""{"id":"a","{{Key}}":1,"{{Key}}":2}"""),
            Json($"[{Key}]"),
            Json(
                $$"""{"id":"a","supported_endpoints":["POST /v1/x"],"supported_parameters":[{"name":"p","type":"{{Key}}","default":"{{Key}}"}]}"""
            ),
        ];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_host_that_sends_it_back_makes_nobody_print_it(string answer)
    {
        using TcpListener host = Serve(answer);
        using var place = new Workplace { Key = Key };
        foreach (string[] arguments in (string[][])[["add", "a"], ["add", "a", "--json"]])
        {
            ToolRun run = await place.RunAsync([.. arguments, "--from", $"http://{host.LocalEndpoint}"]);
            Assert.DoesNotContain(Key, run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("sk-Secret\\/", run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("sk-secret\nX-Other: 1")]
    [InlineData("sk-secret\r\n")]
    [InlineData("sk secret")]
    [InlineData("sk-secrét")]
    [InlineData("sk-secret\u0000x")]
    [InlineData("sk-secret\u007f")]
    [InlineData("sk-\u202esecret")]
    public async Task One_that_no_header_can_hold_is_refused_before_anything_is_sent(string key)
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [Sample.Of("a")] });
        using var place = new Workplace { Key = key };
        ToolRun run = await place.RunAsync("add", "a", "--from", host.BaseAddress.ToString());
        if (key.Trim().All(c => c is > ' ' and <= '~'))
        {
            Assert.Equal(0, run.ExitCode);
            return;
        }

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(host.Requests);
        Assert.Contains("EMPIRIOLABS_API_KEY must not contain", run.Error);
        Assert.DoesNotContain(key[..2], run.Error.Replace("schema-sdk", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_host_on_this_machine_a_proxy_never_sees_it()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [Sample.Of("a")] });
        using TcpListener proxy = Serve(Json("{}"));
        using var place = new Workplace();
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "SchemaSdk.Tool.dll"), "add", "a", "--from", host.BaseAddress.ToString()])
        {
            WorkingDirectory = place.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["EMPIRIOLABS_API_KEY"] = Key;
        foreach (string name in (string[])["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
            start.Environment[name] = $"http://{proxy.LocalEndpoint}";

        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = "";
        using Process tool = Process.Start(start)!;
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, tool.ExitCode);
        Assert.Equal("Bearer " + Key, Assert.Single(host.Requests).Headers["Authorization"]);
    }

    private static string Json(string body) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    /// <summary>Answers every connection with these bytes, then closes it.</summary>
    private static TcpListener Serve(string answer)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(async () =>
        {
            try
            {
                while (true)
                {
                    using TcpClient client = await listener.AcceptTcpClientAsync();
                    _ = await client.GetStream().ReadAsync(new byte[4096]);
                    await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer));
                }
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        });
        return listener;
    }
}
