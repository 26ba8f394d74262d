using System.Collections.Concurrent;

namespace SchemaSdk.Studio.Tests;

/// <summary>The studio's page in a context of its own, with all that it complained about or asked another place for.</summary>
internal sealed class StudioPage : IAsyncDisposable
{
    /// <summary>Only a test that hangs gets there.</summary>
    private const float Patience = 60_000;

    private readonly IBrowserContext _context;
    private readonly RunningStudio _studio;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _foreign = new();

    private StudioPage(IBrowserContext context, IPage page, RunningStudio studio)
    {
        (_context, Page, _studio) = (context, page, studio);
        context.SetDefaultTimeout(Patience);
        SetDefaultExpectTimeout(Patience);
        page.Console += (_, message) => Note(message);
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Request += (_, request) => Note(request);
    }

    public IPage Page { get; }

    /// <summary>Status codes that the test brings about itself; the browser writes each to the console.</summary>
    public HashSet<int> Expected { get; } = [];

    public static async Task<StudioPage> OpenAsync(
        Chromium chromium, RunningStudio studio, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 860)
    {
        IBrowser browser = await chromium.StartAsync();
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce,
        });
        var page = new StudioPage(context, await context.NewPageAsync(), studio);
        await page.Page.GotoAsync(studio.Link);
        return page;
    }

    /// <summary>Opens another view by its address, as a bookmark does.</summary>
    public Task GoAsync(string fragment) => Page.EvaluateAsync("fragment => { location.hash = fragment; }", fragment);

    /// <summary>Opens the form of a model and waits until it was checked once.</summary>
    public async Task OpenModelAsync(string id)
    {
        await GoAsync($"#/models/{id}");
        await Expect(Page.Locator(".model-head code").First).ToHaveTextAsync(id);
        await Expect(Page.Locator(".figure")).Not.ToHaveTextAsync("…");
    }

    /// <summary>The field of a parameter.</summary>
    public ILocator Field(string name) => Page.Locator($"[data-name='{name}']").First;

    /// <summary>The request as the page would send it, once it has been checked in this form.</summary>
    public async Task ExpectJsonAsync(string json)
    {
        await Page.GetByRole(AriaRole.Tab, new() { Name = "JSON", Exact = true }).ClickAsync();
        await Expect(Page.GetByLabel("The request as JSON", new() { Exact = true })).ToHaveTextAsync(json);
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The button that runs; it says the price, so its name changes.</summary>
    public ILocator Run => Page.Locator("button.primary");

    /// <summary>Runs what the form says and waits until this run, and not the one before, has ended well.</summary>
    public async Task RunToEndAsync()
    {
        IRequest request = await Page.RunAndWaitForRequestAsync(() => Run.ClickAsync(), "**/api/runs");
        string key = request.PostDataJSON()!.Value.GetProperty("key").GetString()!;
        await Expect(Page.Locator($".run-head a[href='#/jobs/{key}']")).ToBeVisibleAsync();
        await Expect(Page.Locator(".run-head .chip")).ToHaveTextAsync("done");
    }

    /// <summary>Waits until the video has been played for longer than this, or has so much of it that it can be.</summary>
    public Task WaitForVideoAsync(double seconds) => Page.EvaluateAsync(
        """
        (seconds) => new Promise((resolve) => {
          const video = document.querySelector('video');
          const check = () => (seconds > 0 ? video.currentTime > seconds : video.readyState > 1) && resolve();
          for (const name of ['timeupdate', 'loadeddata', 'canplay']) video.addEventListener(name, check);
          check();
        })
        """,
        seconds);

    /// <summary>Nothing on the console, no error of a script, no request to another place, and no key anywhere in sight.</summary>
    public async Task AssertQuietAsync()
    {
        Assert.Empty(_complaints);
        Assert.Empty(_foreign);
        Assert.DoesNotContain(RunningStudio.Key, await Page.ContentAsync(), StringComparison.Ordinal);
        Assert.NotEqual("taken", await Page.TitleAsync());
        Assert.Empty(await _context.CookiesAsync());
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(IConsoleMessage message)
    {
        bool isBroughtAbout = Expected.Any(status => message.Text.Contains($"status of {status}", StringComparison.Ordinal));
        if (message.Type is "error" or "warning" && !isBroughtAbout)
            _complaints.Enqueue(message.Text);
    }

    private void Note(IRequest request)
    {
        var address = new Uri(request.Url);
        if (address.Scheme is not ("data" or "blob") && address.GetLeftPart(UriPartial.Authority) != _studio.Address.GetLeftPart(UriPartial.Authority))
            _foreign.Enqueue(request.Url);
    }
}
