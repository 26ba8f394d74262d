using SchemaSdk.Generator.Schema;
using SchemaSdk.Patterns;

namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>Which patterns are checked is decided without the engine that checks them, and agrees with it.</summary>
public class PatternTests
{
    public static TheoryData<string> Patterns =>
    [
        "", "a", "^[a-z0-9_-]{3,16}$", @"^\d{4}-\d{2}-\d{2}$", @"\S", "^(?:16:9|1:1)$", @"[\w.+-]+@[\w-]+\.[\w.-]+", "(?<year>[0-9]+)", "a{2,}", "a{0}", "[]a]", "[^]a]",
        @"[(?=]", @"\(?=", "(?=a)", "(?!a)", "(?<=a)", "(?<!a)", "(?>a)", "(?(a)b|c)", @"(a)\1", @"(?<n>a)\k<n>", @"\Ga", "(?<a>x)(?<b-a>y)", "[a", "(", ")", "*", @"\",
        "{", "a{", "a{,3}", "(a{2}){3}", "[{]{2}", "x*?", "x+?", "(?i)a", "a|b|", @"\u0041", @"\x41", @"\p{L}", @"\b\B", @"\bfoo", @"foo\B", @"[\b]", @"\\b", "(a*)*",
    ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_pattern_is_checked_where_the_engine_can_run_it(string pattern) =>
        Assert.Equal(PatternEngine.CanRun(pattern), LinearPattern.FaultOf(pattern) is null);

    [Theory]
    [InlineData("(((((a{10}){10}){10}){10}){10}){10}")]
    [InlineData("a{1000000}")]
    [InlineData("(abc){20000}")]
    public void A_pattern_that_repeats_without_end_is_not_checked(string pattern) =>
        Assert.Equal("repeats too much of it too often", LinearPattern.FaultOf(pattern));

    [Fact]
    public void A_long_pattern_is_not_checked()
    {
        Assert.Null(Warning(PatternEngine.LongestPattern));
        Assert.Equal("the pattern of p has 1001 characters, and only 1000 are checked; it is documented but not checked", Warning(PatternEngine.LongestPattern + 1));

        static string? Warning(int length) =>
            ModelDocumentReader.Read(Sample.Document(Sample.Named($""" "type": "string", "pattern": "{new string('a', length)}" """)))
                .Findings.SingleOrDefault()?.Message;
    }
}
