using System.Text.RegularExpressions;

namespace SchemaSdk.Tests;

/// <summary>A suggested file name is valid on every platform, whatever the host chose as ids, types and addresses.</summary>
public partial class OutputFileNameTests
{
    [Theory]
    [InlineData("kling-o3", "job_1", "video/mp4", null, "kling-o3-job_1.mp4")]
    [InlineData("kling-o3", null, "video/mp4", null, "kling-o3-e3b0c442.mp4")]
    [InlineData(null, "job_1", "video/mp4", null, "job_1.mp4")]
    [InlineData(null, null, null, null, "output-e3b0c442.bin")]
    [InlineData("m", "j", "Video/MP4; codecs=avc1", null, "m-j.mp4")]
    [InlineData("m", "j", "image/jpeg", null, "m-j.jpg")]
    [InlineData("m", "j", "audio/mpeg", null, "m-j.mp3")]
    [InlineData("m", "j", null, "https://files.example/a.webm?sig=x.exe", "m-j.webm")]
    [InlineData("m", "j", "application/octet-stream", "https://files.example/a.PNG", "m-j.png")]
    [InlineData("m", "j", "application/x-msdownload", "https://files.example/a.exe", "m-j.bin")]
    [InlineData("m", "j", null, "https://files.example/a.mp4/../../x.sh#.mp4", "m-j.bin")]
    [InlineData("con", null, "image/png", null, "con-e3b0c442.png")]
    [InlineData(null, "CON", "image/png", null, "_CON.png")]
    [InlineData(null, "nul.x", "image/png", null, "_nul.x.png")]
    [InlineData(null, "com7", "image/png", null, "_com7.png")]
    [InlineData("lpt1.v2", "j", "image/png", null, "_lpt1.v2-j.png")]
    [InlineData(null, "..a", "image/png", null, "_..a.png")]
    [InlineData(null, ".hidden", "image/png", null, "_.hidden.png")]
    public void A_name_is_made_of_the_model_the_job_and_the_type(string? model, string? job, string? type, string? url, string expected) =>
        Assert.Equal(expected, Output(model, job, type, url).SuggestedFileName);

    public static TheoryData<string> HostileIds =>
    [
        "../../etc/passwd", "a/b", "a\\b", "a:b", "a|b", "a<b>", "a\"b", "a*b?", "a b ", "a.", "..", ".", "a\0b", "a\r\nb", "ä", "😀", "\u202Eexe",
        "con", "aux.", "com1", "prn.txt", "-rf", "~", "$HOME", "%TEMP%", "a=b&c", new string('x', 300), new string('/', 300),
    ];

    [Theory]
    [MemberData(nameof(HostileIds))]
    public void A_name_is_one_segment_that_every_file_system_takes(string id)
    {
        foreach (JobOutput output in new[] { Output(id, id, "video/mp4"), Output(null, id, null), Output(id, null, "x/y"), Output("m", id, id) })
        {
            string name = output.SuggestedFileName;
            Assert.Matches(Safe(), name);
            Assert.InRange(name.Length, 1, 160);
            Assert.DoesNotMatch(ReservedOnWindows(), name);
            Assert.Equal(Path.GetFileName(name), name);
        }
    }

    [Fact]
    public void Ids_that_differ_only_in_what_a_name_can_not_hold_have_different_names()
    {
        string[] ids = ["a/b", "a:b", "a-b", "a b", new string('x', 100), new string('x', 101)];

        Assert.Equal(ids.Length, ids.Select(id => Output("m", id, "video/mp4").SuggestedFileName).Distinct().Count());
    }

    [Fact]
    public void Outputs_of_a_job_have_different_names_that_sort_in_their_order()
    {
        JobOutput[] outputs = [.. Enumerable.Range(0, 12).Select(_ => new JobOutput { ContentType = "image/png" })];
        new JobResult { Outputs = outputs }.Attach(new JobOrigin("m", null), "j");

        string[] names = [.. outputs.Select(output => output.SuggestedFileName)];

        Assert.Equal(("m-j-01.png", "m-j-12.png"), (names[0], names[^1]));
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(12, names.Distinct().Count());
    }

    [Fact]
    public void Direct_results_have_names_by_their_content()
    {
        JobOutput[] outputs = [Inline("iVBORw0KGgo="), Inline("iVBORw0KGgoA"), Inline("_9j_4AAQ")];

        string[] names = [.. outputs.Select(output => output.SuggestedFileName)];

        Assert.Equal(3, names.Distinct().Count());
        Assert.Equal([".png", ".png", ".jpg"], names.Select(Path.GetExtension));
    }

    private static JobOutput Inline(string base64)
    {
        var output = new JobOutput { Base64 = base64 };
        new JobResult { Outputs = [output] }.Attach(new JobOrigin("m", null), null);
        return output;
    }

    private static JobOutput Output(string? model, string? job, string? type, string? url = null)
    {
        var output = new JobOutput { ContentType = type, Url = url is null ? null : new Uri(url) };
        new JobResult { Outputs = [output] }.Attach(model is null ? null : new JobOrigin(model, null), job);
        return output;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-][A-Za-z0-9._-]*\.[a-z0-9]+\z")]
    private static partial Regex Safe();

    [GeneratedRegex(@"\A(con|prn|aux|nul|com[0-9]|lpt[0-9])\.", RegexOptions.IgnoreCase)]
    private static partial Regex ReservedOnWindows();
}
