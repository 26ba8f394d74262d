using SchemaSdk.Simulator;

namespace SchemaSdk.Studio.Tests;

/// <summary>A run is sent once, seen through, and never lost.</summary>
[Trait("Category", "Slow")]
public sealed class RunTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Submit = "POST /v1/videos/generations";

    [Fact]
    public async Task From_the_link_to_a_played_video_it_takes_three_clicks()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Kling O3" }).ClickAsync();
        await page.Field("prompt").Locator("textarea").FillAsync("sunrise over the ocean");
        await Expect(page.Run).ToHaveTextAsync("Run for $1.40");
        await page.Run.ClickAsync();
        ILocator video = page.Page.Locator("video");
        await video.ClickAsync();

        await page.WaitForVideoAsync(0.1);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_double_click_makes_one_job_and_so_does_a_click_after_a_reload()
    {
        await using RunningStudio studio = await RunningStudio.StartLiveAsync(jobs: TimeSpan.FromMinutes(10));
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await FillAsync(page, "a double click");

        await page.Run.DblClickAsync();
        await Expect(page.Page.Locator(".run-head .chip")).ToHaveTextAsync("running");
        await page.Run.ClickAsync();
        await page.Page.ReloadAsync();
        await Expect(page.Page.Locator(".run-head .chip")).ToHaveTextAsync("running");
        await Expect(page.Run).ToHaveTextAsync("Run for $1.40");
        Task<IResponse> again = page.Page.WaitForResponseAsync(response => response.Url.EndsWith("/api/runs", StringComparison.Ordinal));
        await page.Run.ClickAsync();
        Assert.Equal(200, (await again).Status);
        Assert.Single(studio.Host!.Jobs);

        // Another request is another intent.
        await FillAsync(page, "another one");
        await page.Run.ClickAsync();
        await page.GoAsync("#/jobs");
        await Expect(page.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "another one" })).ToContainTextAsync("running");
        Assert.Equal(2, studio.Host!.Jobs.Count);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_page_that_is_closed_in_the_middle_loses_nothing()
    {
        await using RunningStudio studio = await RunningStudio.StartLiveAsync();
        await using (StudioPage closed = await StudioPage.OpenAsync(chromium, studio))
        {
            await FillAsync(closed, "left alone");
            await closed.Run.ClickAsync();
            await Expect(closed.Page.Locator(".run-head .chip")).ToBeVisibleAsync();
        }

        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.GoAsync("#/jobs");
        ILocator row = page.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "left alone" });
        await Expect(row.Locator(".chip")).ToHaveTextAsync("done");
        await row.ClickAsync();
        await Expect(page.Page.Locator("video")).ToBeVisibleAsync();
        Assert.Single(studio.Host!.Jobs);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_failure_is_told_in_full_and_as_text()
    {
        const string Message = "Not made: <img src=x onerror=\"document.title='taken'\"> is not allowed.";
        await using RunningStudio studio = await RunningStudio.StartLiveAsync();
        studio.Host!.Behaviors.Next(Submit, Behavior.FailJob("content_rejected", Message));
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await FillAsync(page, "<img src=x onerror=\"document.title='taken'\">");
        await page.Run.ClickAsync();

        ILocator failure = page.Page.Locator(".failure");
        await Expect(failure).ToContainTextAsync(Message);
        await Expect(failure).ToContainTextAsync("content_rejected");
        await page.GoAsync("#/jobs");
        await page.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "onerror" }).ClickAsync();
        await Expect(failure).ToContainTextAsync(Message);
        Assert.Equal(0, await page.Page.Locator("main img").CountAsync());
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_run_above_the_budget_is_refused_with_the_reason_and_nothing_is_sent()
    {
        await using RunningStudio studio = await RunningStudio.StartLiveAsync(budget: "1");
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        page.Expected.Add(409);
        await FillAsync(page, "too much");
        await Expect(page.Page.Locator(".mode")).ToContainTextAsync("of $1.00");
        await page.Run.ClickAsync();

        await Expect(page.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "budget" })).ToBeVisibleAsync();
        Assert.Empty(studio.Host!.Jobs);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_price_that_rose_since_it_was_seen_is_refused_and_shown_anew()
    {
        await using RunningStudio studio = await RunningStudio.StartLiveAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        page.Expected.Add(409);
        await FillAsync(page, "now dearer");
        studio.Edit("kling-o3.json", "$0.280", "$0.380");
        await page.Run.ClickAsync();

        await Expect(page.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "price" })).ToBeVisibleAsync();
        await Expect(page.Run).ToHaveTextAsync("Run for $1.90");
        Assert.Empty(studio.Host!.Jobs);

        await page.Run.ClickAsync();
        await Expect(page.Page.Locator("video")).ToBeVisibleAsync();
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_run_is_canceled_where_the_host_can()
    {
        await using RunningStudio studio = await RunningStudio.StartLiveAsync(jobs: TimeSpan.FromMinutes(10), documents: "Replicate");
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Sketch" }).ClickAsync();
        await page.Field("prompt").GetByRole(AriaRole.Textbox).FillAsync("a door");
        await Expect(page.Run).ToHaveTextAsync("Run for $0.02");
        await page.Run.ClickAsync();
        await page.Button("Cancel").ClickAsync();

        await Expect(page.Page.Locator(".run-head .chip")).ToHaveTextAsync("canceled");
        await Expect(page.Button("Cancel")).ToHaveCountAsync(0);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_studio_that_has_ended_is_said_to_have_ended()
    {
        RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("kling-o3");
        await studio.DisposeAsync();
        await page.Page.GetByLabel("duration", new() { Exact = true }).FillAsync("4");

        await Expect(page.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "still running" })).ToBeVisibleAsync();
    }

    private static async Task FillAsync(StudioPage page, string prompt)
    {
        await page.OpenModelAsync("kling-o3");
        await page.Field("prompt").Locator("textarea").FillAsync(prompt);
        await Expect(page.Run).ToHaveTextAsync("Run for $1.40");
    }
}
