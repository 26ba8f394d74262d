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
    public void A_number_from_Extra_is_priced_as_that_number()
    {
        var request = new Kling3_0TurboRequest { Prompt = "a", Resolution = Kling3_0TurboResolution._720p };
        request.Extra["duration"] = 1000;

        Assert.Equal("1000 s x $0.18 = $180.00, row \"720p\", exact", request.EstimatePrice().ToString());
    }
}
