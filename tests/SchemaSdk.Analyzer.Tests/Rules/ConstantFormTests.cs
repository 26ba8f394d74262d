using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>Every form in which C# writes a constant.</summary>
[Trait("Category", "Slow")]
public sealed class ConstantFormTests
{
    [Theory]
    [InlineData("{|SSDK1001:20|}")]
    [InlineData("{|SSDK1001:(20)|}")]
    [InlineData("{|SSDK1001:((20))|}")]
    [InlineData("{|SSDK1001:20!|}")]
    [InlineData("{|SSDK1001:-(+20)|}")]
    [InlineData("{|SSDK1001:15 + 5|}")]
    [InlineData("{|SSDK1001:checked(15 + 5)|}")]
    [InlineData("{|SSDK1001:unchecked((int)20L)|}")]
    [InlineData("{|SSDK1001:(double?)20|}")]
    [InlineData("{|SSDK1001:(double)(byte)20|}")]
    [InlineData("{|SSDK1001:(float?)20f|}")]
    [InlineData("{|SSDK1001:'a'|}")]
    [InlineData("{|SSDK1001:int.MaxValue|}")]
    [InlineData("{|SSDK1001:double.NaN|}")]
    [InlineData("{|SSDK1001:Math.PI * 10|}")]
    [InlineData("{|SSDK1001:Seconds|}")]
    [InlineData("{|SSDK1001:Local|}")]
    [InlineData("{|SSDK1001:true ? 20 : 5|}")]
    [InlineData("{|SSDK1001:new double?(20)|}")]
    [InlineData("{|SSDK1001:new double?((double)20)|}")]
    [InlineData("{|SSDK1001:new double()|}")]
    [InlineData("{|SSDK1001:new()|}")]
    [InlineData("{|SSDK1001:default(double)|}")]
    [InlineData("{|SSDK1001:sizeof(long) * 10|}")]
    [InlineData("{|SSDK1001:assigned = 20|}")]
    [InlineData("default")]
    [InlineData("default(double?)")]
    [InlineData("new double?()")]
    [InlineData("null")]
    [InlineData("null!")]
    [InlineData("new double?(6)")]
    [InlineData("number")]
    [InlineData("new double?(number)")]
    [InlineData("s_seconds")]
    [InlineData("maybeNumber ?? 20")]
    [InlineData("assigned += 20")]
    [InlineData("double.Parse(\"20\")")]
    public Task Of_numbers(string value) => CheckAsync($"_ = new KlingO3Request {{ Prompt = \"a\", Duration = {value} }};");

    [Theory]
    [InlineData("{|SSDK1004:\"\"|}")]
    [InlineData("{|SSDK1004:string.Empty|}")]
    [InlineData("{|SSDK1004:String.Empty|}")]
    [InlineData("{|SSDK1004:System.String.Empty|}")]
    [InlineData("{|SSDK1004:(string.Empty)!|}")]
    [InlineData("{|SSDK1004:\"\"!|}")]
    [InlineData("{|SSDK1004:\"\" + \" \"|}")]
    [InlineData("{|SSDK1004:$\"\"|}")]
    [InlineData("{|SSDK1004:$\"{Blank}\"|}")]
    [InlineData("{|SSDK1004:$\"{nothing}\"|}")]
    [InlineData("{|SSDK1004:\"\"\" \"\"\"|}")]
    [InlineData("{|SSDK1004:@\"\"|}")]
    [InlineData("{|SSDK1004:Blank|}")]
    [InlineData("{|SSDK1004:(string)\"\"|}")]
    [InlineData("{|SSDK1004:(Scenes)string.Empty|}")]
    [InlineData("{|SSDK1004:default!|}")]
    [InlineData("{|SSDK1004:default(string)!|}")]
    [InlineData("{|SSDK1004:null!|}")]
    [InlineData("nameof(Test)")]
    [InlineData("$\"{nameof(Test)}\"")]
    [InlineData("$\"{number}\"")]
    [InlineData("text")]
    [InlineData("maybeText ?? \"\"")]
    [InlineData("maybeText ?? string.Empty")]
    [InlineData("Other.Empty")]
    public Task Of_texts(string value) => CheckAsync($"_ = new KlingO3Request {{ Prompt = {value} }};");

    [Theory]
    [InlineData("{|SSDK1003:(KlingO3ModelTier)3|}")]
    [InlineData("{|SSDK1003:(KlingO3ModelTier?)3|}")]
    [InlineData("{|SSDK1003:new KlingO3ModelTier?((KlingO3ModelTier)3)|}")]
    [InlineData("{|SSDK1003:~KlingO3ModelTier.Standard|}")]
    [InlineData("flag ? {|SSDK1003:(KlingO3ModelTier)3|} : KlingO3ModelTier.Pro")]
    [InlineData("new()")]
    [InlineData("new KlingO3ModelTier()")]
    [InlineData("default(KlingO3ModelTier)")]
    [InlineData("default")]
    [InlineData("(KlingO3ModelTier)number")]
    public Task Of_options(string value) => CheckAsync($"_ = new KlingO3Request {{ Prompt = \"a\", ModelTier = {value} }};");

    private static Task CheckAsync(string statement) => Analysis.CheckAsync(
        Models.Kling,
        $$"""
        using System;
        using SchemaSdk;
        using SchemaSdk.Models;

        static class Other { public static readonly string Empty = "a"; }

        static class Test
        {
            private const double Seconds = 20;
            private const string Blank = " ";
            private static readonly double s_seconds = 20;

            static void Run(string text, string? maybeText, int number, double? maybeNumber, bool flag)
            {
                const int Local = 20;
                const string nothing = "";
                double assigned = s_seconds;
                {{statement}}
            }
        }
        """);
}
