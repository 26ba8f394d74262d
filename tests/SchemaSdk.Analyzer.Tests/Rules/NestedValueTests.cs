using Microsoft.CodeAnalysis;
using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>What is constant anywhere inside a request is checked where it is written, and the message has the path that is written around it.</summary>
public sealed class NestedValueTests
{
    [Theory]
    [InlineData("""Path = "abc", Scale = {|SSDK1001:5|}""", "scale is 5, outside 0 to 4 (nested)")]
    [InlineData("""Path = "abc", Scale = {|SSDK1001:-1f|}""", "scale is -1, outside 0 to 4 (nested)")]
    [InlineData("""Path = "abc", Scale = {|SSDK1001:0.3|}""", "scale is 0.3, not in steps of 0.25 from 0 (nested)")]
    [InlineData("""Path = "abc", Scale = flag ? {|SSDK1001:5|} : 1""", "scale is 5, outside 0 to 4 (nested)")]
    [InlineData("""Path = "abc", Share = {|SSDK1001:0|}""", "share is 0, which must be more than 0 and less than 1 (nested)")]
    [InlineData("""Path = "abc", Share = {|SSDK1001:1|}""", "share is 1, which must be more than 0 and less than 1 (nested)")]
    [InlineData("""Path = "abc", Turns = {|SSDK1001:10|}""", "turns is 10, which must be more than 0 and less than 10 (nested)")]
    [InlineData("""Path = "abc", Steps = {|SSDK1003:15|}""", "steps is 15, not one of 10, 20 (nested)")]
    [InlineData("""Path = "abc", Mode = {|SSDK1003:(NestedLoraMode)7|}""", "mode is 7, not one of fast, slow (nested)")]
    [InlineData("""Path = "abc", Source = {|SSDK1002:"here"|}""", "source is here, not an absolute address such as https://example.com/a (nested)")]
    [InlineData("""Path = {|SSDK1002:"ab"|}""", "path has 2 characters, outside 3 to 8 (nested)")]
    [InlineData("""Path = {|SSDK1002:"Abc"|}""", "path is Abc, which does not match ^[a-z] (nested)")]
    [InlineData("""Path = {|SSDK1004:null!|}""", "path is required (nested)")]
    [InlineData("""Path = "abc", Weights = [0.5, {|SSDK1001:2|}]""", "weights[1] is 2, outside 0 to 1 (nested)")]
    [InlineData("""Path = "abc", Weights = {|SSDK1005:[0, 0, 0, 0]|}""", "weights has 4 items, more than 3 (nested)")]
    public async Task A_member_of_an_object(string members, string message)
    {
        Assert.Equal([message], await Analysis.CheckAsync(Models.Nested, $$"""_ = new NestedLora { {{members}} };"""));

        string inside = message.Insert(0, "loras[0].");
        string request = $$"""_ = new NestedRequest { Prompt = "ab", Tags = ["a"], Loras = [new() { {{members}} }] };""";
        Assert.Equal([inside], await Analysis.CheckAsync(Models.Nested, request));
    }

