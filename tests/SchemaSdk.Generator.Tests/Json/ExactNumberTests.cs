using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Tests.Json;

public class ExactNumberTests
{
    [Theory]
    [InlineData("1", "1.0", 0)]
    [InlineData("100", "1e2", 0)]
    [InlineData("0.001", "1E-3", 0)]
    [InlineData("-0", "0.00", 0)]
    [InlineData("0e5", "0", 0)]
    [InlineData("1200e-2", "12", 0)]
    [InlineData("-1", "1", -1)]
    [InlineData("-2", "-1", -1)]
    [InlineData("-0.5", "-60", 1)]
    [InlineData("9", "10", -1)]
    [InlineData("0.1", "0.10000000000000000000000000000000000000001", -1)]
    [InlineData("9007199254740993", "9007199254740992", 1)]
    [InlineData("1e999", "1e1000", -1)]
    [InlineData("1e-999999999999999999999", "0", 1)]
    public void Compares_by_value_whatever_the_notation(string left, string right, int expected)
    {
        Assert.Equal(expected, Math.Sign(ExactNumber.Of(left).CompareTo(ExactNumber.Of(right))));
        Assert.Equal(-expected, Math.Sign(ExactNumber.Of(right).CompareTo(ExactNumber.Of(left))));
        Assert.Equal(expected == 0, ExactNumber.Of(left).Canonical == ExactNumber.Of(right).Canonical);
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0.0", 0L)]
    [InlineData("5.0", 5L)]
    [InlineData("1.5e1", 15L)]
    [InlineData("1e18", 1_000_000_000_000_000_000L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Gives_whole_numbers(string raw, long expected)
    {
        Assert.True(ExactNumber.Of(raw).TryGetInt64(out long value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("1e-1")]
    [InlineData("9223372036854775808")]
    [InlineData("1e19")]
    [InlineData("1e999999999999")]
    [InlineData("1.00000000000000000000000000000000000000001")]
    public void Gives_no_whole_number_for_a_fraction_or_beyond_64_bits(string raw)
    {
        Assert.False(ExactNumber.Of(raw).TryGetInt64(out _));
    }
}
