using System.Globalization;

namespace SchemaSdk.Models.Tests.Prices;

/// <summary>An estimate reads like a line of an invoice.</summary>
public class EstimateTextTests
{
    [Fact]
    public void An_exact_price_is_quantity_times_rate() => Reads(
        "6 s x $0.280 = $1.680, row \"Pro T2V/I2V Sound\", exact",
        new KlingO3Request { Prompt = "a", Duration = 6 });

    [Fact]
    public void Scenes_are_added_up() => Reads(
        "14.5 s x $0.525 = $7.6125, row \"4K T2V/I2V/Ref\", exact",
        new KlingO3Request { Prompt = "5s: a | b | 3.5s: c", Duration = 6, ModelTier = KlingO3ModelTier._4k });

    [Fact]
    public void An_upper_bound_says_up_to() => Reads(
        "up to 10 s x $0.336 = up to $3.360, row \"Pro Video Input\", a range: the length follows the source video, of which at most 10 seconds are used",
        new KlingO3Request { Prompt = "a", Video = "https://host.test/a.mp4" });

    [Fact]
    public void Two_rows_are_named() => Reads(
        "5 s x $0.224 to $0.252 = $1.120 to $1.260, row \"Standard T2V/I2V Sound\" or \"Standard Video Input\", a range: the price list has no row for references of images alone",
        new KlingO3Request { Prompt = "a", ModelTier = KlingO3ModelTier.Standard, ReferenceImages = ["https://host.test/a.png"] });

    [Fact]
    public void What_Extra_replaces_has_no_upper_bound()
    {
        var request = new KlingO3Request { Prompt = "a" };
        request.Extra["model_tier"] = "8k";

        Reads("at least $0.840, one of 7 rows, no upper bound: Extra sends \"model_tier\" unchecked", request);
    }

    [Fact]
    public void What_Extra_sends_beside_an_edit_has_no_upper_bound()
    {
        var request = new KlingO3Request { Prompt = "a", Video = "https://host.test/a.mp4", Workflow = KlingO3Workflow.VideoEdit };
        request.Extra["reference_videos"] = "https://host.test/b.mp4";

        Reads("an unknown amount, row \"Pro Video Input\", no upper bound: Extra sends \"reference_videos\" unchecked", request);
    }

    [Theory]
    [InlineData(-1, "up to 15 s x $0.280 = up to $4.200, row \"Pro T2V/I2V Sound\", duration is -1, which is not a quantity")]
    [InlineData(double.NaN, "an unknown amount, row \"Pro T2V/I2V Sound\", no upper bound: duration is NaN, which is not a quantity")]
    [InlineData(1e30, "an unknown amount, row \"Pro T2V/I2V Sound\", no upper bound: duration is 1E+30, which is not a quantity")]
    public void What_is_no_quantity_is_told(double duration, string expected) =>
        Reads(expected, new KlingO3Request { Prompt = "a", Duration = duration });

    [Fact]
    public void A_rate_that_the_host_calls_approximate_is_told() => Reads(
        "1 request x $1.19 = $1.19, row \"Sample\", the host marks this rate as approximate",
        new SamplerRequest { Prompt = "a cat", Format = SamplerFormat.Mp4 });

    [Fact]
    public void The_culture_of_the_machine_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = german;

            Reads("6.5 s x $0.280 = $1.8200, row \"Pro T2V/I2V Sound\", exact", new KlingO3Request { Prompt = "a", Duration = 6.5 });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Reads(string expected, ModelRequest request) => Assert.Equal(expected, request.EstimatePrice().ToString());
}