    [Theory]
    [InlineData("Loras = [new() { Path = \"abc\" }, new() { Path = \"abc\", Scale = {|SSDK1001:5|} }]", "loras[1].scale")]
    [InlineData("Loras = [new NestedLora { Path = \"abc\", Scale = {|SSDK1001:5|} }]", "loras[0].scale")]
    [InlineData("Loras = [(new() { Path = \"abc\", Scale = {|SSDK1001:(5)|} })]", "loras[0].scale")]
    [InlineData("Loras = new[] { new NestedLora { Path = \"abc\", Scale = {|SSDK1001:5|} } }", "loras[0].scale")]
    [InlineData("Loras = new NestedLora[] { new() { Path = \"abc\", Scale = {|SSDK1001:5|} } }", "loras[0].scale")]
    [InlineData("Loras = new List<NestedLora> { new() { Path = \"abc\" }, new() { Path = \"abc\", Scale = {|SSDK1001:5|} } }", "loras[1].scale")]
    [InlineData("Loras = new ModelList<NestedLora>([new() { Path = \"abc\", Scale = {|SSDK1001:5|} }])", "loras[0].scale")]
    [InlineData("Loras = new(new[] { new NestedLora { Path = \"abc\", Scale = {|SSDK1001:5|} } })", "loras[0].scale")]
    [InlineData("Loras = flag ? [new() { Path = \"abc\", Scale = {|SSDK1001:5|} }] : null", "loras[0].scale")]
    [InlineData("Loras = [flag ? new() { Path = \"abc\", Scale = {|SSDK1001:5|} } : new() { Path = \"abc\" }]", "loras[0].scale")]
    [InlineData("Loras = [.. loras, new() { Path = \"abc\", Scale = {|SSDK1001:5|} }]", "loras[].scale")]
    [InlineData("Loras = [lora with { Scale = {|SSDK1001:5|} }]", "loras[0].scale")]
    [InlineData("Camera = new() { Lens = new() { Focal = {|SSDK1001:5|} } }", "camera.lens.focal")]
    [InlineData("Camera = new() { Lens = {|SSDK1004:null!|} }", "camera.lens")]
    [InlineData("Size = new NestedCustomSize { Width = {|SSDK1001:10|} }", "size.width")]
    [InlineData("Content = [new NestedContentText { Text = {|SSDK1002:\"123456\"|} }]", "content[0].text")]
    [InlineData("Content = [new NestedContentText { Text = \"a\" }, new NestedContentLink { Link = new() { Url = {|SSDK1002:\"here\"|} } }]", "content[1].link.url")]
    [InlineData("Seeds = [1, {|SSDK1001:101|}]", "seeds[1]")]
    [InlineData("Seeds = new long[] { {|SSDK1001:-1|} }", "seeds[0]")]
    [InlineData("Seeds = new List<long> { 1, {|SSDK1001:-1|} }", "seeds[1]")]
    [InlineData("Seeds = [.. numbers, {|SSDK1001:-1|}]", "seeds[]")]
    [InlineData("Seeds = [{|SSDK1001:-1|}, .. numbers]", "seeds[0]")]
    [InlineData("Seeds = [number, flag ? {|SSDK1001:-1|} : 1]", "seeds[1]")]
    [InlineData("Seeds = {|SSDK1005:[]|}", "seeds")]
    [InlineData("Seeds = {|SSDK1005:new long[0]|}", "seeds")]
    [InlineData("Seeds = {|SSDK1005:new List<long>()|}", "seeds")]
    [InlineData("Seeds = {|SSDK1005:[1, 2, 3, number]|}", "seeds")]
    [InlineData("Seeds = [1, number, {|SSDK1005:1|}]", "seeds")]
    [InlineData("Tags = [\"a\", {|SSDK1005:\"a\"|}]", "tags")]
    [InlineData("Tags = [\"a\", {|SSDK1002:\"123456\"|}]", "tags[1]")]
    [InlineData("Marks = [NestedMark.End, {|SSDK1005:NestedMark.End|}]", "marks")]
    [InlineData("Marks = [1, {|SSDK1001:10|}]", "marks[1]")]
    [InlineData("Styles = [NestedStyle.Film, {|SSDK1003:(NestedStyle)9|}]", "styles[1]")]
    [InlineData("Grid = [[1, 2], [{|SSDK1001:-1|}]]", "grid[1][0]")]
    [InlineData("Grid = [[1, 2], {|SSDK1005:[1, 2, 3]|}]", "grid[1]")]
    [InlineData("Amount = {|SSDK1001:11|}", "amount")]
    [InlineData("Amount = {|SSDK1003:\"1234\"|}", "amount")]
    [InlineData("Amount = flag ? {|SSDK1003:\"1234\"|} : \"auto\"", "amount")]
    [InlineData("Amount = new double[] { 1, {|SSDK1001:-1|} }", "amount[1]")]
    [InlineData("Amount = {|SSDK1005:new double[] { 1, 2, 3 }|}", "amount")]
    [InlineData("Shape = new NestedBox { Width = {|SSDK1001:7|} }", "shape.width")]
    public async Task The_path_of_a_place_in_a_request(string member, string path)
    {
        string code = $$"""
            using System.Collections.Generic;
            using SchemaSdk;
            using SchemaSdk.Models;

            class Test
            {
                object Run(NestedLora lora, NestedLora[] loras, long[] numbers, long number, NestedRequest request, bool flag) =>
                    request with { {{member}} };
            }
            """;
        string message = Assert.Single(await Analysis.CheckAsync(Models.Nested, code));

        Assert.StartsWith(path + " ", message, StringComparison.Ordinal);
        Assert.EndsWith(" (nested)", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NestedLora a = new() { Path = \"abc\", Scale = {|SSDK1001:5|} };", "scale is")]
    [InlineData("var a = new NestedLora { Path = \"abc\" } with { Scale = {|SSDK1001:5|} };", "scale is")]
    [InlineData("NestedLora[] a = [new() { Path = \"abc\", Scale = {|SSDK1001:5|} }];", "scale is")]
    [InlineData("var a = new List<NestedLora> { new() { Path = \"abc\", Weights = [{|SSDK1001:5|}] } };", "weights[0] is")]
    [InlineData("NestedCamera a = new() { Lens = new() { Focal = {|SSDK1001:5|} } };", "lens.focal is")]
    [InlineData("NestedAmount a = {|SSDK1001:11|};", "NestedAmount is")]
    [InlineData("NestedAmount a = {|SSDK1003:\"1234\"|};", "NestedAmount is")]
    [InlineData("NestedAmount a = new double[] { {|SSDK1001:-1|} };", "NestedAmount[0] is")]
    [InlineData("NestedSize a = new NestedCustomSize { Width = {|SSDK1001:1|} };", "width is")]
    [InlineData("object a = (NestedAmount){|SSDK1001:(0)|};", "NestedAmount is")]
    public async Task A_value_of_its_own(string code, string start) =>
        Assert.StartsWith(start, Assert.Single(await Analysis.CheckAsync(Models.Nested, code)), StringComparison.Ordinal);

    [Theory]
    [InlineData("_ = new NestedLora { Path = text, Scale = maybeNumber, Weights = [number, .. new double[] { 5 }] };")]
    [InlineData("_ = new NestedLora { Path = \"\" + text, Mode = (NestedLoraMode)number };")]
    [InlineData("_ = new NestedLora { Path = \"Abc\", Scale = 5, Extra = { [\"scale\"] = 1 } };")]
    [InlineData("var a = new List<double> { 5 }; _ = new NestedLora { Path = \"abc\", Weights = a };")]
    [InlineData("_ = new NestedRequest { Prompt = \"ab\", Seeds = new List<long>(number) };")]
    [InlineData("_ = new NestedRequest { Prompt = \"ab\", Seeds = new long[number] };")]
    [InlineData("_ = new NestedRequest { Prompt = \"ab\", Seeds = Array.ConvertAll(text.Split(','), long.Parse) };")]
    [InlineData("_ = new NestedRequest { Prompt = \"ab\", Seeds = [number, number, 1] };")]
    [InlineData("NestedAmount a = text; NestedAmount b = flag ? \"1234\" : text; NestedAmount? c = maybeText; NestedAmount d = number;")]
    [InlineData("NestedAmount a = \"auto\"; NestedAmount b = \"123456\"; NestedAmount c = 5; NestedAmount d = NestedAmount.Auto;")]
    [InlineData("NestedShape a = new NestedBox { Width = 3 }; NestedShape b = new NestedDot { Width = 20 };")]
    [InlineData("NestedShape a = flag ? new NestedBox { Width = 3 } : (NestedShape)new NestedDot { Width = 5 };")]
    [InlineData("_ = new NestedRequest { Prompt = \"ab\", Marks = [NestedMark.Start, NestedMark.End, 1, 2, number, number] };")]
    public Task What_is_not_known_or_allowed_is_not_reported(string code) => Analysis.CheckAsync(Models.Nested, code);

    [Theory]
    [InlineData("Size = NestedSize.Square, {|SSDK1010:Seeds|} = [1]")]
    [InlineData("Size = flag ? NestedSize.Square : NestedSize.Portrait4_3, {|SSDK1010:Seeds|} = [number]")]
    [InlineData("Size = flag ? NestedSize.Square : null, Seeds = [1]")]
    [InlineData("Size = null, Seeds = [1]")]
    [InlineData("Size = new NestedCustomSize { Width = 64 }, {|SSDK1010:Seeds|} = [1]")]
    [InlineData("{|SSDK1010:Loras|} = [new() { Path = text }]")]
    [InlineData("{|SSDK1010:Loras|} = [.. new NestedLora[number]]")]
    [InlineData("Loras = []")]
    [InlineData("Loras = new NestedLora[0]")]
    [InlineData("Loras = flag ? [] : [new() { Path = text }]")]
    [InlineData("{|SSDK1010:Loras|} = new NestedLora[number]")]
    [InlineData("Loras = [new() { Path = text }], Tags = [text]")]
    [InlineData("Loras = [new() { Path = text }], Tags = text.Split(',')")]
    [InlineData("Amount = \"auto\", {|SSDK1010:Grid|} = [[1]]")]
    [InlineData("Amount = NestedAmount.Auto, {|SSDK1010:Grid|} = [[number]]")]
    [InlineData("Amount = 1, {|SSDK1010:Grid|} = [[1]]")]
    [InlineData("Amount = text, {|SSDK1010:Grid|} = [[1]]")]
    [InlineData("Amount = maybeText, Grid = [[1]]")]
    [InlineData("Amount = flag ? \"auto\" : maybeText, Grid = [[1]]")]
    [InlineData("Amount = (string?)null, Grid = [[1]]")]
    public Task Rules_know_what_is_inside(string members) =>
        Analysis.CheckAsync(Models.Nested, $$"""_ = new NestedRequest { Prompt = "ab", {{members}} };""");

    [Theory]
    [InlineData("_ = new SingleRequest { Box = new() { Width = 1, Height = 2, Depth = {|SSDK1001:5|} } };")]
    [InlineData("var box = new SingleBox { Width = 1 }; _ = new SingleRequest { Box = box with { Depth = {|SSDK1001:5|} } };")]
    public async Task An_object_with_more_members_than_its_request(string code) =>
        Assert.Equal(["box.depth is 5, outside 0 to 4 (single)"], await Analysis.CheckAsync(Models.Single, code));

    [Fact]
    public async Task Types_that_come_as_metadata_are_checked_alike()
    {
        MarkedCode code = MarkedCode.Parse(Analysis.Whole(
            """
            _ = new NestedRequest { Prompt = "ab", Tags = ["a"], Loras = [new() { Path = "abc", Scale = {|SSDK1001:5|} }] };
            _ = new NestedCameraLens { Focal = {|SSDK1001:5|} };
            _ = new NestedRequest { Prompt = "ab", Size = NestedSize.Square, {|SSDK1010:Seeds|} = [1] };
            NestedAmount amount = {|SSDK1001:11|};
            """));
        SyntaxTree tree = Models.Parse(code.Text);

        await Analysis.CheckAsync(Models.Empty("Consumer").AddReferences(Models.Nested.Assembly).AddSyntaxTrees(tree), tree, code);
    }
}
