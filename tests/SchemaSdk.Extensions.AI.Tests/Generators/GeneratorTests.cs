using System.Drawing;
using System.Text.Json.Nodes;

namespace SchemaSdk.Extensions.AI.Tests;

/// <summary>Models behind the interfaces for images and speech.</summary>
public sealed class GeneratorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Options_become_parameters_and_outputs_become_contents()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        using IImageGenerator generator = at.Client().AsImageGenerator(Painter1_5Request.Model);
        var options = new ImageGenerationOptions
        {
            ImageSize = new Size(1536, 1024), Count = 2, MediaType = "image/jpeg", AdditionalProperties = new() { ["seed"] = 7 },
        };

        ImageGenerationResponse response = await generator.GenerateAsync(
            new ImageGenerationRequest("a lighthouse", [new UriContent("https://example.com/a.png", "image/png")]), options, Token);

        JsonNode sent = JsonNode.Parse(Sent(at))!;
        Assert.Equal(
            """{"model":"painter-1.5","prompt":"a lighthouse","size":"1536x1024","n":2,"image":"https://example.com/a.png","output_format":"jpg","seed":7}""",
            sent.ToJsonString());
        Assert.NotEmpty(response.Contents);
        Assert.All(response.Contents, content => Assert.True(content is UriContent or DataContent));
        Assert.Equal("painter-1.5", ((ImageGeneratorMetadata)generator.GetService(typeof(ImageGeneratorMetadata))!).DefaultModelId);
    }

    [Fact]
    public async Task Data_is_downloaded_where_it_is_asked_for()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        using IImageGenerator generator = at.Client().AsImageGenerator(Painter1_5Request.Model);
        ImageGenerationResponse response = await generator.GenerateAsync(
            new ImageGenerationRequest("a lighthouse"), new() { ResponseFormat = ImageGenerationResponseFormat.Data }, Token);
        Assert.All(response.Contents, content => Assert.False(Assert.IsType<DataContent>(content).Data.IsEmpty));
    }

    [Fact]
    public async Task A_size_is_a_shape_where_the_model_has_only_shapes()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        using IImageGenerator generator = at.Client().AsImageGenerator(ShaperRequest.Model);
        await generator.GenerateAsync(new ImageGenerationRequest("x"), new() { ImageSize = new Size(1920, 1080) }, Token);
        Assert.Equal("16:9", (string?)JsonNode.Parse(Sent(at))!["aspect_ratio"]);
    }

    public static TheoryData<string, ImageGenerationOptions> Unsupported => new()
    {
        { "ImageSize can't be 640x480", new() { ImageSize = new Size(640, 480) } },
        { "MediaType can't be webp", new() { MediaType = "image/webp" } },
        { "ModelId is other", new() { ModelId = "other" } },
        { "StreamingCount", new() { StreamingCount = 2 } },
    };

    [Theory]
    [MemberData(nameof(Unsupported), DisableDiscoveryEnumeration = true)]
    public async Task What_the_model_has_no_parameter_for_is_an_error_and_never_left_out(string message, ImageGenerationOptions options)
    {
        await using AgentHost at = await AgentHost.StartAsync();
        using IImageGenerator generator = at.Client().AsImageGenerator(Painter1_5Request.Model);
        NotSupportedException error = await Assert.ThrowsAsync<NotSupportedException>(
            () => generator.GenerateAsync(new ImageGenerationRequest("x"), options, Token));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(at.Host.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_property_that_is_no_parameter_and_a_value_out_of_range_are_violations()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        using IImageGenerator generator = at.Client().AsImageGenerator(Painter1_5Request.Model);
        InvalidRequestException error = await Assert.ThrowsAsync<InvalidRequestException>(() => generator.GenerateAsync(
            new ImageGenerationRequest("x"), new() { Count = 9, AdditionalProperties = new() { ["sede"] = 1 } }, Token));
        Assert.Equal(["n", "sede"], error.Report.Errors.Select(violation => violation.Parameter).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ceilings_and_a_budget_that_is_shared_with_functions_hold_here_too()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        ModelClient client = at.Client();
        using IImageGenerator dear = client.AsImageGenerator(Painter1_5Request.Model, new() { MaxPrice = 0.01m });
        await Assert.ThrowsAsync<PriceLimitException>(() => dear.GenerateAsync(new ImageGenerationRequest("x"), null, Token));

        var budget = new SpendingBudget(0.05m);
        using IImageGenerator generator = client.AsImageGenerator(Painter1_5Request.Model, new() { Budget = budget });
        await generator.GenerateAsync(new ImageGenerationRequest("x"), null, Token);
        await Assert.ThrowsAsync<BudgetException>(() => generator.GenerateAsync(new ImageGenerationRequest("x"), null, Token));
        JsonObject refused = await AgentHost.InvokeAsync(
            client.AsAIFunctions([Painter1_5Request.Model], new() { Budget = budget })[0], new() { ["prompt"] = "x" });
        Assert.Equal("budget", (string?)refused["error"]);
        Assert.Single(at.Host.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_text_is_spoken_with_the_voice_and_speed_that_were_asked_for()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        using ITextToSpeechClient speech = at.Client().AsTextToSpeechClient(SpeakerRequest.Model);
        TextToSpeechResponse response = await speech.GetAudioAsync("hello", new() { VoiceId = "grace", Speed = 1.1f }, Token);

        Assert.Equal("""{"model":"speaker","input":"hello","voice":"grace","speed":1.1}""", JsonNode.Parse(Sent(at))!.ToJsonString());
        DataContent audio = Assert.IsType<DataContent>(Assert.Single(response.Contents));
        Assert.StartsWith("audio/", audio.MediaType, StringComparison.Ordinal);
        Assert.False(audio.Data.IsEmpty);

        int updates = 0;
        await foreach (TextToSpeechResponseUpdate update in speech.GetStreamingAudioAsync("hello", null, Token))
            updates += update.Contents.OfType<DataContent>().Count();
        Assert.Equal(1, updates);
        await Assert.ThrowsAsync<NotSupportedException>(() => speech.GetAudioAsync("hello", new() { Pitch = 2 }, Token));
    }

    [Fact]
    public async Task A_model_without_a_prompt_or_a_text_is_refused_at_once()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        Assert.Throws<ArgumentException>(() => at.Client().AsImageGenerator(TalkerRequest.Model));
        Assert.Throws<ArgumentException>(() => at.Client().AsTextToSpeechClient(TalkerRequest.Model));
    }

    private static string Sent(AgentHost at) => at.Host.Requests.Last(request => request.Method == "POST").Body;
}
