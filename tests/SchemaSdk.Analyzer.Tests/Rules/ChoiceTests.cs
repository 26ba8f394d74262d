using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>Conditional and switch expressions: each constant arm is checked at its own place, and a rule has to hold for every arm.</summary>
[Trait("Category", "Slow")]
public sealed class ChoiceTests
{
    [Theory]
    [InlineData("flag ? {|SSDK1001:20|} : 6")]
    [InlineData("flag ? 6 : {|SSDK1001:20|}")]
    [InlineData("flag ? {|SSDK1001:20|} : {|SSDK1001:1|}")]
    [InlineData("flag ? {|SSDK1001:20|} : null")]
    [InlineData("flag ? {|SSDK1001:20|} : default(double?)")]
    [InlineData("flag ? {|SSDK1001:20d|} : throw new Exception()")]
    [InlineData("flag ? throw new Exception() : {|SSDK1001:20|}")]
    [InlineData("flag ? {|SSDK1001:(20)|} : {|SSDK1001:((1))|}")]
    [InlineData("(flag ? {|SSDK1001:20|} : 6)")]
    [InlineData("(flag ? {|SSDK1001:20|} : 6)!")]
    [InlineData("(double)(flag ? {|SSDK1001:20|} : 6)")]
    [InlineData("(byte)(flag ? {|SSDK1001:20|} : 6)")]
    [InlineData("new double?(flag ? {|SSDK1001:20|} : 6)")]
    [InlineData("flag ? {|SSDK1001:new double?(20)|} : 6")]
    [InlineData("flag ? number > 1 ? {|SSDK1001:20|} : 6 : number switch { 1 => {|SSDK1001:2|}, _ => 7 }")]
    [InlineData("number switch { 1 => 6, 2 => {|SSDK1001:20|}, _ => {|SSDK1001:30|} }")]
    [InlineData("number switch { 1 when flag => {|SSDK1001:20|}, _ => 6 }")]
    [InlineData("number switch { 1 => {|SSDK1001:20|}, _ => throw new Exception() }")]
    [InlineData("number switch { 1 => {|SSDK1001:20|}, _ => null }")]
    [InlineData("number switch { _ => {|SSDK1001:20|} }")]
    [InlineData("true ? 6 : 20")]
    [InlineData("false ? number : {|SSDK1001:20|}")]
    [InlineData("flag ? 6 : 7")]
    [InlineData("flag ? 20 : number")]
    [InlineData("flag ? number : 20")]
    [InlineData("flag ? 20 : maybeNumber")]
    [InlineData("number switch { 1 => 20, _ => number }")]
    [InlineData("flag ? throw new Exception() : number")]
    [InlineData("maybeNumber is null ? 20 : maybeNumber")]
    [InlineData("(flag ? 20 : 6) + number")]
    public Task Of_numbers(string value) =>
        Analysis.CheckAsync(Models.Kling, $$"""_ = new KlingO3Request { Prompt = "a", Duration = {{value}} };""");

    [Theory]
    [InlineData("flag ? {|SSDK1004:\"\"|} : \"a\"")]
    [InlineData("flag ? {|SSDK1004:string.Empty|} : \"a\"")]
    [InlineData("number switch { 1 => {|SSDK1004:\"\"|}, _ => \"a\" }")]
    [InlineData("number switch { 1 => {|SSDK1005:\"1|2|3|4|5|6|7\"|}, _ => \"a\" }")]
    [InlineData("flag ? {|SSDK1006:\"a||b\"|} : \"a\"")]
    [InlineData("flag ? {|SSDK1006:new Scenes(new Scene(\"a\", 99), new Scene(\"b\"))|} : new Scenes(new Scene(\"c\"))")]
    [InlineData("new Scenes(new Scene(flag ? {|SSDK1006:\"\"|} : \"b\"), new Scene(\"c\", flag ? {|SSDK1006:0m|} : 5m))")]
    [InlineData("new Scenes(new Scene(\"a\", flag ? {|SSDK1006:99m|} : 5m), new Scene(\"b\", number switch { 1 => 5, _ => {|SSDK1006:1|} }))")]
    [InlineData("[new Scene(\"a\", flag ? 6m : 5m), new(\"b\", flag ? {|SSDK1006:99m|} : {|SSDK1006:0m|})]")]
    [InlineData("[new Scene(\"a\", flag ? 99m : number), new(\"b\", flag ? null : 5m)]")]
    [InlineData("new Scenes(new Scene(flag ? \"\" : text), new Scene(text, flag ? number : 0m))")]
    [InlineData("flag ? \"\" : text")]
    [InlineData("flag ? maybeText! : \"\"")]
    public Task Of_texts_and_scenes(string value) => Analysis.CheckAsync(Models.Kling, $$"""_ = new KlingO3Request { Prompt = {{value}} };""");

