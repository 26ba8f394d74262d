using SchemaSdk.Generated;

namespace SchemaSdk.Models.Tests.Prices;

/// <summary>What a usage costs, by price lists in the forms that hosts have them.</summary>
public class UsageTests
{
    [Fact]
    public void Tokens_by_the_token()
    {
        ModelInfo model = Model(
            """price prompt "per token" rate=0.0000004""",
            """price completion "per token" rate=0.0000012""",
            """price input_cache_read "per token" rate=0.0000001""");

        PriceEstimate price = model.EstimatePrice(new PriceUsage { InputTokens = 12_000, CachedInputTokens = 2_000, OutputTokens = 500 });

        Exact(0.0000004m * 10_000 + 0.0000001m * 2_000 + 0.0000012m * 500, price);
        Assert.Equal(3, price.Rows.Count);
    }

    [Fact]
    public void Tokens_by_the_million_in_rows_of_their_own()
    {
        ModelInfo model = Model("""price Input "per 1M tokens" rate=0.40""", """price Output "per 1M tokens" rate=1.20""");

        PriceEstimate price = model.EstimatePrice(new PriceUsage { InputTokens = 12_000, OutputTokens = 500 });

        Exact(0.0054m, price);
        Assert.Equal(
            "12000 input tokens x $0.40 per 1M tokens = $0.0048, row \"Input\" + 500 output tokens x $1.20 per 1M tokens = $0.0006, row \"Output\"; $0.0054 in total, exact",
            price.ToString());
    }

    [Fact]
    public void Cached_tokens_without_a_rate_of_their_own_cost_what_others_cost()
    {
        ModelInfo model = Model("""price Input "per 1M tokens" rate=0.40""");

        Exact(0.4m, model.EstimatePrice(new PriceUsage { InputTokens = 1_000_000, CachedInputTokens = 900_000 }));
    }

    [Fact]
    public void A_pair_for_what_goes_in_and_what_comes_out()
    {
        ModelInfo model = Model("""price Chat "per 1K tokens" pair=["In" 0.012 "Out" 0.058] text="In $0.012 / Out $0.058" """);

        Exact(0.024m + 0.058m, model.EstimatePrice(new PriceUsage { InputTokens = 2_000, OutputTokens = 1_000 }));
        Assert.Equal(
            "In $0.012 / Out $0.058 per 1K tokens, row \"Chat\"; the quantity is unknown before the call",
            new PricedRequest(model).EstimatePrice().ToString());
    }

    [Theory]
    [InlineData(0, "0.40")]
    [InlineData(256_000, "0.40")]
    [InlineData(256_001, "1.20")]
    [InlineData(1_000_000, "1.20")]
    [InlineData(1_000_001, "2.40")]
    public void The_tier_is_chosen_by_the_tokens_that_go_in(long input, string rate)
    {
        ModelInfo model = Model(
            """price Input "per 1M tokens" tiers=["<=256K" 0.40 "256K-1M" 1.20 ">1M" 2.40] text="x" """,
            """price Output "per 1M tokens" tiers=["<=256K" 0.40 "256K-1M" 1.20 ">1M" 2.40] text="x" """);
        decimal perMillion = decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture);

