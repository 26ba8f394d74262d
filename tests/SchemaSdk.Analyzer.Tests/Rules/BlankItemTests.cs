using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>A blank address in a list, which the list's constructor refuses.</summary>
public sealed class BlankItemTests
{
    [Theory]
    [InlineData("[{|SSDK1004:\"\"|}]")]
    [InlineData("[\"a\", {|SSDK1004:\" \"|}]")]
    [InlineData("[\"a\", {|SSDK1004:string.Empty|}]")]
    [InlineData("[\"a\", {|SSDK1004:(\"\")|}]")]
    [InlineData("[\"a\", {|SSDK1004:\"\"!|}]")]
    [InlineData("[\"a\", {|SSDK1004:null!|}]")]
    [InlineData("[\"a\", {|SSDK1004:default!|}]")]
    [InlineData("[\"a\", flag ? {|SSDK1004:\"\"|} : \"b\"]")]
    [InlineData("[.. text.Split(','), {|SSDK1004:\"\"|}]")]
    [InlineData("new[] { \"a\", {|SSDK1004:\"\"|} }")]
    [InlineData("new string[] { {|SSDK1004:\"\"|}, {|SSDK1004:\"\\t\"|} }")]
    [InlineData("new UrlList(\"a\", {|SSDK1004:\"\"|})")]
    [InlineData("new UrlList(new[] { \"a\", {|SSDK1004:\"\"|} })")]
    [InlineData("new(\"a\", {|SSDK1004:\"\"|})")]
    [InlineData("[\"a\", text]")]
    [InlineData("[\"a\", maybeText!]")]
    [InlineData("[\"a\", flag ? \"\" : text]")]
    [InlineData("[]")]
    [InlineData("\"a,,b\"")]
    [InlineData("new UrlList(\"a\")")]
    [InlineData("new UrlList(text.Split(','))")]
    public Task In_a_request(string value) =>
        Analysis.CheckAsync(Models.Sample, $$"""_ = new SampleRequest { Prompt = "a cat", Images = {{value}} };""");

    [Fact]
    public async Task In_a_list_of_its_own()
    {
        string[] messages = await Analysis.CheckAsync(Models.Sample, """
            UrlList list = new("a", {|SSDK1004:""|});
            _ = new SampleRequest { Prompt = "a cat", Images = list };
            """);

        Assert.Equal(["an address in a list must not be blank; remove it, or give it a value"], messages);
    }

    [Fact]
    public Task A_blank_scene() => Analysis.CheckAsync(
        Models.Kling,
        """
        _ = new KlingO3Request { Prompt = [new Scene("a"), new Scene({|SSDK1006:""|})] };
        _ = new KlingO3Request { Prompt = [new("a"), new({|SSDK1006:string.Empty|})] };
        _ = new KlingO3Request { Prompt = new Scenes(new("a"), new({|SSDK1006:" "|}, 3)) };
        """);
}
