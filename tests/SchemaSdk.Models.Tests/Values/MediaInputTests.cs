using System.Text;

namespace SchemaSdk.Models.Tests.Values;

public class MediaInputTests
{
    public static TheoryData<string, byte[]> Files => new()
    {
        { "image/png", [0x89, .. "PNG\r\n\u001a\n"u8] },
        { "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0] },
        { "image/gif", [.. "GIF89a"u8] },
        { "image/bmp", [.. "BM"u8, 0, 0] },
        { "image/webp", [.. "RIFF"u8, 1, 2, 3, 4, .. "WEBPVP8 "u8] },
        { "audio/wav", [.. "RIFF"u8, 1, 2, 3, 4, .. "WAVEfmt "u8] },
        { "video/mp4", [0, 0, 0, 0x20, .. "ftypisom"u8] },
        { "video/quicktime", [0, 0, 0, 0x14, .. "ftypqt  "u8] },
        { "image/avif", [0, 0, 0, 0x20, .. "ftypavif"u8] },
        { "audio/mp4", [0, 0, 0, 0x20, .. "ftypM4A "u8] },
        { "video/webm", [0x1A, 0x45, 0xDF, 0xA3] },
        { "audio/ogg", [.. "OggS"u8] },
        { "audio/flac", [.. "fLaC"u8] },
        { "audio/mpeg", [.. "ID3"u8, 4] },
        { "audio/mpeg", [0xFF, 0xFB, 0x90] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_content_type_is_told_by_the_first_bytes(string contentType, byte[] bytes)
    {
        MediaInput media = MediaInput.FromBytes(bytes);

        Assert.True(media.IsInline);
        Assert.Equal($"data:{contentType};base64,{Convert.ToBase64String(bytes)}", media.ToString());
    }

    [Fact]
    public void Bytes_of_an_unknown_kind_need_a_content_type()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("<svg/>");

        Assert.Contains(
            "contentType",
            Assert.Throws<ArgumentException>(() => MediaInput.FromBytes(bytes)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith("data:image/svg+xml;base64,", MediaInput.FromBytes(bytes, "image/svg+xml").ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => MediaInput.FromBytes(bytes, "image/png;base64,AAAA"));
        Assert.Throws<ArgumentException>(() => MediaInput.FromBytes(bytes, "png"));
    }

    [Fact]
    public void No_bytes_and_too_many_bytes_are_refused()
    {
        Assert.Throws<ArgumentException>(() => MediaInput.FromBytes([]));
        Assert.Contains(
            "4 bytes, more than 3",
            Assert.Throws<ArgumentException>(() => MediaInput.FromBytes([1, 2, 3, 4], "image/png", maxBytes: 3)).Message,
            StringComparison.Ordinal);
        Assert.True(MediaInput.FromBytes([1, 2, 3], "image/png", maxBytes: 3).IsInline);
    }

    [Fact]
    public async Task A_file_is_read_and_its_size_is_looked_at_first()
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, [0xFF, 0xD8, 0xFF, 1]);

            Assert.StartsWith("data:image/jpeg;base64,", (await MediaInput.FromFileAsync(path)).ToString(), StringComparison.Ordinal);
            ArgumentException tooLarge = await Assert.ThrowsAsync<ArgumentException>(() => MediaInput.FromFileAsync(path, maxBytes: 3));
            Assert.Contains("has 4 bytes, more than 3", tooLarge.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Path.GetDirectoryName(path)!, tooLarge.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }

        await Assert.ThrowsAsync<FileNotFoundException>(() => MediaInput.FromFileAsync(path));
    }

    [Fact]
    public void An_address_goes_over_the_wire_as_it_is()
    {
        Assert.Equal("https://host.test/a%20b.png", MediaInput.FromUrl(new Uri("https://host.test/a b.png")).ToString());
        Assert.Equal("anything", ((MediaInput)"anything").ToString());
        Assert.False(((MediaInput)new Uri("https://host.test/a")).IsInline);
        Assert.Null((MediaInput?)(Uri?)null);
        Assert.Null((MediaInput?)(string?)null);
    }

    [Theory]
    [InlineData("a.png", "a relative address")]
    [InlineData("file:///home/me/a.png", "a file on this machine")]
    public void An_address_that_the_host_cannot_fetch_is_refused(string address, string reason) =>
        Assert.Contains(
            reason,
            Assert.Throws<ArgumentException>(() => MediaInput.FromUrl(new Uri(address, UriKind.RelativeOrAbsolute))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Media_are_equal_when_their_wire_text_is()
    {
        Assert.Equal(MediaInput.FromBytes([1], "image/png"), (MediaInput)"data:image/png;base64,AQ==");
        Assert.NotEqual<MediaInput>("a", "b");
        Assert.Equal(((MediaInput)"a").GetHashCode(), ((MediaInput)"a").GetHashCode());
    }
}
