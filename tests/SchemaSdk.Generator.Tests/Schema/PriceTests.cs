using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

public class PriceTests
{
    [Theory]
    [InlineData("""{ "label": "A", "spec": "per second", "rate": "$0.280" }""")]
    [InlineData("""{ "rate": "$0.280", "charge": "A", "unit": "per second" }""")]
    [InlineData("""{ "type": "A", "spec": "per second", "price": "$0.280" }""")]
    [InlineData("""{ "name": "A", "type": null, "unit": "per second", "price": "$0.280" }""")]
    public void A_row_is_the_same_under_all_names_of_its_fields(string row)
    {
        Assert.Equal(
            new Model.DocumentPrice
            {
                Label = "A",
                Unit = "per second",
                Rate = new Rate { Kind = RateKind.Single, Text = "$0.280", Amounts = new([new Amount("", "0.280")]) },
            },
            Sample.Row(row));
    }

    [Theory]
    [InlineData("0.180", "0.180")]
    [InlineData("2.5e-7", "0.00000025")]
    [InlineData("1E2", "100")]
    [InlineData("0", "0")]
    public void A_rate_may_be_a_number(string rate, string digits)
    {
        Rate read = Sample.Row($$"""{ "label": "A", "rate": {{rate}} }""").Rate;

        Assert.Equal((RateKind.Single, rate, digits), (read.Kind, read.Text, Assert.Single(read.Amounts).Digits));
    }

    [Theory]
    [InlineData("«\"on request\"»", "on request")]
    [InlineData("«-1»", "-1")]
    [InlineData("«1e-999»", "1e-999")]
    [InlineData("«1.00000000000000000000000000000000000000001»", "1.00000000000000000000000000000000000000001")]
    [InlineData("«true»", "true")]
    [InlineData("«{»\"usd\": 1}", "{\"usd\":1}")]
    public void A_rate_that_can_not_be_read_is_kept_with_a_warning(string rate, string text)
    {
        DocumentReading reading = Marked.Expect(Sample.Priced($$"""{ "label": "A", "rate": {{rate}} }"""), "SSDK0012");

        Assert.False(reading.Findings[0].IsError);
        Assert.Equal((RateKind.Unreadable, text), (reading.Document!.Prices[0].Rate.Kind, reading.Document.Prices[0].Rate.Text));
    }

    [Fact]
    public void A_row_without_a_rate_stays_with_a_warning()
    {
        DocumentReading reading = Marked.Expect(Sample.Priced("""«{» "label": "A" }"""), "SSDK0012");

        Assert.Equal(RateKind.Unreadable, reading.Document!.Prices[0].Rate.Kind);
    }

    [Theory]
    [InlineData("\"$0.09 (was $0.10)\"", "null", "0.10")]
    [InlineData("\"$0.09\"", "\"$0.10\"", "0.10")]
    [InlineData("\"$0.09\"", "0.1", "0.1")]
    [InlineData("\"$0.09 (was $0.10)\"", "\"$0.11\"", "0.11")]
    public void The_previous_price_is_in_the_rate_or_in_a_field_of_its_own(string rate, string was, string expected)
    {
        Assert.Equal(expected, Sample.Row($$"""{ "label": "A", "rate": {{rate}}, "was": {{was}} }""").PreviousRate);
    }

    [Fact]
    public void A_former_price_that_can_not_be_read_is_left_out_with_a_warning()
    {
        Assert.Null(
            Marked.Expect(Sample.Priced("""{ "label": "A", "rate": 1, "was": «"more"» }"""), "SSDK0012").Document!.Prices[0].PreviousRate);
    }

    [Theory]
    [InlineData("""«{» "spec": "per image", "rate": 1 }""", "per image")]
    [InlineData("""«{» "rate": 1 }""", "row 1")]
    [InlineData("""{ "label": «""», "spec": "per image", "rate": 1 }""", "per image")]
    public void A_row_without_a_label_is_named_after_its_unit_or_position(string row, string label)
    {
        DocumentReading reading = Marked.Expect(Sample.Priced(row), "SSDK0016");

        Assert.Equal(label, reading.Document!.Prices[0].Label);
        Assert.False(reading.Findings[0].IsError);
    }

    [Fact]
    public void A_label_may_be_a_number()
    {
        Assert.Equal("720", Sample.Row("""{ "label": 720, "rate": 1 }""").Label);
    }

    [Theory]
    [InlineData("""[{ "prompt": "0.00000025", "completion": "0.000001", "input_cache_read": "0.00000003" }]""")]
    [InlineData("""{ "input_cache_read": "0.00000003", "completion": "0.000001", "prompt": "0.00000025" }""")]
    public void Prices_by_the_token_become_rows(string pricing)
    {
        ModelDocument model = Sample.Flawless(Sample.Document(fields: $"\"pricing\": {pricing},"));

        Assert.Equal(
            [("prompt", "per token", "0.00000025"), ("completion", "per token", "0.000001"), ("input_cache_read", "per token", "0.00000003")],
            model.Prices.Select(row => (row.Label, row.Unit!, row.Rate.Amounts[0].Digits)));
    }

    [Fact]
    public void Price_rows_come_before_prices_by_the_token()
    {
        ModelDocument model = Sample.Flawless(Sample.Document(
            fields: """ "pricing": [{ "prompt": "0.1" }], "pricing_rows": [{ "label": "A", "rate": 1 }], """));

        Assert.Equal("A", Assert.Single(model.Prices).Label);
    }

    [Fact]
    public void Pricing_may_hold_rows_too()
    {
        Assert.Equal(
            "A",
            Assert.Single(Sample.Flawless(Sample.Document(fields: """ "pricing": [{ "label": "A", "rate": 1 }], """)).Prices).Label);
    }
}
