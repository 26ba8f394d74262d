using SchemaSdk.Metadata;
using SchemaSdk.Patterns;

namespace SchemaSdk.Tests.Nested;

/// <summary>Patterns mean what they mean in ECMA-262, by code points, and match in time proportional to the text.</summary>
public class PatternTests
{
    [Theory]
    [InlineData(@"^\d+$", "12", "١٢")]
    [InlineData(@"^\w+$", "aZ_9", "é")]
    [InlineData(@"^\s$", "\u00a0", "x")]
    [InlineData(@"^\S$", "😀", " ")]
    [InlineData(@"^[\s\S]$", "😀", "")]
    [InlineData(@"^[^a]$", "😀", "a")]
    [InlineData(@"^[^\W]+$", "ab", "a-b")]
    [InlineData(@"^.$", "😀", "\u2028")]
    [InlineData(@"^..$", "ab", "😀")]
    [InlineData(@"^a$", "a", "a\n")]
    [InlineData(@"^https?:\/\/", "https://x", "ftp://x")]
    [InlineData(@"^#[0-9a-fA-F]{6}$", "#00ff00", "#00ff0")]
    [InlineData(@"^[\w-.]+$", "a-b.c", "a b")]
    [InlineData(@"^[a-z-[c]]$", "c]", "c")]
    [InlineData(@"^[[]$", "[", "]")]
    [InlineData(@"^\u0041\x42$", "AB", "ab")]
    [InlineData(@"^\u{1F600}+$", "😀😀", "😁")]
    [InlineData(@"^\ud83d\ude00{2}$", "😀😀", "😀")]
    [InlineData(@"^😀{2}$", "😀😀", "😀")]
    [InlineData(@"^(?:a|b)+\.$", "abba.", "abbax")]
    [InlineData(@"^[\b]$", "\b", "b")]
    [InlineData(@"^\\b$", @"\b", "b")]
    [InlineData(@"b", "abc", "ac")]
    [InlineData(@"^\a\z$", "az", "\u0007")]
    [InlineData(@"^[]$|^b$", "b", "a")]
    [InlineData(@"^[^]$", "\n", "")]
    [InlineData(@"^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")]
    public void A_pattern_matches_what_it_says(string pattern, string match, string other)
    {
        Assert.True(PatternEngine.CanRun(pattern));
        var parameter = new ParameterMetadata("a", "A", ParameterKind.Text) { Pattern = pattern };

        Assert.True(PatternEngine.IsMatch(parameter, match));
        Assert.False(PatternEngine.IsMatch(parameter, other));
    }

    [Theory]
    [InlineData(@"^(?!a)b$")]
    [InlineData(@"^(a)\1$")]
    [InlineData(@"^(?i)a$")]
    [InlineData(@"^[😀]$")]
    [InlineData(@"(")]
    [InlineData(@"[a")]
    [InlineData(@"a\")]
    [InlineData(@"\p{Script=Latin}")]
    [InlineData(@"\bfoo")]
    [InlineData(@"foo\B")]
    public void What_the_engine_can_not_run_is_not_checked(string pattern)
    {
        Assert.False(PatternEngine.CanRun(pattern));
        Assert.True(PatternEngine.IsMatch(new ParameterMetadata("a", "A", ParameterKind.Text) { Pattern = pattern }, "x"));
    }

    [Fact]
    public void A_pattern_or_a_text_that_is_too_long_is_not_checked()
    {
        Assert.False(PatternEngine.CanRun(new string('a', 1025)));
        Assert.True(PatternEngine.IsMatch(new ParameterMetadata("a", "A", ParameterKind.Text) { Pattern = "^b" }, new string('a', 1_000_000)));
    }
}
