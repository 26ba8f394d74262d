namespace SchemaSdk.Studio.Tests;

/// <summary>The pictures of the documentation, taken anew: written to the folder that SCHEMASDK_SCREENSHOTS names, if it does.</summary>
[Trait("Category", "Slow")]
public sealed class ScreenshotTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int LargestFile = 200_000;

    [Theory]
    [InlineData("studio-light.png", ColorScheme.Light, 1280, 800)]
    [InlineData("studio-dark.png", ColorScheme.Dark, 1280, 800)]
    [InlineData("studio-narrow.png", ColorScheme.Light, 390, 800)]
    public async Task A_model_with_a_run(string file, ColorScheme scheme, int width, int height)
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio, scheme, width, height);
        await page.OpenModelAsync("kling-o3");
        await page.Field("prompt").Locator("textarea").FillAsync("Sunrise over the ocean, seen from a cliff, slow camera");
        await page.Page.GetByLabel("duration", new() { Exact = true }).FillAsync("6");
        await Expect(page.Run).ToHaveTextAsync("Run for $1.68");
        await page.RunToEndAsync();
        await page.WaitForVideoAsync(0);
        await page.Page.EvaluateAsync("scrollTo(0, 0)");

        await TakeAsync(page, file);
    }

    [Fact]
    public async Task Jobs_and_money()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        foreach (string prompt in (string[])["Sunrise over the ocean", "A cat on a skateboard", "5s: a door opens | 3s: a long corridor"])
        {
            await page.OpenModelAsync("kling-o3");
            await page.Field("prompt").Locator("textarea").First.FillAsync(prompt);
            await page.Field("prompt").Locator("textarea").First.BlurAsync();
            await Expect(page.Page.Locator(".code").First).ToContainTextAsync(prompt);
            await page.RunToEndAsync();
        }

        await page.GoAsync("#/jobs");
        await Expect(page.Page.Locator("tbody tr")).ToHaveCountAsync(3);
        await TakeAsync(page, "studio-jobs.png");
        await page.GoAsync("#/money");
        await Expect(page.Page.Locator(".chart svg").First).ToBeVisibleAsync();
        await TakeAsync(page, "studio-money.png");
    }

    private static async Task TakeAsync(StudioPage page, string file)
    {
        byte[] picture = await page.Page.ScreenshotAsync();

        Assert.InRange(picture.Length, 1000, LargestFile);
        if (Environment.GetEnvironmentVariable("SCHEMASDK_SCREENSHOTS") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, file), picture);
        await page.AssertQuietAsync();
    }
}
