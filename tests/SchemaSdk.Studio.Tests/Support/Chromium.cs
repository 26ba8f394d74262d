[assembly: Xunit.v3.Parallelization(MaxThreads = 2)]

namespace SchemaSdk.Studio.Tests;

/// <summary>A real browser, started by the first test of a class that needs it. Its driver downloads none.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private readonly SemaphoreSlim _gate = new(1);
    private IPlaywright? _driver;
    private IBrowser? _browser;

    internal async Task<IBrowser> StartAsync()
    {
        Needs.File("chromium", Program);
        await _gate.WaitAsync();
        try
        {
            return _browser ??= await LaunchAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A browser of its own, which finds a name of the network at an address of this machine.</summary>
    internal async Task<IBrowser> StartRebindingAsync(string name)
    {
        await StartAsync();
        return await LaunchAsync($"--host-resolver-rules=MAP {name} 127.0.0.1");
    }

    private async Task<IBrowser> LaunchAsync(params string[] arguments)
    {
        _driver ??= await Playwright.CreateAsync();
        return await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = OperatingSystem.IsLinux() ? Program : null,
            // Root, as in a container, has no sandbox.
            Args = ["--no-sandbox", .. arguments],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
        _gate.Dispose();
    }
}
