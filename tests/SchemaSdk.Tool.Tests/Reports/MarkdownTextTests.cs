using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Tests.Reports;

/// <summary>Text of a document is shown as it is, and its Markdown source stays readable.</summary>
public sealed class MarkdownTextTests
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseFootnotes().UseAlertBlocks().Build();

    public static TheoryData<string, string> Cases => new()
    {
        // What needs no escape.
        { "model_tier", "model_tier" },
        { "How the video is made: auto, t2v, i2v.", "How the video is made: auto, t2v, i2v." },
        { "16:9, 1:1", "16:9, 1:1" },
        { "$0.168 to $0.336", "$0.168 to $0.336" },
        { "3 > 2, C#, a+b, 50%, (x), {y}, \"z\", it's!", "3 > 2, C#, a+b, 50%, (x), {y}, \"z\", it's!" },
        { "AT&T, a & b", "AT&T, a & b" },
        { "C:\\temp", "C:\\temp" },
        { "-1", "-1" },
        { "1.5 s", "1.5 s" },
        { "für 日本 😀", "für 日本 😀" },

        // Emphasis, code, strikethrough.
        { "*bold* and _it_", "\\*bold\\* and \\_it\\_" },
        { "__init__", "\\_\\_init\\_\\_" },
        { "`5s:`", "\\`5s:\\`" },
        { "~~gone~~", "\\~\\~gone\\~\\~" },
        { "\\*", "\\\\\\*" },
        { "end\\", "end\\\\" },

        // Links, images, HTML, entities.
        { "[a](http://b)", "\\[a\\](http:&#8203;//b)" },
        { "![a](x.png)", "!\\[a\\](x.png)" },
        { "[a]: x", "\\[a\\]: x" },
        { "[^1]", "\\[^1\\]" },
        { "<img src=x>", "&lt;img src=x>" },
        { "<http://a>", "&lt;http:&#8203;//a>" },
        { "<!-- x -->", "&lt;!-- x -->" },
        { "&lt;b&gt; &#64; &copy;", "&amp;lt;b&amp;gt; &amp;#&#8203;64; &amp;copy;" },
        { "https://example.com", "https:&#8203;//example.com" },
        { "www.example.com", "www.&#8203;example.com" },
        { "mailto:a@b.com", "mailto:&#8203;a@&#8203;b.com" },

        // Mentions and references.
        { "@everyone", "@&#8203;everyone" },
        { "a@b.com", "a@&#8203;b.com" },
        { "see #12", "see #&#8203;12" },
        { "a @ b", "a @ b" },

        // Tables and lines.
        { "a|b", "a\\|b" },
        { "a\\|b", "a\\\\\\|b" },
        { "a\r\nb\tc\u2028d\u0000e", "a  b c d e" },
        { "    code", "code" },

        // Blocks.
        { "# heading", "\\# heading" },
        { "#hashtag", "#hashtag" },
        { "a #", "a \\#" },
        { "> quotation", "\\> quotation" },
        { "- item", "\\- item" },
        { "+ item", "\\+ item" },
        { "* item", "\\* item" },
        { "1. item", "1\\. item" },
        { "12) item", "12\\) item" },
        { "---", "\\---" },
        { "===", "\\===" },
        { "- [ ] task", "\\- \\[ \\] task" },
        { "```sh", "\\`\\`\\`sh" },
        { "$a$", "$a\\$" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_what_would_change_the_rendering_is_escaped(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.Of(text));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_renderer_shows_the_text_wherever_it_is_written(string text, string markdown)
    {
        string shown = Regex.Replace(text, "[\\p{Cc}\\u2028]", " ").Trim();
        Assert.Equal(shown.Length == 0 ? "" : $"<p>{shown}</p>", Rendered(markdown));
        if (shown.Length > 0)
        {
            Assert.Equal($"<h2>{shown}</h2>", Rendered($"## {markdown}\n"));
            Assert.Equal($"<ul><li>{shown}</li></ul>", Rendered($"- {markdown}\n"));
        }

        Assert.Equal(
            $"<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>{shown}</td><td>x</td></tr></tbody></table>",
            Rendered($"| a | b |\n|---|---|\n| {markdown} | x |\n"));
    }

    [Fact]
    public async Task The_exported_page_of_a_real_model_needs_no_character_references()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);

        string page = (await place.RunAsync("export", "kling-o3", "--format", "markdown")).Output;

        Assert.DoesNotContain("&#", page);
        Assert.Contains("| model_tier | ModelTier | enum | no | pro | standard, pro, 4k |", page);
    }

    /// <summary>Returns the HTML without line breaks between tags, and the text in it as it is shown.</summary>
    private static string Rendered(string markdown) =>
        WebUtility.HtmlDecode(Regex.Replace(Markdown.ToHtml(markdown, s_pipeline), ">\\n+<", "><").Trim())
            .Replace("\u200b", "", StringComparison.Ordinal);
}
