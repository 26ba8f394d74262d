namespace SchemaSdk.Studio.Tests;

/// <summary>The form is the request: what is set is sent, what is not is not, and what is wrong is said where it is.</summary>
[Trait("Category", "Slow")]
public sealed class FormTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Unset_empty_and_default_are_three_different_requests()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("poster");
        await page.Field("prompt").GetByRole(AriaRole.Textbox).FillAsync("a lighthouse");
        ILocator style = page.Field("style").GetByRole(AriaRole.Textbox);

        await page.ExpectJsonAsync("""{ "prompt": "a lighthouse" }""");
        await Expect(style).ToHaveAttributeAsync("placeholder", "(default: plain)");

        await page.Button("Send an empty text as style").ClickAsync();
        await page.ExpectJsonAsync("""{ "prompt": "a lighthouse", "style": "" }""");

        await style.FillAsync("plain");
        await page.ExpectJsonAsync("""{ "prompt": "a lighthouse", "style": "plain" }""");

        await page.Button("Clear style").ClickAsync();
        await page.ExpectJsonAsync("""{ "prompt": "a lighthouse" }""");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_choice_has_the_default_first_and_sends_nothing_for_it()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("kling-o3");

        await Expect(page.Page.GetByLabel("default: pro")).ToBeCheckedAsync();
        await Expect(page.Page.GetByLabel("workflow", new() { Exact = true }).Locator("option").First).ToHaveTextAsync("(default: auto)");
        await page.ExpectJsonAsync("{}");

        await page.Field("model_tier").GetByLabel("pro", new() { Exact = true }).CheckAsync();
        await page.Field("sound").GetByLabel("no", new() { Exact = true }).CheckAsync();
        await page.ExpectJsonAsync("""{ "model_tier": "pro", "sound": false }""");

        await page.Page.GetByLabel("default: pro").CheckAsync();
        await page.Button("Clear sound").ClickAsync();
        await page.ExpectJsonAsync("{}");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("kling-o3");
        ILocator duration = page.Page.GetByLabel("duration", new() { Exact = true });
        await duration.FillAsync("99");

        await Expect(page.Field("duration")).ToContainTextAsync("outside 3 to 15");
        await Expect(duration).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(duration).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("outside 3 to 15"));

        await duration.FillAsync("9x");
        await Expect(page.Field("duration").Locator(".errors")).Not.ToContainTextAsync("outside");
        await Expect(page.Field("duration").Locator(".errors")).ToContainTextAsync("number");

        await duration.FillAsync("6");
        await Expect(page.Field("duration").Locator(".errors")).ToBeEmptyAsync();
        await page.Page.GetByLabel("workflow", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "i2v" });
        await Expect(page.Field("image")).ToContainTextAsync("i2v starts from an image");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task What_is_wrong_inside_lists_and_objects_is_said_there()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("poster");
        await page.Field("size").GetByLabel("width", new() { Exact = true }).FillAsync("9999");
        await page.Button("Add an item to loras").ClickAsync();
        await page.Button("Add an item to loras").ClickAsync();
        ILocator items = page.Field("loras").Locator(".items > .field");
        await items.Nth(0).GetByLabel("path", new() { Exact = true }).FillAsync("a");
        await items.Nth(1).GetByLabel("path", new() { Exact = true }).FillAsync("b");
        await items.Nth(1).GetByLabel("scale", new() { Exact = true }).FillAsync("7");

        await Expect(page.Field("size").Locator("[data-name='width']")).ToContainTextAsync("outside 64 to 2048");
        await Expect(items.Nth(1).Locator("[data-name='scale'] .errors")).ToContainTextAsync("outside 0 to 4");
        await Expect(items.Nth(0).Locator("[data-name='scale'] .errors")).ToBeEmptyAsync();
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_missing_value_is_asked_for_first_and_complained_about_after_a_run_was_tried()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("kling-o3");

        await Expect(page.Field("prompt").Locator(".errors")).ToBeHiddenAsync();
        await page.Run.ClickAsync();
        await Expect(page.Field("prompt").Locator(".errors")).ToContainTextAsync("prompt is required");
        await Expect(page.Field("prompt").Locator("textarea")).ToBeFocusedAsync();
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task What_does_not_apply_says_why()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("kling-o3");
        ILocator field = page.Field("keep_original_sound");

        await Expect(field).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-unused"));
        await Expect(field).ToContainTextAsync("has no effect unless a source video is edited");

        await page.Page.GetByLabel("video", new() { Exact = true }).FillAsync("https://example.com/a.mp4");
        await Expect(field).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-unused"));
        await Expect(field).Not.ToContainTextAsync("has no effect unless");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Items_are_added_moved_and_removed_with_the_keyboard()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("kling-o3");
        IPage keys = page.Page;
        await page.Button("Add an item to reference_images").FocusAsync();
        await keys.Keyboard.PressAsync("Enter");
        await keys.Keyboard.TypeAsync("https://example.com/1.png");
        await page.Button("Add an item to reference_images").FocusAsync();
        await keys.Keyboard.PressAsync("Enter");
        await keys.Keyboard.TypeAsync("https://example.com/2,3.png");
        await page.ExpectJsonAsync("""{ "reference_images": "https://example.com/1.png,https://example.com/2%2C3.png" }""");

        await page.Button("Move up item 2 of reference_images").FocusAsync();
        await keys.Keyboard.PressAsync("Enter");
        await page.ExpectJsonAsync("""{ "reference_images": "https://example.com/2%2C3.png,https://example.com/1.png" }""");

        await page.Button("Remove item 1 of reference_images").FocusAsync();
        await keys.Keyboard.PressAsync("Enter");
        await page.ExpectJsonAsync("""{ "reference_images": "https://example.com/1.png" }""");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Scenes_are_rows_and_one_text_on_the_wire()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("kling-o3");
        await page.Field("prompt").Locator("textarea").FillAsync("a door opens");
        await page.Button("Add a scene to prompt").ClickAsync();
        await page.Page.GetByLabel("prompt, scene 2").FillAsync("a corridor");
        await page.Page.GetByLabel("Seconds of scene 2").FillAsync("4");

        await page.ExpectJsonAsync("""{ "prompt": "a door opens | 4s: a corridor" }""");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_value_of_several_forms_is_chosen_and_filled()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("poster");
        ILocator form = page.Page.GetByLabel("Form of format");
        await form.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Field("format").GetByLabel("wide", new() { Exact = true }).CheckAsync();
        await page.ExpectJsonAsync("""{ "format": "wide" }""");

        await form.SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await page.Page.GetByLabel("ratio", new() { Exact = true }).FillAsync("4:3");
        await page.ExpectJsonAsync("""{ "format": { "ratio": "4:3" } }""");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_file_travels_in_the_request_and_is_shown()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("poster");
        byte[] picture = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
        await page.Page.GetByLabel("File for photo", new() { Exact = true }).SetInputFilesAsync(
            new FilePayload { Name = "<img src=x>.png", MimeType = "image/png", Buffer = picture });

        await Expect(page.Field("photo")).ToContainTextAsync($"<img src=x>.png · image/png · {picture.Length} B");
        await page.ExpectJsonAsync($$"""{ "photo": "data:image/png;base64,{{Convert.ToBase64String(picture)}}" }""");
        Assert.Equal(1, await page.Page.EvaluateAsync<int>("document.querySelector('.preview img').naturalWidth"));
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_reload_keeps_the_form_and_a_link_opens_it_elsewhere_without_the_token()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.OpenModelAsync("kling-o3");
        await page.Field("prompt").Locator("textarea").FillAsync("surf & \"turf\"");
        await page.Page.GetByLabel("duration", new() { Exact = true }).FillAsync("7");
        const string Request = """{ "prompt": "surf & \"turf\"", "duration": 7 }""";
        await page.ExpectJsonAsync(Request);

        await page.Page.ReloadAsync();
        await page.ExpectJsonAsync(Request);

        await page.Button("Copy link").ClickAsync();
        string link = await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith($"{studio.Address}#/models/kling-o3?", link, StringComparison.Ordinal);
        Assert.DoesNotContain(studio.Token, link, StringComparison.Ordinal);

        await page.Button("Unset all").ClickAsync();
        await page.ExpectJsonAsync("{}");
        await page.Page.GotoAsync(link);
        await page.ExpectJsonAsync(Request);
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task The_price_follows_the_form_exact_or_with_the_reason_of_its_range()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("kling-o3");
        await page.Field("prompt").Locator("textarea").FillAsync("sunrise");
        await page.Page.GetByLabel("duration", new() { Exact = true }).FillAsync("6");
        ILocator price = page.Page.Locator(".price");

        await Expect(page.Page.Locator(".figure")).ToHaveTextAsync("$1.68exact");
        await Expect(price).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(page.Run).ToHaveTextAsync("Run for $1.68");

        await page.Page.GetByLabel("video", new() { Exact = true }).FillAsync("https://example.com/a.mp4");
        await Expect(page.Page.Locator(".figure")).ToHaveTextAsync("$0.00 to $3.36a range");
        await Expect(price).ToContainTextAsync("at most 10 seconds are used");
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task The_request_is_there_as_code_of_four_kinds_by_the_arrow_keys()
    {
        await using RunningStudio studio = await RunningStudio.StartAsync();
        await using StudioPage page = await StudioPage.OpenAsync(chromium, studio);
        await page.OpenModelAsync("kling-o3");
        await page.Field("prompt").Locator("textarea").FillAsync("sunrise");
        ILocator code = page.Page.Locator(".code:visible");
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "C#" }).FocusAsync();

        await Expect(code).ToContainTextAsync("new KlingO3Request");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(code).ToContainTextAsync("\"prompt\": \"sunrise\"");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(code).ToContainTextAsync("Bearer $EMPIRIOLABS_API_KEY");
        await page.Page.Keyboard.PressAsync("End");
        await Expect(code).ToContainTextAsync("schema-sdk");
        await page.AssertQuietAsync();
    }
}