        Exact(perMillion * (input + 1_000) / 1_000_000, model.EstimatePrice(new PriceUsage { InputTokens = input, OutputTokens = 1_000 }));
    }

    [Fact]
    public void Tiers_that_say_something_else_leave_a_range()
    {
        ModelInfo model = Model("""price Input "per 1M tokens" tiers=["day" 0.40 "night" 0.20] text="x" """);

        Between(0.2m, 0.4m, model.EstimatePrice(new PriceUsage { InputTokens = 1_000_000 }));
    }

    [Theory]
    [InlineData("per image", "0.04", "images")]
    [InlineData("per 1K characters", "0.06", "characters")]
    [InlineData("per 1,000 characters", "0.06", "characters")]
    [InlineData("per 1 million characters", "60", "characters")]
    [InlineData("per second", "0.0013333333333333333333333333", "seconds")]
    [InlineData("per minute", "0.08", "seconds")]
    [InlineData("per hour", "4.8", "seconds")]
    [InlineData("per request", "0.12", "requests")]
    [InlineData("1K requests", "120", "requests")]
    public void Units_of_all_kinds(string unit, string rate, string used)
    {
        PriceUsage usage = used switch
        {
            "images" => new PriceUsage { Images = 3 },
            "characters" => new PriceUsage { Characters = 2_000 },
            "seconds" => new PriceUsage { Seconds = 90 },
            _ => new PriceUsage(),
        };

        PriceEstimate price = Model($"""price Any "{unit}" rate={rate}""").EstimatePrice(usage);

        Assert.Equal(0.12m, Math.Round(price.Maximum!.Value, 10));
        Assert.True(price.IsExact);
    }

    [Theory]
    [InlineData("per minute", "0.10", "1", "0.0016666666", "0.0016666667")]
    [InlineData("per minute", "0.08", "1", "0.0013333333", "0.0013333334")]
    [InlineData("per hour", "0.0000000000000000000000000001", "1", "0", "0.0000000000000000000000000001")]
    [InlineData("per second", "0.3333333333333333333333333333", "0.5", "0.1666666666666666666666666665", "0.1666666666666666666666666667")]
    [InlineData("per minute", "7922816251426433759354395033", "1", "132046937523773895989239917.21", "132046937523773895989239917.23")]
    public void A_share_whose_digits_never_end_is_rounded_apart(string unit, string rate, string seconds, string least, string most)
    {
        PriceEstimate price = Model($"""price Any "{unit}" rate={rate}""").EstimatePrice(new PriceUsage { Seconds = Amount(seconds) });

        Between(Amount(least), Amount(most), price);
        Assert.True(price is { IsBounded: true, IsExact: false }, price.ToString());
        Assert.EndsWith(", rounded", price.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_beyond_decimal_has_no_bound()
    {
        PriceEstimate price = Model("""price Any "per second" rate=79228162514264337593543950335""")
            .EstimatePrice(new PriceUsage { Seconds = 2 });

        Assert.Equal((null, false, false), (price.Maximum, price.IsBounded, price.IsExact));
        Assert.EndsWith("; it is too large to calculate", price.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_row_charges_for_is_told()
    {
        PriceEstimate price = Model("""price Input "per 1M tokens" rate=1""")
            .EstimatePrice(new PriceUsage { InputTokens = 1_000_000, Images = 2 });

        Assert.Equal(1m, price.Maximum);
        Assert.False(price.IsExact);
        Assert.False(price.IsBounded);
        Assert.Equal(
            "1000000 input tokens x $1 per 1M tokens = $1, row \"Input\", some charges may be missing; no row has a rate for 2 images",
            price.ToString());
    }

    [Fact]
    public void A_row_in_a_unit_that_no_usage_is_told_in_is_told()
    {
        PriceEstimate price = Model("""price Input "per 1M tokens" rate=1""", """price Storage "per GB" rate=0.1""")
            .EstimatePrice(new PriceUsage { InputTokens = 1_000_000 });

        Assert.False(price.IsExact);
        Assert.EndsWith("; not counted: Storage: $0.1 per GB", price.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_of_one_rate_are_counted_both_ways()
    {
        Exact(
            0.03m,
            Model("""price Embedding "per 1M tokens" rate=0.02""")
                .EstimatePrice(new PriceUsage { InputTokens = 1_000_000, OutputTokens = 500_000 }));
    }

    [Fact]
    public void Rows_that_differ_by_what_a_request_sets_are_a_range_without_one()
    {
        PriceEstimate price = Kling3_0TurboRequest.Model.EstimatePrice(new PriceUsage { Seconds = 10 });

        Between(1.8m, 2.25m, price);
        Assert.Equal(
            "10 s x $0.18 to $0.225 per second = $1.80 to $2.250, row \"720p\" or \"1080p\", a range: the usage does not determine the rate",
            price.ToString());
    }

    [Fact]
    public void A_request_tells_which_row_and_the_usage_how_much()
    {
        var request = new Kling3_0TurboRequest { Prompt = "a", Resolution = Kling3_0TurboResolution._1080p, Duration = 4 };

        Exact(0.9m, request.EstimatePrice(new PriceUsage()));
        Exact(2.25m, request.EstimatePrice(new PriceUsage { Seconds = 10 }));
    }

    [Fact]
    public void Nothing_used_and_nothing_priced_have_no_bounds()
    {
        Assert.Null(Model().EstimatePrice(new PriceUsage { Images = 1 }).Maximum);
        PriceEstimate unpriced = Model("""price Image "per image" rate=1""").EstimatePrice(new PriceUsage { InputTokens = 1 });
        Assert.Null(unpriced.Maximum);
        Assert.Equal("no row of m applies to the usage; no row has a rate for 1 input token", unpriced.ToString());
    }

    [Fact]
    public void A_usage_is_never_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => new PriceUsage { Seconds = -1 });

    private static ModelInfo Model(params string[] lines) =>
        ModelInfo.FromMetadata(
            string.Join('\n', ["v1", """model m submit="POST /v1/chat" """.TrimEnd(), .. lines.Select(l => l.TrimEnd())]));

    private static decimal Amount(string digits) => decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static void Exact(decimal expected, PriceEstimate price)
    {
        Between(expected, expected, price);
        Assert.True(price.IsExact, price.ToString());
    }

    private static void Between(decimal least, decimal most, PriceEstimate price)
    {
        Assert.Equal(least, price.Minimum);
        Assert.Equal(most, price.Maximum);
    }

    private sealed record PricedRequest(ModelInfo Info) : ModelRequest
    {
        protected override ModelInfo Describe() => Info;

        protected override void Collect(ref ParameterValues values)
        {
        }
    }
}
