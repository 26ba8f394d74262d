namespace SchemaSdk.Studio.Tests;

/// <summary>What ran is found again, put back into the form, compared and added up.</summary>
[Trait("Category", "Slow")]
public sealed class JobTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_view_that_is_just_being_left_does_not_take_the_address_back()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Models", Exact = true })).ToBeVisibleAsync();
        string hash = await page.Page.EvaluateAsync<string>(
            "async () => { const { settle } = await import('/router.js'); location.hash = '#/jobs'; settle(['models'], {}); return location.hash; }");
        Assert.Equal("#/jobs", hash);
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Jobs", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_job_is_loaded_into_the_form()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await RunAsync(page, "the first", "4");
        await FillAsync(page, "something else", "9");
        await page.GoAsync("#/jobs");
        await page.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "the first" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Page.Locator(".request-list")).ToContainTextAsync("the first");
        await page.Button("Load into the form").ClickAsync();

        await page.ExpectJsonAsync("""{ "prompt": "the first", "duration": 4 }""");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Two_jobs_stand_side_by_side_with_what_differs()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await RunAsync(page, "the first", "4");
        await RunAsync(page, "the second", "4");
        await page.GoAsync("#/jobs");
        await Expect(page.Button("Pick two to compare")).ToBeDisabledAsync();
        await page.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "the first" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "the second" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Button("Compare side by side").ClickAsync();

        await Expect(page.Page.Locator("video")).ToHaveCountAsync(2);
        await Expect(page.Page.Locator("tr.differs").Filter(new() { HasText = "prompt" })).ToContainTextAsync("the second");
        await Expect(page.Page.Locator("tr.differs").Filter(new() { HasText = "duration" })).ToHaveCountAsync(0);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Filters_stay_when_one_comes_back()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await RunAsync(page, "a red door", "4");
        await RunAsync(page, "a blue door", "4");
        await page.GoAsync("#/jobs");
        ILocator rows = page.Page.Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        await page.Page.GetByLabel("Search").FillAsync("blue");
        await Expect(rows).ToHaveCountAsync(1);

        await rows.GetByRole(AriaRole.Link).ClickAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Jobs" }).First.ClickAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(page.Page.GetByLabel("Search")).ToHaveValueAsync("blue");

        await page.Page.GetByLabel("State").SelectOptionAsync("failed");
        await Expect(page.Page.GetByText("No job fits all of that.")).ToBeVisibleAsync();
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Money_is_told_by_day_model_and_batch_and_as_a_file()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await RunAsync(page, "a red door", "4");
        await RunAsync(page, "a blue door", "4");
        await page.GoAsync("#/money");

        await Expect(page.Page.Locator(".tile").First).ToContainTextAsync("$2.24");
        await Expect(page.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("Spent by day: 1 day with jobs, \\$2.24 in all") })).ToBeVisibleAsync();
        await Expect(page.Page.GetByRole(AriaRole.Region, new() { Name = "By batch, as a table" })).ToContainTextAsync("studio");
        IDownload file = await page.Page.RunAndWaitForDownloadAsync(() => page.Button("Download money-by-model.csv").ClickAsync());
        Assert.Equal("money-by-model.csv", file.SuggestedFilename);
        Assert.Equal("Model,Jobs,Spent,Held\r\nkling-o3,2,2.24,0\r\n", await File.ReadAllTextAsync(await file.PathAsync()));
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_spreadsheet_takes_no_text_for_a_formula()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);

        string text = await page.Page.EvaluateAsync<string>("""
            async () => {
              const { csv } = await import('/csv.js');
              return csv([{ title: 'Name', cell: (row) => row }], ['=1+1', 'a,b', 'say "x"', -2, null]);
            }
            """);

        Assert.Equal("Name\r\n'=1+1\r\n\"a,b\"\r\n\"say \"\"x\"\"\"\r\n-2\r\n\r\n", text);
    }

    private static async Task RunAsync(StudioPage page, string prompt, string duration)
    {
        await FillAsync(page, prompt, duration);
        await page.RunToEndAsync();
    }

    private static async Task FillAsync(StudioPage page, string prompt, string duration)
    {
        await page.OpenModelAsync("kling-o3");
        await page.Field("prompt").Locator("textarea").FillAsync(prompt);
        await page.Page.GetByLabel("duration", new() { Exact = true }).FillAsync(duration);
        await Expect(page.Page.Locator(".code").First).ToContainTextAsync(prompt);
    }
}
