using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>SSDK1001.</summary>
public sealed class RangeTests
{
    [Fact]
    public async Task The_value_is_underlined_and_the_message_names_what_is_allowed()
    {
        string[] messages = await Analysis.CheckAsync(
            Models.Kling,
            """
            _ = new KlingO3Request
            {
                Prompt = "sunrise",
                Duration = {|SSDK1001:20|},
            };
            """);

        Assert.Equal(["duration is 20, outside 3 to 15 (kling-o3)"], messages);
    }

    [Theory]
    [InlineData("{|SSDK1001:2|}")]
    [InlineData("{|SSDK1001:-3|}")]
    [InlineData("{|SSDK1001:2.99|}")]
    [InlineData("{|SSDK1001:15.000001|}")]
    [InlineData("{|SSDK1001:20f|}")]
    [InlineData("{|SSDK1001:(double)20.5m|}")]
    [InlineData("{|SSDK1001:(double?)20.5m|}")]
    [InlineData("{|SSDK1001:(20)|}")]
    [InlineData("{|SSDK1001:(int)20.7|}")]
    [InlineData("{|SSDK1001:checked(10 + 6)|}")]
    [InlineData("{|SSDK1001:3 * 6 - 1|}")]
    [InlineData("{|SSDK1001:0x10|}")]
    [InlineData("{|SSDK1001:'a'|}")]
    [InlineData("{|SSDK1001:long.MaxValue|}")]
    [InlineData("{|SSDK1001:ulong.MaxValue|}")]
    [InlineData("{|SSDK1001:double.NaN|}")]
    [InlineData("{|SSDK1001:double.PositiveInfinity|}")]
    [InlineData("{|SSDK1001:double.Epsilon|}")]
    [InlineData("{|SSDK1001:default(double)|}")]
    [InlineData("{|SSDK1001:(int?)16.2|}")]
    public Task A_constant_outside_is_reported_however_it_is_written(string value) => Check(value);

    [Theory]
    [InlineData("3")]
    [InlineData("15")]
    [InlineData("15.0")]
    [InlineData("15f")]
    [InlineData("6.1f")]
    [InlineData("(double)15.0m")]
    [InlineData("(int)15.9")]
    [InlineData("(int?)15.9")]
    [InlineData("(int?)(double?)15.9")]
    [InlineData("(long?)15.9f")]
    [InlineData("(byte)(15 + 0.9)")]
    [InlineData("unchecked((byte)(256 + 7))")]
    [InlineData("unchecked((byte?)(256 + 7))")]
    [InlineData("(double)(float)15.0000001")]
    [InlineData("(float?)15.0000001")]
    [InlineData("null")]
    [InlineData("default")]
    [InlineData("default(double?)")]
    [InlineData("number")]
    [InlineData("maybeNumber")]
    [InlineData("flag ? 20 : number")]
    [InlineData("maybeNumber ?? 20")]
    [InlineData("KlingO3Request.Defaults.Duration")]
    public Task A_value_inside_or_not_known_is_not(string value) => Check(value);

    [Fact]
    public Task Constants_are_followed_to_where_they_are_used() => Analysis.CheckAsync(
        Models.Kling,
        """
        using SchemaSdk.Models;

        class Settings
        {
            private const int Seconds = 10;
            private static readonly double NotConstant = 20;

            public void Run()
            {
                const double Twice = Seconds * 2;
                _ = new KlingO3Request { Prompt = "a", Duration = {|SSDK1001:Twice|} };
                _ = new KlingO3Request { Prompt = "a", Duration = {|SSDK1001:Seconds * 2|} };
                _ = new KlingO3Request { Prompt = "a", Duration = Seconds };
                _ = new KlingO3Request { Prompt = "a", Duration = NotConstant };
            }
        }
        """);

    [Theory]
    [InlineData("Seed = {|SSDK1001:-1|}")]
    [InlineData("Seed = {|SSDK1001:101|}")]
    [InlineData("Seed = {|SSDK1001:long.MinValue|}")]
    [InlineData("Seed = {|SSDK1001:uint.MaxValue|}")]
    [InlineData("Seed = 100")]
    [InlineData("Seed = (long)100.9")]
    [InlineData("Seed = (long?)100.9")]
    [InlineData("Strength = {|SSDK1001:0.2|}")]
    [InlineData("Strength = 0.25f")]
    [InlineData("Strength = {|SSDK1001:0.7500001|}")]
    public Task Whole_and_fractional_numbers_are_checked_alike(string member) =>
        Analysis.CheckAsync(Models.Sample, $$"""_ = new SampleRequest { Prompt = "a cat", {{member}} };""");

    private static Task Check(string value) =>
        Analysis.CheckAsync(Models.Kling, $$"""_ = new KlingO3Request { Prompt = "a", Duration = {{value}} };""");
}
