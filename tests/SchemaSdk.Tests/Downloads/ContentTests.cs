namespace SchemaSdk.Tests;

/// <summary>An answer in words is not saved as the media that was asked for; what is legitimately words is.</summary>
public sealed class ContentTests : IDisposable
{
    private const string Html = "<html>expired</html>",
        Page = "\u00ef\u00bb\u00bf\r\n <!DOCTYPE HTML PUBLIC><p>expired",
        Xml = "<?xml version=\"1.0\"?><Error/>",
        Json = "{\"error\":{\"code\":403}}",
        List = " [ {\"detail\":\"no\"}, 1 ]",
        Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        Mp4 = "\0\0\0\u0018ftypmp42....",
        Plain = "hello, world",
        Subtitles = "[Script Info]\nTitle: x",
        Bytes = "\u0001\u0002\u0003<html>";

    private readonly string _folder = Directory.CreateTempSubdirectory("content-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("video/mp4", "x.mp4", "video/mp4", Mp4)]
    [InlineData("video/mp4", "x.mp4", null, Bytes)]
    [InlineData("video/mp4", "x.mp4", "application/octet-stream", Bytes)]
    [InlineData("video/mp4", "x.mp4", "text/html", Mp4)]
    [InlineData("video/mp4", "x.mp4", "text/plain", Mp4)]
    [InlineData(null, "x", null, Plain)]
    [InlineData(null, "x", "text/plain", Plain)]
    [InlineData(null, "x.ass", null, Subtitles)]
    [InlineData(null, "x", null, Subtitles)]
    [InlineData(null, "x.json", "application/json", Json)]
    [InlineData(null, "x.gltf", "model/gltf+json", Json)]
    [InlineData(null, "x.svg", "image/svg+xml", Svg)]
    [InlineData(null, "x.out", "image/svg+xml", Svg)]
    [InlineData(null, "x.out", "model/gltf+json", Json)]
    [InlineData(null, "x.html", "text/html", Html)]
    [InlineData(null, "x.txt", "text/plain", Html)]
    [InlineData("image/svg+xml", "x.bin", "image/svg+xml", Svg)]
    [InlineData("image/svg+xml", "x.bin", "text/xml", Svg)]
    [InlineData("application/json", "x.mp4", "application/json", Json)]
    [InlineData("application/json; charset=utf-8", "x", "binary/octet-stream", List)]
    [InlineData("application/xml", "x", "application/xml", Xml)]
    [InlineData("text/html", "x", "text/html", Page)]
    [InlineData("text/plain", "x", "text/plain", Json)]
    [InlineData("text/vtt", "x", "text/vtt", Plain)]
    [InlineData("text/plain", "x", "text/plain", "")]
    public async Task What_was_asked_for_is_saved(string? declared, string name, string? served, string body) =>
        Assert.Null(await FetchAsync(declared, name, served, body));

    [Theory]
    [InlineData("video/mp4", "x.mp4", "text/html", Html)]
    [InlineData("video/mp4", "x.mp4", "text/html; charset=utf-8", "expired")]
    [InlineData("video/mp4", "x.mp4", "video/mp4", Html)]
    [InlineData("video/mp4", "x.mp4", "video/mp4", Page)]
    [InlineData("video/mp4", "x.mp4", null, Html)]
    [InlineData("video/mp4", "x.mp4", "application/octet-stream", Page)]
    [InlineData("video/mp4", "x.mp4", "application/json", Json)]
    [InlineData("video/mp4", "x.mp4", "APPLICATION/PROBLEM+JSON", "null")]
    [InlineData("video/mp4", "x.mp4", "video/mp4", Json)]
    [InlineData("video/mp4", "x.mp4", null, List)]
    [InlineData("video/mp4", "x.mp4", "application/xml", Xml)]
    [InlineData("video/mp4", "x.mp4", null, Xml)]
    [InlineData("video/mp4", "x.mp4", "image/svg+xml", Svg)]
    [InlineData("video/mp4", "x.mp4", "text/plain", Plain)]
    [InlineData("video/mp4", "x.mp4", "video/mp4", "")]
    [InlineData("model/gltf-binary", "x", "application/json", Json)]
    [InlineData(null, "x.mp4", "text/plain", Plain)]
    [InlineData(null, "x.mp4", "text/html", Html)]
    [InlineData(null, "x", "text/html", Plain)]
    [InlineData(null, "x", null, Html)]
    [InlineData(null, "x", null, Json)]
    [InlineData(null, "x", null, "{}")]
    [InlineData(null, "x", null, Xml)]
    [InlineData(null, "x", "application/json", Plain)]
    [InlineData(null, "x", "video/mp4", "")]
    [InlineData(null, "x", null, "")]
    [InlineData("application/json", "x", "text/html", Html)]
    [InlineData("application/json", "x", "application/xml", Xml)]
    [InlineData("application/json", "x", "application/json", "")]
    [InlineData("image/svg+xml", "x", "application/json", Json)]
    [InlineData("text/plain", "x", "text/html", Html)]
    [InlineData("text/html", "x", "application/json", Json)]
    public async Task What_was_not_asked_for_is_an_error(string? declared, string name, string? served, string body)
    {
        Assert.IsType<DownloadException>(await FetchAsync(declared, name, served, body));

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("Content-Encoding: gzip")]
    [InlineData("Content-Encoding: GZIP")]
    [InlineData("Content-Encoding: x-gzip")]
    [InlineData("Content-Encoding: br")]
    [InlineData("Content-Encoding: deflate")]
    [InlineData("Content-Encoding: zstd")]
    [InlineData("Content-Encoding: identity, gzip")]
    [InlineData("Transfer-Encoding: gzip, chunked")]
    public async Task A_packed_answer_is_an_error(string header)
    {
        await using var server = new HostileServer(
            Step.Raw(
                $"HTTP/1.1 200 OK\r\n{header}\r\n" + (header[0] == 'T' ? "\r\n4\r\ngood\r\n0\r\n\r\n" : "Content-Length: 4\r\n\r\ngood")));
        using ModelClient client = Clients.For(server);

        await Assert.ThrowsAsync<DownloadException>(() =>
            client.DownloadAsync(new JobOutput { Url = server.Address }, Path.Combine(_folder, "x.mp4")));

        Assert.Single(server.Requests);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task The_encoding_that_changes_nothing_is_none()
    {
        await using var server = new HostileServer(Step.File("good", "Content-Encoding: Identity\r\n"));
        using ModelClient client = Clients.For(server);

        Assert.True(File.Exists(await client.DownloadAsync(new JobOutput { Url = server.Address }, Path.Combine(_folder, "x.mp4"))));
    }

    private async Task<Exception?> FetchAsync(string? declared, string name, string? served, string body)
    {
        string type = served is null ? "" : $"Content-Type: {served}\r\n";
        byte[] bytes = System.Text.Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\n{type}Content-Length: {body.Length}\r\n\r\n{body}");
        await using var server = new HostileServer(new Step.Send(bytes, After.Keep));
        using ModelClient client = Clients.For(server);

        Exception? error = await Record.ExceptionAsync(() =>
            client.DownloadAsync(new JobOutput { Url = server.Address, ContentType = declared }, Path.Combine(_folder, name)).Guarded());

        Assert.Single(server.Requests);
        return error;
    }
}
