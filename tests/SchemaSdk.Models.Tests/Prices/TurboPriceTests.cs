namespace SchemaSdk.Models.Tests.Prices;

public class TurboPriceTests
{
    [Theory]
    [InlineData(null, "0.18")]
    [InlineData(Kling3_0TurboResolution._720p, "0.18")]
    [InlineData(Kling3_0TurboResolution._1080p, "0.225")]
    public void Every_resolution_and_length_is_exact_with_and_without_an_image(Kling3_0TurboResolution? resolution, string rate)
    {
        decimal perSecond = decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture);
        foreach (double? duration in new double?[] { null, 3, 4.5, 15 })
        {
            foreach (MediaInput? image in new MediaInput?[] { null, "https://host.test/a.png", MediaInput.FromBytes([1], "image/png") })
            {
                PriceEstimate price = new Kling3_0TurboRequest { Prompt = "a", Resolution = resolution, Duration = duration, Image = image }.EstimatePrice();

                Assert.True(price.IsExact, price.ToString());
                Assert.Equal(perSecond * (decimal)(duration ?? 5), price.Maximum);
            }
        }
    }

    [Fact]
    public void A_value_from_Extra_makes_a_range_of_what_it_may_be()
    {
        var request = new Kling3_0TurboRequest { Prompt = "a", Resolution = Kling3_0TurboResolution._720p };
        request.Extra["duration"] = 12;

        PriceEstimate price = request.EstimatePrice();

        Assert.Equal(3 * 0.18m, price.Minimum);
        Assert.Equal(15 * 0.18m, price.Maximum);
        Assert.Equal("3 to 15 s x $0.18 = $0.54 to $2.70, row \"720p\", a range: what is set does not tell how many", price.ToString());
    }
}
