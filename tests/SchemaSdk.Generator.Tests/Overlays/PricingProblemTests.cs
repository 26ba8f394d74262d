namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>What can be wrong with the pricing of an overlay.</summary>
public class PricingProblemTests
{
    [Theory]
    [InlineData("\"currency\": «\"usd\"»", "SSDK0041")]
    [InlineData("\"currency\": «\"US\"»", "SSDK0041")]
    [InlineData("\"currency\": «5»", "SSDK0041")]
    [InlineData("\"per\": «\"minute\"»", "SSDK0041")]
    [InlineData("\"per\": «5»", "SSDK0002")]
    [InlineData("\"quantity\": «\"durations\"», \"per\": \"second\"", "SSDK0032")]
    [InlineData("\"quantity\": «\"image\"», \"per\": \"second\"", "SSDK0041")]
    [InlineData("\"quantity\": «\"tier\"», \"per\": \"second\"", "SSDK0041")]
    [InlineData("\"quantity\": «\"sound\"», \"per\": \"second\"", "SSDK0041")]
    [InlineData("\"quantity\": «\"duration\"»", "SSDK0041")]
    [InlineData("\"quantity\": «5»", "SSDK0002")]
    public void What_multiplies_a_rate_is_known(string members, string id)
    {
        MarkedOverlay.Expect(OverlaySample.Pricing(members), id);
    }

    [Theory]
    [InlineData("{ \"row\": «\"pro\"» }", "SSDK0034")]
    [InlineData("{ \"row\": [\"Pro\", «\"Premium\"»] }", "SSDK0034")]
    [InlineData("{ \"row\": «\"Twice\"» }", "SSDK0034")]
    [InlineData("{ \"row\": [«5»] }", "SSDK0002")]
    [InlineData("{ \"row\": «[»] }", "SSDK0041")]
    [InlineData("«{» \"when\": {} }", "SSDK0041")]
    [InlineData("{ \"row\": \"Pro\", \"when\": { \"tier\": «\"8k\"» } }", "SSDK0033")]
    [InlineData("{ \"row\": \"Pro\", \"when\": { \"tier\": «{» \"present\": false } } }", "SSDK0036")]
    [InlineData("{ \"row\": \"Pro\", \"quantity\": «5» }", "SSDK0002")]
    [InlineData("{ \"row\": \"Pro\", \"quantity\": «{» \"min\": 5 } }", "SSDK0041")]
    [InlineData("{ \"row\": \"Pro\", \"quantity\": { \"min\": «6», \"max\": 5 } }", "SSDK0041")]
    [InlineData("{ \"row\": \"Pro\", \"quantity\": { \"max\": «-5» } }", "SSDK0041")]
    [InlineData("{ \"row\": \"Pro\", \"quantity\": { \"max\": «\"5\"» } }", "SSDK0041")]
    [InlineData("{ \"row\": \"Pro\", \"quantity\": { \"max\": «1e999» } }", "SSDK0041")]
    [InlineData("{ \"row\": \"Pro\", \"assumed\": «\"perhaps\"» }", "SSDK0002")]
    public void An_entry_names_rows_and_when_they_apply(string entry, string id)
    {
        MarkedOverlay.Expect(OverlaySample.Select(entry), id);
    }

    [Theory]
    [InlineData("{ \"row\": \"Pro\" }", "«{» \"row\": \"Standard\", \"when\": { \"tier\": \"standard\" } }")]
    [InlineData(
        "{ \"row\": \"Pro\", \"when\": { \"tier\": [\"pro\", \"4k\"] } }",
        "«{» \"row\": \"Standard\", \"when\": { \"tier\": \"4k\", \"image\": { \"present\": true } } }"
    )]
    public void An_entry_that_can_never_be_reached_is_reported(string first, string second)
    {
        MarkedOverlay.Expect(OverlaySample.Select($"{first}, {second}"), "SSDK0036");
    }

    [Fact]
    public void A_row_that_there_is_not_brings_the_nearest_to_mind()
    {
        string message = MarkedOverlay.ExpectOne(OverlaySample.Select("{ \"row\": «\"standrad\"» }"), "SSDK0034").Message;

        Assert.Equal("sample has no price row `standrad`; did you mean `Standard`?", message);
    }
}
