using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>SSDK1005.</summary>
public sealed class CountTests
{
    [Theory]
    [InlineData("\"a,b,c\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("text")]
    [InlineData("[\"a\", \"b\", text]")]
    [InlineData("[]")]
    [InlineData("[.. text.Split(','), \"a\", \"b\", \"c\", \"d\"]")]
    [InlineData("new[] { \"a\", \"b\", \"c\" }")]
    [InlineData("new string[number]")]
    [InlineData("new UrlList(text.Split(','))")]
    [InlineData("new UrlList(new System.Collections.Generic.List<string> { \"a\", \"b\", \"c\" })")]
    [InlineData("{|SSDK1005:new UrlList(new System.Collections.Generic.List<string> { \"a\", \"b\", \"c\", text })|}")]
    [InlineData("new UrlList(\"a,b\", \"c,d\", \"e,f\")")]
    [InlineData("Array.Empty<string>()")]
    [InlineData("{|SSDK1005:\"a,b,c,d\"|}")]
    [InlineData("{|SSDK1005:[\"a\", \"b\", text, text]|}")]
    [InlineData("{|SSDK1005:new[] { \"a\", \"b\", \"c\", text }|}")]
    [InlineData("{|SSDK1005:new string[] { \"a\", \"b\", \"c\", \"d\" }|}")]
    [InlineData("{|SSDK1005:new string[4] { \"a\", \"b\", \"c\", \"d\" }|}")]
    [InlineData("{|SSDK1005:new UrlList(\"a\", \"b\", \"c\", text)|}")]
    [InlineData("{|SSDK1005:new UrlList(new[] { \"a\", \"b\", \"c\", text })|}")]
    [InlineData("{|SSDK1005:new(\"a\", \"b\", \"c\", text)|}")]
    public Task A_list_has_no_more_items_than_allowed(string value) =>
        Analysis.CheckAsync(Models.Sample, $$"""_ = new SampleRequest { Prompt = "a cat", Images = {{value}} };""");

    [Fact]
    public async Task Scenes_are_counted()
    {
        string[] messages = await Analysis.CheckAsync(
            Models.Kling,
            """
            _ = new KlingO3Request { Prompt = "1|2|3|4|5|6" };
            _ = new KlingO3Request { Prompt = {|SSDK1005:"1|2|3|4|5|6|7"|} };
            _ = new KlingO3Request { Prompt = {|SSDK1005:"1\n2\r\n3|4|5|6|7"|} };
            _ = new KlingO3Request { Prompt = new Scenes(new("1"), new("2"), new("3"), new("4"), new("5"), new(text)) };
            _ = new KlingO3Request { Prompt = {|SSDK1005:new Scenes(new("1"), new("2"), new("3"), new("4"), new("5"), new("6"), new("7"))|} };
            _ = new KlingO3Request { Prompt = {|SSDK1005:new Scenes(new("1"), new("2"), new("3"), new("4"), new("5"), new("6"), new(text))|} };
            _ = new KlingO3Request { Prompt = {|SSDK1005:[new("1"), new("2"), new("3"), new("4"), new("5"), new("6"), new(text)]|} };
            """);

        Assert.All(messages, m => Assert.Equal("prompt has 7 scenes, more than 6 (kling-o3)", m));
    }
}
