using System.Net;
using System.Net.Http.Headers;

namespace SchemaSdk.Simulator.Tests;

public sealed class FileTests
{
    [Fact]
    public async Task The_video_is_one_that_a_player_opens()
    {
        await using TestHost host = await TestHost.StartAsync();

        byte[] video = await host.Files.GetByteArrayAsync(await host.MakeFileAsync());

        Assert.InRange(video.Length, 1, 40 * 1024);
        using Probe probe = await Probe.RunAsync(video, ".mp4");
        Assert.Equal("h264", probe.Codec("video"));
        Assert.Equal("yuv420p", probe.Stream("video").GetProperty("pix_fmt").GetString());
        Assert.Equal("30", probe.Stream("video").GetProperty("nb_read_frames").GetString());
        Assert.Equal("aac", probe.Codec("audio"));
        Assert.Equal(2, probe.Seconds, 2);
        Assert.True(video.AsSpan().IndexOf("moov"u8) < video.AsSpan().IndexOf("mdat"u8), "the index comes first");
    }

    [Fact]
    public async Task Files_are_of_another_origin_on_this_machine_only()
    {
        await using TestHost host = await TestHost.StartAsync();

        Assert.Equal("127.0.0.1", host.Host.BaseAddress.Host);
        Assert.Equal("127.0.0.1", host.Host.FilesAddress.Host);
        Assert.NotEqual(host.Host.BaseAddress.Port, host.Host.FilesAddress.Port);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Files.GetAsync(new Uri(host.Host.FilesAddress, "/v1/models"))).StatusCode);
    }

    [Fact]
    public async Task A_whole_file_has_its_length_and_an_entity_tag()
    {
        await using TestHost host = await TestHost.StartAsync();
        Uri address = await host.MakeFileAsync();

        using HttpResponseMessage response = await host.Files.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((await response.Content.ReadAsByteArrayAsync()).Length, response.Content.Headers.ContentLength);
        Assert.Equal("video/mp4", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("bytes", response.Headers.AcceptRanges.Single());
        Assert.False(response.Headers.ETag!.IsWeak);
    }

    [Fact]
    public async Task The_head_of_a_file_has_its_length_and_no_body()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.Files.SendAsync(
            new HttpRequestMessage(HttpMethod.Head, await host.MakeFileAsync()));

        Assert.True(response.Content.Headers.ContentLength > 1000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("bytes=0-99", 0, 100)]
    [InlineData("bytes=100-", 100, -1)]
    [InlineData("bytes=100-99999999", 100, -1)]
    [InlineData("bytes=-10", -10, 10)]
    public async Task A_part_of_a_file_can_be_had(string range, int start, int length)
    {
        await using TestHost host = await TestHost.StartAsync();
        Uri address = await host.MakeFileAsync();
        byte[] whole = await host.Files.GetByteArrayAsync(address);
        start = start < 0 ? whole.Length + start : start;
        length = length < 0 ? whole.Length - start : length;

        using HttpResponseMessage response = await GetAsync(host, address, ("Range", range));

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(whole[start..(start + length)], await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(new ContentRangeHeaderValue(start, start + length - 1, whole.Length), response.Content.Headers.ContentRange);
    }

    [Fact]
    public async Task A_part_beyond_the_end_is_refused_with_the_length()
    {
        await using TestHost host = await TestHost.StartAsync();
        Uri address = await host.MakeFileAsync();

        using HttpResponseMessage response = await GetAsync(host, address, ("Range", "bytes=99999999-"));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
        Assert.True(response.Content.Headers.ContentRange!.Length > 1000);
    }

    [Theory]
    [InlineData("bytes=0-1,5-6")]
    [InlineData("bytes=9-5")]
    [InlineData("lines=1-2")]
    [InlineData("bytes=-")]
    public async Task For_a_range_that_is_not_one_part_the_whole_file_is_sent(string range)
    {
        await using TestHost host = await TestHost.StartAsync();
        Uri address = await host.MakeFileAsync();

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(host, address, ("Range", range))).StatusCode);
    }

    [Fact]
    public async Task Going_on_with_a_file_needs_the_same_entity_tag()
    {
        await using TestHost host = await TestHost.StartAsync();
        Uri address = await host.MakeFileAsync();
        string tag = (await host.Files.GetAsync(address)).Headers.ETag!.ToString();

        Assert.Equal(HttpStatusCode.PartialContent, (await GetAsync(host, address, ("Range", "bytes=5-"), ("If-Range", tag))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(host, address, ("Range", "bytes=5-"), ("If-Range", "\"other\""))).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(host, address, ("If-None-Match", tag))).StatusCode);
    }

    [Fact]
    public async Task An_address_is_good_only_as_it_was_signed_and_for_seven_days()
    {
        var clock = new ManualTimeProvider();
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions
        {
            Documents = Documents.All,
            JobDuration = TimeSpan.Zero,
            TimeProvider = clock,
        });
        Uri address = await host.MakeFileAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await host.Files.GetAsync(new Uri(address, address.AbsolutePath))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Files.GetAsync(address.AbsoluteUri + "0")).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await host.Files.GetAsync(address.AbsoluteUri.Replace("-0.mp4", "-1.mp4", StringComparison.Ordinal))).StatusCode);

        clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await host.Files.GetAsync(address)).StatusCode);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Files.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("Authorization", "Bearer sk-test")]
    [InlineData("x-api-key", "sk-test")]
    public async Task A_key_that_reaches_the_files_is_refused_and_noted(string header, string value)
    {
        await using TestHost host = await TestHost.StartAsync();
        Uri address = await host.MakeFileAsync();
        await host.Files.GetAsync(address);
        Assert.Empty(host.Host.LeakedKeys);

        using HttpResponseMessage response = await GetAsync(host, address, (header, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        RecordedRequest leak = Assert.Single(host.Host.LeakedKeys);
        Assert.True(leak.IsForFiles);
        Assert.Equal(address.AbsolutePath, leak.Path);
    }

    [Fact]
    public async Task A_video_of_ones_own_can_be_served()
    {
        byte[] clip = [.. Enumerable.Range(0, 3_000_000).Select(i => (byte)i)];
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions
        {
            Documents = Documents.All,
            JobDuration = TimeSpan.Zero,
            Clip = clip,
        });

        Assert.Equal(clip, await host.Files.GetByteArrayAsync(await host.MakeFileAsync()));
    }

    private static Task<HttpResponseMessage> GetAsync(TestHost host, Uri address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        return host.Files.SendAsync(request);
    }
}
