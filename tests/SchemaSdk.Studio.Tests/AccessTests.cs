using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SchemaSdk.Studio.Tests;

/// <summary>axe finds nothing in any view: in light and dark, with errors shown, on a telephone's width.</summary>
[Trait("Category", "Slow")]
public sealed class AccessTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Everybody_can_use_every_view(ColorScheme scheme, int width)
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio, scheme, width);
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Kling O3" })).ToBeVisibleAsync();
        await CheckAsync(page, "models");

        await page.OpenModelAsync("kling-o3");
        await CheckAsync(page, "form");
        await page.Page.GetByLabel("duration", new() { Exact = true }).FillAsync("99");
        await page.Page.GetByLabel("workflow", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "i2v" });
        await Expect(page.Field("image")).ToContainTextAsync("i2v starts from an image");
        await page.Run.ClickAsync();
        await Expect(page.Field("prompt").Locator(".errors")).ToBeVisibleAsync();
        await CheckAsync(page, "form with errors");
        foreach (string tab in (string[])["Rules", "Prices", "Changes"])
        {
            await page.Page.GetByRole(AriaRole.Tab, new() { NameRegex = new(tab) }).ClickAsync();
            await CheckAsync(page, tab);
        }

        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Form" }).ClickAsync();
        await page.Button("Unset all").ClickAsync();
        await page.Field("prompt").Locator("textarea").FillAsync("sunrise");
        await Expect(page.Run).ToHaveTextAsync("Run for $1.40");
        await page.Run.ClickAsync();
        await Expect(page.Page.Locator("video")).ToBeVisibleAsync();
        await CheckAsync(page, "run");

        await page.GoAsync("#/jobs");
        await Expect(page.Page.GetByRole(AriaRole.Row).Nth(1)).ToBeVisibleAsync();
        await CheckAsync(page, "jobs");
        await page.Page.Locator("tbody a").First.ClickAsync();
        await Expect(page.Page.Locator("video")).ToBeVisibleAsync();
        await CheckAsync(page, "job");

        await page.GoAsync("#/money");
        await Expect(page.Page.Locator(".chart svg").First).ToBeVisibleAsync();
        await CheckAsync(page, "money");

        await page.OpenModelAsync("poster");
        await page.Button("Add an item to loras").ClickAsync();
        await page.Page.GetByLabel("Form of format").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await CheckAsync(page, "nested form");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Without_the_token_the_page_says_what_to_open_and_knows_no_model()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        IPage other = await page.Page.Context.NewPageAsync();
        await other.GotoAsync(studio.Address.ToString());

        await Expect(other.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Open the link that the studio printed");
        Assert.DoesNotContain("Kling", await other.ContentAsync(), StringComparison.Ordinal);
        await CheckAsync(other, "without the token");
    }

    [Fact]
    public async Task Tab_goes_past_the_bar_and_a_new_view_begins_at_its_heading()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Kling O3" })).ToBeVisibleAsync();

        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("main")).ToBeFocusedAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Kling O3" }).FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Kling O3" })).ToBeFocusedAsync();
        await page.AssertQuietAsync();
    }

    private static async Task CheckAsync(StudioPage page, string view)
    {
        await CheckAsync(page.Page, view);
        int overflow = await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{view} is {overflow} px wider than the window.");
    }

    private static async Task CheckAsync(IPage page, string view)
    {
        AxeResult result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{view}: {violation.Id}: {node.Html}: {Summary(node)}"))));
        Assert.NotEmpty(result.Passes);
    }

    private static string Summary(AxeResultNode node) =>
        string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
}
