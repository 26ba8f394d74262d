using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Studio.Tests;

/// <summary>What other pages of the same browser can't do, and what no text can become.</summary>
[Trait("Category", "Slow")]
public sealed class SafetyTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Everything that a page can send by itself; each says how it ended.</summary>
    private const string Attack = """
        async ([studio, token]) => {
          const ways = [];
          const body = JSON.stringify({ key: crypto.randomUUID(), model: 'kling-o3', parameters: { prompt: 'attack' }, price: 100 });
          const say = async (name, act) => ways.push(`${name}: ${await act().catch((error) => error.name)}`);
          const seen = async (response) => `${(await response).type} ${(await (await response).text()).length}`;
          await say('read', () => seen(fetch(`${studio}api/models`)));
          await say('read with the token', () => seen(fetch(`${studio}api/models`, { headers: { 'x-studio-token': token } })));
          await say('run', () => seen(fetch(`${studio}api/runs`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })));
          await say('run with the token', () => seen(fetch(`${studio}api/runs`,
            { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-studio-token': token } })));
          await say('run as text', () => seen(fetch(`${studio}api/runs`, { method: 'POST', mode: 'no-cors', body, credentials: 'include' })));
          const load = (name, address) => new Promise((resolve) => {
            const element = document.createElement(name);
            element.onload = () => resolve('loaded');
            element.onerror = () => resolve('refused');
            element.src = address;
            document.body.append(element);
          });
          await say('script', () => load('script', `${studio}app.js`));
          await say('image', () => load('img', `${studio}api/models`));
          const frame = document.createElement('iframe');
          frame.src = studio;
          frame.name = 'framed';
          document.body.append(frame);
          await new Promise((resolve) => { frame.onload = resolve; setTimeout(resolve, 3000); });
          const form = document.createElement('form');
          Object.assign(form, { method: 'post', action: `${studio}api/runs`, enctype: 'text/plain', target: 'framed' });
          const input = document.createElement('input');
          Object.assign(input, { name: body.slice(0, -1) + ',"x":"', value: '"}' });
          form.append(input);
          document.body.append(form);
          form.submit();
          await new Promise((resolve) => { frame.onload = resolve; setTimeout(resolve, 3000); });
          return ways;
        }
        """;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_page_on_another_port_reads_nothing_and_starts_nothing(string name)
    {
        await using RunningStudio studio = await RunningStudio.StartLiveAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await using WebApplication other = await OtherPageAsync();
        IPage foreign = await page.Page.Context.NewPageAsync();
        await foreign.GotoAsync($"http://{name}:{new Uri(other.Urls.First()).Port}/");

        string[] ways = await foreign.EvaluateAsync<string[]>(Attack, new[] { studio.Address.ToString(), studio.Token });

        Assert.Equal(
            [
                "read: TypeError", "read with the token: TypeError", "run: TypeError", "run with the token: TypeError",
                "run as text: TypeError", "script: refused", "image: refused",
            ],
            ways.Select(way => way.Replace("opaque 0", "TypeError", StringComparison.Ordinal)));
        Assert.DoesNotContain("Models", await TextOfFrameAsync(foreign), StringComparison.Ordinal);
        Assert.Empty(studio.Host!.Jobs);
    }

    [Fact]
    public async Task A_name_that_was_turned_to_this_machine_is_refused()
    {
        await using RunningStudio studio = await RunningStudio.StartLiveAsync();
        await using IBrowser browser = await chromium.StartRebindingAsync("evil.example");
        IPage page = await browser.NewPageAsync();
        IResponse? response = await page.GotoAsync($"http://evil.example:{studio.Address.Port}/#token={studio.Token}");

        Assert.Equal(421, response!.Status);
        int status = await page.EvaluateAsync<int>("""
            async (token) => (await fetch('/api/runs', {
              method: 'POST', headers: { 'content-type': 'application/json', 'x-studio-token': token },
              body: JSON.stringify({ key: 'k', model: 'kling-o3', parameters: { prompt: 'attack' }, price: 100 }),
            })).status
            """, studio.Token);
        Assert.Equal(421, status);
        Assert.Empty(studio.Host!.Jobs);
    }

    [Fact]
    public async Task The_token_is_neither_in_the_address_nor_in_the_history_nor_in_a_request_line()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        var addresses = new List<string>();
        page.Page.Request += (_, request) => addresses.Add(request.Url);
        await page.OpenModelAsync("kling-o3");
        await page.GoAsync("#/jobs");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Jobs" })).ToBeVisibleAsync();

        Assert.NotEmpty(addresses);
        Assert.DoesNotContain(addresses, address => address.Contains(studio.Token, StringComparison.Ordinal));
        while (await page.Page.GoBackAsync() is not null || page.Page.Url.Contains("#/models/", StringComparison.Ordinal))
            Assert.DoesNotContain(studio.Token, page.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(studio.Token, page.Page.Url, StringComparison.Ordinal);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Markup_in_a_document_and_in_a_request_is_shown_as_text()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Poster <img src=x" })).ToBeVisibleAsync();
        await page.OpenModelAsync("poster");
        await Expect(page.Page.Locator("h1")).ToContainTextAsync("<img src=x onerror=");
        await Expect(page.Page.Locator(".lead")).ToContainTextAsync("<script>");
        await page.Field("prompt").GetByRole(AriaRole.Textbox).FillAsync("</pre><script>document.title='taken'</script>");
        await Expect(page.Page.Locator(".code").First).ToContainTextAsync("<script>");

        Assert.Equal(0, await page.Page.Locator("main img, main script").CountAsync());
        await page.AssertQuietAsync();
    }

    private static async Task<string> TextOfFrameAsync(IPage page)
    {
        var text = new StringBuilder();
        foreach (IFrame frame in page.Frames.Skip(1))
            text.Append(await frame.ContentAsync());
        return text.ToString();
    }

    private static async Task<WebApplication> OtherPageAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication other = builder.Build();
        other.MapGet("/", () => Results.Content("<!doctype html><title>Other</title><body>", "text/html"));
        await other.StartAsync();
        return other;
    }
}
