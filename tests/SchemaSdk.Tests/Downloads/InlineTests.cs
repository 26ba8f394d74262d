using System.Text;

namespace SchemaSdk.Tests;

/// <summary>Media that comes with the answer is read in every form of base64 that hosts write.</summary>
public sealed class InlineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("inline-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("aGVsbG8=", "hello")]
    [InlineData("aGVsbG8", "hello")]
    [InlineData("aGVs bG8\r\n", "hello")]
    [InlineData("aGVs\nbG8=\n", "hello")]
    [InlineData("aGVsbG8h", "hello!")]
    [InlineData("aGVsbA==", "hell")]
    [InlineData("aGVsbA=", "hell")]
    [InlineData("aGVsbA", "hell")]
    [InlineData("-_-_", "\u00fb\u00ff\u00bf")]
    [InlineData("+/+/", "\u00fb\u00ff\u00bf")]
    [InlineData("-_-_YQ", "\u00fb\u00ff\u00bfa")]
    [InlineData("data:video/mp4;base64,aGVsbG8", "hello")]
    public async Task Base64_is_read(string base64, string content)
    {
        string path = await SaveAsync(base64);

        Assert.Equal(content, await File.ReadAllTextAsync(path, Encoding.Latin1, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("%%%")]
    [InlineData("a")]
    [InlineData("aGVsbG8=aGVs")]
    [InlineData("a=b=")]
    [InlineData("====")]
    [InlineData("")]
    [InlineData("aGVs.G8")]
    [InlineData("PGh0bWw+ZXhwaXJlZDwvaHRtbD4=")]
    public async Task What_is_not_media_in_base64_is_an_error(string base64)
    {
        await Assert.ThrowsAsync<DownloadException>(() => SaveAsync(base64));

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    private async Task<string> SaveAsync(string base64)
    {
        await using var server = new HostileServer(
            Step.Json($$"""{"data":[{"b64_json":{{System.Text.Json.JsonSerializer.Serialize(base64)}}}]}"""));
        using ModelClient client = Clients.For(server);
        Job job = await client.SubmitAsync(new TestRequest());
        return await client.DownloadAsync(job.Result!.SingleOutput(), Path.Combine(_folder, "video.mp4"));
    }
}
