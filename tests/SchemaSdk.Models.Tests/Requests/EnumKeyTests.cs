using System.Text.Json;

namespace SchemaSdk.Models.Tests.Requests;

/// <summary>A generated enum in a caller's own type, as a value and as a key.</summary>
public class EnumKeyTests
{
    [Fact]
    public void Every_option_comes_back_as_a_key()
    {
        ComesBack<KlingO3ModelTier>();
        ComesBack<KlingO3AspectRatio>();
        ComesBack<KlingO3Workflow>();
        ComesBack<SamplerFormat>();
        ComesBack<SamplerSize>();
    }

    [Fact]
    public void A_key_is_the_option_as_it_goes_over_the_wire() => Assert.Equal(
        """{"4k":1,"pro":2}""",
        JsonSerializer.Serialize(new Dictionary<KlingO3ModelTier, int> { [KlingO3ModelTier._4k] = 1, [KlingO3ModelTier.Pro] = 2 }));

    [Theory]
    [InlineData("""{"8k":1}""")]
    [InlineData("""{"":1}""")]
    [InlineData("""{"\ud800":1}""")]
    public void A_key_that_is_no_option_is_told(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<KlingO3ModelTier, int>>(json));

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"8k\"")]
    [InlineData("\"\\ud800\"")]
    public void Another_kind_of_value_is_told_with_its_path(string json) => Assert.Equal(
        "$[1]",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<KlingO3ModelTier[]>($"[\"pro\",{json}]")).Path);

    [Fact]
    public void A_number_that_is_no_member_is_not_written() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<KlingO3ModelTier, int> { [(KlingO3ModelTier)7] = 1 }));

    private static void ComesBack<T>()
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>().ToDictionary(option => option, option => option);

        Assert.Equal(all, JsonSerializer.Deserialize<Dictionary<T, T>>(JsonSerializer.Serialize(all)));
    }
}
