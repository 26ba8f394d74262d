namespace SchemaSdk.Tests;

/// <summary>A ceiling is a ceiling: under it, nothing is sent that may cost more, or of which nobody can tell.</summary>
public class CeilingTests
{
    private const string Draft = """price Draft "per second" rate=0.01 when Quality="draft" """;
    private const string Cinema = """price Cinema "per second" rate=1 when Quality="cinema" """;
    private const string AskCinema = """price Cinema "per second" unreadable="call us" when Quality="cinema" """;

    public static TheoryData<string, string[], bool, double?, int?, string?, string[]> Refusals =>
        new()
        {
            { "costs", [Cinema], true, 2.5, 1, null, ["it costs 2.5 USD", "the ceiling is 2 USD", "exact"] },
            {
                "may cost",
                [Draft, Cinema],
                false,
                null,
                null,
                null,
                ["it may cost 0.01 to 10 USD", "the ceiling is 2 USD", "a range", "Set duration and quality to narrow it."]
            },
            { "may cost", [Draft, Cinema], false, 5, null, null, ["it may cost 0.05 to 5 USD", "Set quality to narrow it."] },
            { "may cost", [Cinema], false, null, 1, null, ["it may cost 1 to 10 USD", "Set duration to narrow it."] },
            {
                "unreadable",
                [Draft, AskCinema],
                true,
                null,
                1,
                null,
                ["has no known upper bound", "the ceiling is 2 USD", "\"call us\" of row \"Cinema\"", "AllowUnboundedPrice"]
            },
            {
                "unreadable",
                [Draft, AskCinema],
                false,
                5,
                null,
                null,
                ["\"call us\" of row \"Cinema\"", "Set quality to narrow it.", "AllowUnboundedPrice"]
            },
            {
                "unchecked",
                [Draft, Cinema],
                true,
                null,
                0,
                "camera_motion",
                ["Extra sends \"camera_motion\" unchecked", "AllowUnboundedPrice"]
            },
            { "no price", [], true, null, 0, null, ["no price is known for priced", "AllowUnboundedPrice"] },
            { "other currency", [Cinema, "currency EUR"], true, 2.5, 1, null, ["it costs 2.5 EUR", "the ceiling is 2 EUR"] },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_says_the_amounts_the_currency_and_what_to_do(
        string what, string[] lines, bool defaults, double? duration, int? quality, string? extra, string[] told)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server, change: options => options.MaxPrice = 2);
        var request = new CeilingRequest(CeilingRequest.Priced(defaults, lines)) { Duration = duration, Quality = quality };
        if (extra is not null)
            request.Extra[extra] = "x";

        var error = await Assert.ThrowsAsync<PriceLimitException>(() => client.SubmitAsync(request));

        PriceEstimate estimate = request.EstimatePrice();
        Assert.All(told, text => Assert.Contains(text, error.Message));
        Assert.DoesNotContain("..", error.Message);
        Assert.Equal((2m, estimate.Minimum, estimate.Currency), (error.Limit, error.Minimum, error.Currency));
        Assert.Equal(estimate.IsBounded ? estimate.Maximum : null, error.Maximum);
        Assert.True(server.Connections == 0, what);
    }

    [Theory]
    [InlineData("0.05", false, true)]
    [InlineData("0.0499", false, false)]
    [InlineData("0.0499", true, false)]
    [InlineData("0", true, false)]
    public async Task What_is_bounded_is_sent_if_and_only_if_it_fits(string limit, bool allow, bool isSent) =>
        await Sends(new CeilingRequest(CeilingRequest.Priced(true, Draft, Cinema)), limit, allow, isSent);

    [Theory]
    [InlineData("0.05", false, false)]
    [InlineData("0.05", true, true)]
    [InlineData("0.0499", true, false)]
    public async Task What_is_not_bounded_is_sent_only_where_the_call_says_so_and_the_known_part_fits(string limit, bool allow, bool isSent)
    {
        var request = new CeilingRequest(CeilingRequest.Priced(true, Draft, Cinema));
        request.Extra["num_outputs"] = 100;

        await Sends(request, limit, allow, isSent);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Neither_a_price_by_the_token_nor_one_that_can_not_be_read_has_a_known_part(bool allow, bool isSent)
    {
        await Sends(new UnpricedRequest(), "0", allow, isSent);
        await Sends(new CeilingRequest(CeilingRequest.Priced(true, AskCinema)), "0", allow, isSent);
    }

    [Fact]
    public async Task A_model_without_a_document_is_sent_only_where_the_call_says_so()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server, change: options => options.MaxPrice = 5);

        var error = await Assert.ThrowsAsync<PriceLimitException>(() => client.SubmitAsync("other", []));
        Assert.Contains("AllowUnboundedPrice", error.Message);
        Assert.Equal((5m, null, null), (error.Limit, error.Maximum, error.Currency));
        Assert.Equal(0, server.Connections);

        await client.SubmitAsync("other", [], new SubmitOptions { AllowUnboundedPrice = true });
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task The_lower_of_two_ceilings_counts()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server, change: options => options.MaxPrice = 2);

        var error = await Assert.ThrowsAsync<PriceLimitException>(() =>
            client.SubmitAsync(new TestRequest { Duration = 15 }, new SubmitOptions { MaxPrice = 9 }));
        Assert.Equal((2m, 3.00m), (error.Limit, error.Maximum));
        error = await Assert.ThrowsAsync<PriceLimitException>(() =>
            client.SubmitAsync(new TestRequest { Duration = 10 }, new SubmitOptions { MaxPrice = 1.99m }));
        Assert.Equal((1.99m, 2.00m), (error.Limit, error.Maximum));
        Assert.Equal(0, server.Connections);

        await client.SubmitAsync(new TestRequest { Duration = 10 });
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("-79228162514264337593543950335")]
    public async Task A_ceiling_below_zero_is_refused_before_anything_is_sent(string limit)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server);
        var options = new SubmitOptions { MaxPrice = Amount(limit), AllowUnboundedPrice = true };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.SubmitAsync(new TestRequest(), options));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.SubmitAsync("other", [], options));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.RunAsync(new TestRequest(), options));
        Assert.Equal(0, server.Connections);
    }

    private static async Task Sends(ModelRequest request, string limit, bool allow, bool isSent)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server);
        var options = new SubmitOptions { MaxPrice = Amount(limit), AllowUnboundedPrice = allow };
        if (isSent)
            await client.SubmitAsync(request, options);
        else
            await Assert.ThrowsAsync<PriceLimitException>(() => client.SubmitAsync(request, options));

        Assert.Equal(isSent ? 1 : 0, server.Connections);
    }

    private static decimal Amount(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
