using static SchemaSdk.Models.Tests.Prices.KlingO3Prices;

namespace SchemaSdk.Models.Tests.Prices;

public class KlingO3PriceTests
{
    private static readonly KlingO3ModelTier?[] s_tiers = [null, KlingO3ModelTier.Standard, KlingO3ModelTier.Pro, KlingO3ModelTier._4k];
    private static readonly bool?[] s_sounds = [null, true, false];

    [Fact]
    public void Every_combination_that_the_page_prices_is_exact()
    {
        int combinations = 0;
        foreach ((KlingO3Request request, Inputs inputs, decimal seconds) in Combinations())
        {
            KlingO3ModelTier tier = request.ModelTier ?? KlingO3ModelTier.Pro;
            if (tier != KlingO3ModelTier._4k && inputs.Source is Source.Edit or Source.Images)
                continue;

            decimal expected = Rate(tier, request.Sound ?? true, inputs.Source) * seconds;
            PriceEstimate price = request.EstimatePrice();
            Assert.True(price.IsExact, $"{inputs.Name}: {price}");
            Assert.Equal(expected, price.Minimum);
            Assert.Equal(expected, price.Maximum);
            Assert.Equal("USD", price.Currency);
            Assert.Single(price.Rows);
            combinations++;
        }

        Assert.InRange(combinations, 900, 1_500);
    }

    [Fact]
    public void An_edit_costs_at_most_ten_seconds()
    {
        foreach ((KlingO3Request request, Inputs inputs, _) in Combinations().Where(c => c.Inputs.Source == Source.Edit))
        {
            PriceEstimate price = request.EstimatePrice();
            Assert.False(price.IsExact);
            Assert.Equal(0, price.Minimum);
            Assert.Equal(10 * Rate(request.ModelTier ?? KlingO3ModelTier.Pro, request.Sound ?? true, inputs.Source), price.Maximum);
            Assert.True(price.IsBounded);
            Assert.Contains("at most 10 seconds are used", price.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void References_made_of_images_alone_cost_one_of_two_rows_below_4k()
    {
        foreach ((KlingO3Request request, _, decimal seconds) in Combinations()
                .Where(c => c.Inputs.Source == Source.Images && c.Request.ModelTier != KlingO3ModelTier._4k))
        {
            KlingO3ModelTier tier = request.ModelTier ?? KlingO3ModelTier.Pro;
            PriceEstimate price = request.EstimatePrice();
            Assert.False(price.IsExact);
            Assert.Equal(seconds * Rate(tier, request.Sound ?? true, Source.Text), price.Minimum);
            Assert.Equal(seconds * Rate(tier, request.Sound ?? true, Source.Videos), price.Maximum);
            Assert.Equal(2, price.Rows.Count);
            Assert.Contains("no row for references of images alone", price.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_combination_is_a_valid_request()
    {
        foreach ((KlingO3Request request, _, _) in Combinations())
            Assert.Empty(request.Validate().Errors);
    }

    [Fact]
    public void An_edit_of_a_known_length_is_exact()
    {
        var request = new KlingO3Request { Prompt = "a", Video = "https://host.test/a.mp4" };

        PriceEstimate price = request.EstimatePrice(new PriceUsage { Seconds = 8.5m });

        Assert.True(price.IsExact);
        Assert.Equal(8.5m * 0.336m, price.Maximum);
        Assert.Equal("8.5 s x $0.336 per second = $2.8560, row \"Pro Video Input\", exact", price.ToString());
    }

    [Fact]
    public void The_digits_of_the_price_list_are_kept()
    {
        PriceEstimate price = new KlingO3Request { Prompt = "a", Duration = 6 }.EstimatePrice();

        Assert.Equal("1.680", price.Maximum!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(0.280m, KlingO3Pricing.ProT2vI2vSound);
    }

    private static IEnumerable<(KlingO3Request Request, Inputs Inputs, decimal Seconds)> Combinations() =>
        from inputs in AllInputs
        from tier in s_tiers
        where tier != KlingO3ModelTier._4k || inputs.Source is Source.Text or Source.Images
        from sound in s_sounds
        from workflow in WorkflowsOf(inputs)
        from prompt in AllPrompts
        select (Request(inputs, tier, sound, workflow, prompt.Prompt, prompt.Duration), inputs, prompt.Seconds);
}
