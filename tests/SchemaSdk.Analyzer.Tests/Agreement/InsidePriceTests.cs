using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Agreement;

/// <summary>Prices that depend on what is inside a parameter.</summary>
public sealed class InsidePriceTests
{
    [Fact]
    public async Task A_row_is_selected_by_a_value_inside()
    {
        (string Request, string Price)[] cases =
        [
            ("Size = new RuledCustomSize { Width = 1024 }", "$0.04, row \"Large\", exact"),
            ("Size = new RuledCustomSize { Width = 64 }", "$0.01, row \"Small\", exact"),
            ("Size = new RuledCustomSize { Width = 64, Extra = { [\"height\"] = 7 } }", "$0.01, row \"Small\", exact"),

            // What the host makes of a preset, or without a size, is not known.
            ("Size = RuledSize.Broad", "$0.02 to $0.04"),
            ("", "$0.02 to $0.04"),

            // Neither is what is sent in place of the value.
            ("Size = new RuledCustomSize { Width = 64, Extra = { [\"width\"] = 4096 } }", "no upper bound: size.width is sent unchecked"),
        ];
        IReadOnlyList<Made> made = await RequestTable.MakeAsync(
            Models.Ruled, [.. cases.Select(c => $"new RuledRequest {{ Prompt = \"a\", {c.Request} }}")]);

        Assert.All(made.Zip(cases), pair => Assert.Contains(pair.Second.Price, pair.First.Request.EstimatePrice().ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_is_refused_for_its_price_says_which_value_inside_would_narrow_it()
    {
        Made made = Assert.Single(await RequestTable.MakeAsync(Models.Ruled, ["new RuledRequest { Prompt = \"a\" }"]));
        using var client = new ModelClient(new ModelClientOptions { ApiKey = "k", MaxPrice = 0.03m });

        var refused = await Assert.ThrowsAsync<PriceLimitException>(() => client.SubmitAsync(made.Request));
        Assert.Contains("Set size.width to narrow it", refused.Message, StringComparison.Ordinal);
    }
}