    [Theory]
    [InlineData("flag ? [\"a\"] : {|SSDK1005:new UrlList(\"a\", \"b\", \"c\", \"d\")|}")]
    [InlineData("flag ? {|SSDK1005:[\"a\", \"b\", \"c\", \"d\"]|} : [\"a\"]")]
    [InlineData("flag ? {|SSDK1005:\"a,b,c,d\"|} : \"a\"")]
    [InlineData("flag ? [\"a\", {|SSDK1004:\"\"|}] : [\"b\"]")]
    [InlineData("flag ? null : {|SSDK1005:\"a,b,c,d\"|}")]
    [InlineData("flag ? \"a,b,c,d\" : text")]
    public Task Of_lists(string value) =>
        Analysis.CheckAsync(Models.Sample, $$"""_ = new SampleRequest { Prompt = "a cat", Images = {{value}} };""");

    [Theory]
    [InlineData("{|SSDK1010:Workflow|} = flag ? KlingO3Workflow.I2v : KlingO3Workflow.I2v")]
    [InlineData("Workflow = flag ? KlingO3Workflow.I2v : KlingO3Workflow.T2v")]
    [InlineData("Workflow = KlingO3Workflow.I2v, {|SSDK1010:Image|} = flag ? null : \"\"")]
    [InlineData("Workflow = KlingO3Workflow.I2v, Image = flag ? \"https://example.com/a.png\" : null")]
    [InlineData("Workflow = flag ? KlingO3Workflow.I2v : KlingO3Workflow.T2v, Image = flag ? \"https://example.com/a.png\" : null")]
    [InlineData("Workflow = flag ? KlingO3Workflow.I2v : (KlingO3Workflow)number")]
    [InlineData("{|SSDK1020:KeepOriginalSound|} = flag ? true : false")]
    [InlineData("KeepOriginalSound = flag ? true : null")]
    public Task A_rule_holds_for_every_arm(string members) =>
        Analysis.CheckAsync(Models.Kling, $$"""_ = new KlingO3Request { Prompt = "a", {{members}} };""");

    [Theory]
    [InlineData("Mode = SampleMode.Bounds, {|SSDK1010:Strength|} = flag ? 0.6 : 0.7")]
    [InlineData("Mode = SampleMode.Bounds, Strength = flag ? 0.6 : 0.4")]
    [InlineData("Mode = flag ? SampleMode.Bounds : SampleMode.Warn, Strength = 0.7")]
    [InlineData("Mode = SampleMode.Forbid, {|SSDK1010:Image|} = flag ? \"a\" : \"b\"")]
    [InlineData("Mode = SampleMode.Forbid, Image = flag ? \"a\" : null")]
    [InlineData("Mode = SampleMode.Forbid, {|SSDK1010:Image|} = flag ? \"a\" : \"b\", Video = flag ? \"c\" : null")]
    [InlineData("Mode = SampleMode.Any, {|SSDK1010:Image|} = flag ? null : \"\", Video = flag ? \"\" : null")]
    public Task A_rule_with_several_choices_holds_for_every_combination(string members) =>
        Analysis.CheckAsync(Models.Sample, $$"""_ = new SampleRequest { Prompt = "a cat", {{members}} };""");

    [Fact]
    public Task Too_many_combinations_are_unknown_to_the_rules_and_each_value_is_checked_all_the_same() => Analysis.CheckAsync(
        Models.Sample,
        """
        _ = new SampleRequest
        {
            Prompt = "a cat",
            Mode = number switch { 1 => SampleMode.Forbid, 2 => SampleMode.Forbid, 3 => SampleMode.Forbid, _ => SampleMode.Forbid },
            Seed = number switch { 1 => 1, 2 => 2, 3 => 3, _ => {|SSDK1001:1000|} },
            Note = number switch { 1 => "aa", 2 => "bb", 3 => "cc", _ => {|SSDK1002:"d"|} },
            Mask = number switch { 1 => "a", 2 => "b", 3 => "c", _ => "d" },
            Image = number switch { 1 => "a", 2 => "b", 3 => "c", _ => "d" },
        };
        """);
}
