using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace SchemaSdk.Tool.Tests.Studio;

/// <summary>What every answer has, and what no address leads to.</summary>
public sealed class StudioAnswerTests
{
    private static readonly (string Name, string Value)[] s_headers =
    [
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cache-Control", "no-store"),
    ];

    [Fact]
    public async Task Every_answer_has_the_headers_that_keep_others_out()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        await studio.RunAsync("a");
        string media = (string)(await studio.WatchAsync("a"))[^1]["files"]![0]!["url"]!;
        string[] paths = ["/", "/index.html", "/api/studio", "/api/models", "/api/jobs/a/watch", "/nothing", "/api/nothing", "/media/nothing", media];
        foreach (string path in paths)
        {
            foreach (RawRequest request in (RawRequest[])
                [RawRequest.Get(studio, path), RawRequest.Get(studio, path).Without("x-studio-token"), RawRequest.Get(studio, path).Instead("Host: evil.example")])
            {
                string answer = await request.SendAsync(studio.Address.Port);
                string policy = answer.Split('\n').Single(line => line.StartsWith("Content-Security-Policy: ", StringComparison.Ordinal));
                Assert.StartsWith("Content-Security-Policy: default-src 'none';", policy);
                Assert.DoesNotContain("unsafe-", policy);
                Assert.All(s_headers, header => Assert.Contains($"\n{header.Name}: {header.Value}\n", answer));
                Assert.DoesNotContain("Set-Cookie", answer);
                Assert.DoesNotContain("\nServer:", answer);
            }
        }
    }

    [Theory]
    [InlineData("/../SchemaSdk.Tool.dll")]
    [InlineData("/../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/..\\..\\etc\\passwd")]
    [InlineData("/..%5c..%5cetc%5cpasswd")]
    [InlineData("/index.html%00.js")]
    [InlineData("//etc/passwd")]
    [InlineData("/media/../../etc/passwd")]
    [InlineData("/media/%2fetc%2fpasswd")]
    [InlineData("/media/..%2f..%2fetc%2fpasswd")]
    [InlineData("/schemas/kling-o3.json")]
    [InlineData("/studio.db")]
    public async Task No_address_leads_to_a_file_beside_those_of_the_page(string target)
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();

        string answer = await RawRequest.Get(studio, target).SendAsync(studio.Address.Port);

        Assert.True(RawRequest.StatusOf(answer) is 400 or 404, answer);
        Assert.DoesNotContain("root:", answer);
    }

    [Fact]
    public async Task The_page_has_its_files_each_with_its_type()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        using var client = new HttpClient { BaseAddress = studio.Address };

        using HttpResponseMessage page = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<!doctype html>", (await page.Content.ReadAsStringAsync()).ToLowerInvariant());
    }

    [Fact]
    public async Task Only_this_machine_reaches_it()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        int port = studio.Address.Port;

        IPEndPoint[] listeners = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == port)];
        Assert.Equal([new IPEndPoint(IPAddress.Loopback, port)], listeners);
        IEnumerable<IPAddress> others = NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(address => address.Address)
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        foreach (IPAddress other in others)
        {
            using var client = new TcpClient();
            await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(other, port));
        }
    }

    [Fact]
    public async Task Tokens_of_two_starts_differ_and_have_128_bits()
    {
        await using StudioPlace one = await StudioPlace.StartAsync();
        await using StudioPlace other = await StudioPlace.StartAsync();

        Assert.Matches("^[0-9a-f]{32}$", one.Token);
        Assert.NotEqual(one.Token, other.Token);
        Assert.Equal(401, RawRequest.StatusOf(await RawRequest.Get(one, "/api/studio").Instead("x-studio-token: " + other.Token)
            .SendAsync(one.Address.Port)));
    }
}
