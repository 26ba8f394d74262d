using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator.Tests;

public sealed class DirectAnswerTests
{
    [Fact]
    public async Task Chat_responds_at_once()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync(
            "/v1/chat/completions", """{"model":"talker","messages":[{"role":"user","content":"hello"}]}""");
        JsonNode answer = await response.JsonAsync();

        Assert.Null(answer["job_id"]);
        Assert.Equal("chat.completion", (string?)answer["object"]);
        Assert.NotEmpty((string)answer["choices"]![0]!["message"]!["content"]!);
        Assert.Equal(15, (int)answer["usage"]!["total_tokens"]!);
        Assert.Empty(host.Host.Jobs);
    }

    [Fact]
    public async Task Chat_responds_with_events_when_asked_to_stream()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync(
            "/v1/chat/completions",
            """{"model":"talker","messages":[],"stream":true}""");

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.ToString());
        string[] events = (await response.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("data: [DONE]", events[^1]);
        Assert.All(events[..^1], text => Assert.NotNull(JsonNode.Parse(text["data: ".Length..])!["choices"]));
    }

    [Fact]
    public async Task Speech_responds_with_a_wave_file()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync("/v1/audio/speech", """{"model":"speaker","input":"hello"}""");

        Assert.Equal("audio/wav", response.Content.Headers.ContentType?.ToString());
        using var probe = await Probe.RunAsync(await response.Content.ReadAsByteArrayAsync(), ".wav");
        Assert.Equal("pcm_s16le", probe.Codec("audio"));
        Assert.Equal(1.0, probe.Seconds, 2);
    }

    [Fact]
    public async Task Embeddings_and_search_respond_at_once()
    {
        await using TestHost host = await TestHost.StartAsync();

        JsonNode embedding = await (await host.PostAsync("/v1/embeddings", """{"model":"embedder","input":"x"}""")).JsonAsync();
        JsonNode search = await (await host.PostAsync("/v1/search", """{"model":"finder","query":"x"}""")).JsonAsync();

        Assert.NotEmpty(embedding["data"]![0]!["embedding"]!.AsArray());
        Assert.NotEmpty(search["results"]!.AsArray());
    }

    [Fact]
    public async Task Images_respond_at_once_when_asked_to()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync(
            "/v1/images/generations", """{"model":"painter","prompt":"x","num_images":3,"sync":true}""");
        JsonArray data = (await response.JsonAsync())["data"]!.AsArray();

        Assert.Equal(3, data.Count);
        byte[] picture = await host.Files.GetByteArrayAsync((string)data[0]!["url"]!);
        using var probe = await Probe.RunAsync(picture, ".png");
        Assert.Equal("png", probe.Codec("video"));
        Assert.Empty(host.Host.Jobs);
    }

    [Fact]
    public async Task Images_can_be_part_of_the_response()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync(
            "/v1/images/generations", """{"model":"painter","prompt":"x","sync":true,"response_format":"b64_json"}""");
        byte[] picture = Convert.FromBase64String((string)(await response.JsonAsync())["data"]![0]!["b64_json"]!);

        Assert.Equal("PNG"u8, picture.AsSpan(1, 3));
    }

    [Fact]
    public async Task Requests_for_direct_responses_are_checked_like_any_other()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync("/v1/chat/completions", """{"model":"talker","n":9,"zoom":1}""");

        Assert.Equal(
            "n is 9, outside 1 to 4; zoom is not a parameter of talker",
            await response.AssertRefusedAsync(System.Net.HttpStatusCode.BadRequest, "invalid_request"));
    }
}
