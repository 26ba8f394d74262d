using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>The price of a request by the document alone: labels that name options select, units name the quantity.</summary>
[Trait("Category", "Slow")]
public class PriceEstimateTests
{
    private const string Resolution = """{ "name": "resolution", "type": "enum", "options": ["720p", "1080p"], "default": "720p" }""";
    private const string Duration = """{ "name": "duration", "type": "number", "min": 3, "max": 15, "default": 5 }""";
    private const string PerSecond =
        """{ "label": "720p", "spec": "per second", "rate": "$0.18" }, { "label": "1080p", "spec": "per second", "rate": "$0.225" }""";

    [Theory]
    [InlineData(null, null, "5 s x $0.18 = $0.90, row \"720p\", exact")]
    [InlineData("_1080p", null, "5 s x $0.225 = $1.125, row \"1080p\", exact")]
    [InlineData("_1080p", 6.5, "6.5 s x $0.225 = $1.4625, row \"1080p\", exact")]
    [InlineData("_720p", 15.0, "15 s x $0.18 = $2.70, row \"720p\", exact")]
    public void A_label_that_names_an_option_selects_its_row(string? resolution, double? duration, string expected)
    {
        ModelRequest request = Turbo().Request("SampleRequest", ("Resolution", resolution), ("Duration", duration));

        Assert.Equal(expected, request.EstimatePrice().ToString());
        Assert.True(request.EstimatePrice().IsExact);
    }

    [Theory]
    [InlineData("Standard 720P", "HD 1080P", 1)]
    [InlineData("720p/fast", "(1080p)", 1)]
    [InlineData("1720p", "1080p", 2)]
    [InlineData("720px", "1080p", 2)]
    [InlineData("720p or 1080p", "1080p", 2)]
    [InlineData("one", "two", 2)]
    public void An_option_is_named_as_a_whole_word_case_aside(string first, string second, int rows)
    {
        PriceEstimate estimate = Load($"{Resolution}, {Duration}", $$"""{ "label": "{{first}}", "spec": "per second", "rate": 1 }, { "label": "{{second}}", "spec": "per second", "rate": 2 }""")
            .Request("SampleRequest", ("Resolution", "_1080p")).EstimatePrice();

        Assert.Equal(rows, estimate.Rows.Count);
        Assert.Equal(rows == 1, estimate.IsExact);
    }

    [Fact]
    public void Where_one_row_remains_it_is_the_row()
    {
        PriceEstimate estimate = Load(Duration, """{ "label": "video", "spec": "per second", "rate": "$0.10" }""")
            .Request("SampleRequest")
            .EstimatePrice();

        Assert.Equal((0.50m, 0.50m, true), (estimate.Minimum, estimate.Maximum, estimate.IsExact));
    }

    [Fact]
    public void Where_several_rows_remain_it_is_the_range_from_the_cheapest_to_the_dearest()
    {
        PriceEstimate estimate = GeneratorProject
            .Of(Repository.Schema("kling-o3"))
            .Load()
            .Request("KlingO3Request", ("Prompt", "x"), ("Duration", 6), ("ModelTier", "Pro"))
            .EstimatePrice();

        Assert.Equal((1.344m, 2.016m, false), (estimate.Minimum, estimate.Maximum, estimate.IsExact));
        Assert.Equal(["Pro T2V/I2V", "Pro T2V/I2V Sound", "Pro Video Input"], estimate.Rows.Select(r => r.Label));
        Assert.Equal(
            """6 s x $0.224 to $0.336 = $1.344 to $2.016, row "Pro T2V/I2V", "Pro T2V/I2V Sound" or "Pro Video Input", a range: the request does not determine the row""",
            estimate.ToString());
    }

    [Fact]
    public void A_longer_option_hides_the_shorter_one_inside_it()
    {
        const string Tier = """{ "name": "tier", "type": "enum", "options": ["pro", "pro-max"], "default": "pro" }""";
        GeneratedAssembly generated = Load(
            Tier,
            """{ "label": "Pro", "spec": "per request", "rate": 1 }, { "label": "Pro-Max", "spec": "per request", "rate": 2 }""");

        Assert.Equal(1m, generated.Request("SampleRequest").EstimatePrice().Maximum);
        Assert.Equal(2m, generated.Request("SampleRequest", ("Tier", "ProMax")).EstimatePrice().Minimum);
    }

    [Fact]
    public void Two_parameters_whose_options_the_labels_name_select_together()
    {
        const string Tier = """{ "name": "tier", "type": "enum", "options": ["pro", "lite"], "default": "lite" }""";
        GeneratedAssembly generated = Load($"{Resolution}, {Tier}", """
            { "label": "Lite 720p", "spec": "per request", "rate": 1 }, { "label": "Lite 1080p", "spec": "per request", "rate": 2 },
            { "label": "Pro 720p", "spec": "per request", "rate": 3 }, { "label": "Pro 1080p", "spec": "per request", "rate": 4 }
            """);

        Assert.Equal(1m, generated.Request("SampleRequest").EstimatePrice().Maximum);
        Assert.Equal(4m, generated.Request("SampleRequest", ("Tier", "Pro"), ("Resolution", "_1080p")).EstimatePrice().Minimum);
    }

    [Fact]
    public void An_option_without_a_row_of_its_own_may_cost_any_of_them()
    {
        const string Size = """{ "name": "size", "type": "enum", "options": ["1k", "2k", "4k"], "default": "1k" }""";
        PriceEstimate estimate = Load(
                Size,
                """{ "label": "1k", "spec": "per request", "rate": 1 }, { "label": "2k", "spec": "per request", "rate": 2 }""")
            .Request("SampleRequest", ("Size", "_4k"))
            .EstimatePrice();

        Assert.Equal((1m, 2m, false), (estimate.Minimum, estimate.Maximum, estimate.IsExact));
    }

    [Fact]
    public void Without_a_default_what_is_not_set_is_not_known()
    {
        const string NoDefault = """{ "name": "resolution", "type": "enum", "options": ["720p", "1080p"] }""";
        PriceEstimate estimate = Load($"{NoDefault}, {Duration}", PerSecond).Request("SampleRequest").EstimatePrice();

        Assert.Equal((0.90m, 1.125m, false), (estimate.Minimum, estimate.Maximum, estimate.IsExact));
    }

    [Theory]
    [InlineData("per second", "duration", "5 s x $2 = $10")]
    [InlineData("Per Second", "audio_duration", "5 s x $2 = $10")]
    [InlineData("per second", "seconds", "5 s x $2 = $10")]
    [InlineData("per image", "num_images", "5 images x $2 = $10")]
    [InlineData("per image", "number_of_images", "5 images x $2 = $10")]
    [InlineData("per image", "n", "5 images x $2 = $10")]
    [InlineData("per request", "n", "1 request x $2 = $2")]
    [InlineData("per second", "n", "$2 per second")]
    [InlineData("per image", "duration", "$2 per image")]
    [InlineData("per 1M tokens", "n", "$2 per 1M tokens")]
    public void The_unit_determines_which_parameter_multiplies_the_rate(string unit, string parameter, string expected)
    {
        PriceEstimate estimate = Load(
                $$"""{ "name": "{{parameter}}", "type": "integer", "default": 5 }""",
                $$"""{ "label": "a", "spec": "{{unit}}", "rate": "$2" }""")
            .Request("SampleRequest")
            .EstimatePrice();

        Assert.StartsWith(expected, estimate.ToString(), StringComparison.Ordinal);
        Assert.Equal(expected.Contains('='), estimate.PerUnit is null);
        Assert.Equal(estimate.PerUnit is null, estimate.IsBounded);
    }

    [Fact]
    public void A_quantity_may_be_an_option()
    {
        const string Seconds = """{ "name": "seconds", "type": "enum", "options": ["4", "8"], "default": "4" }""";
        GeneratedAssembly generated = Load(Seconds, """{ "label": "a", "spec": "per second", "rate": "$0.10" }""");

        Assert.Equal(0.40m, generated.Request("SampleRequest").EstimatePrice().Minimum);
        Assert.Equal(0.80m, generated.Request("SampleRequest", ("Seconds", "_8")).EstimatePrice().Maximum);
    }

    [Fact]
    public void A_quantity_that_is_left_to_the_host_is_at_least_and_at_most_what_the_document_allows()
    {
        const string NoDefault = """{ "name": "duration", "type": "number", "min": 3, "max": 15 }""";
        PriceEstimate estimate = Load(NoDefault, """{ "label": "a", "spec": "per second", "rate": "$0.10" }""")
            .Request("SampleRequest")
            .EstimatePrice();

        Assert.Equal((0.30m, 1.50m, false), (estimate.Minimum, estimate.Maximum, estimate.IsExact));
    }

    [Theory]
    [InlineData("\"$1 - $2\"", 5.0, 10.0, false)]
    [InlineData("\"~$1\"", 5.0, 5.0, false)]
    [InlineData("\"In $1 / Out $3\"", 5.0, 15.0, false)]
    [InlineData("\"<=1K $1; >1K $4\"", 5.0, 20.0, false)]
    [InlineData("\"$1 - $1\"", 5.0, 5.0, true)]
    public void A_rate_with_several_amounts_is_a_range(string rate, double minimum, double maximum, bool exact)
    {
        PriceEstimate estimate = Load(Duration, $$"""{ "label": "a", "spec": "per second", "rate": {{rate}} }""")
            .Request("SampleRequest")
            .EstimatePrice();

        Assert.Equal(((decimal)minimum, (decimal)maximum, exact), (estimate.Minimum, estimate.Maximum, estimate.IsExact));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{ "label": "a", "spec": "per second", "rate": "ask" }""")]
    public void Without_a_usable_price_there_are_no_bounds(string rows)
    {
        PriceEstimate estimate = LoadAll(Duration, rows).Request("SampleRequest").EstimatePrice();

        Assert.Equal((null, null, false, "USD"), (estimate.Minimum, estimate.Maximum, estimate.IsExact, estimate.Currency));
    }

    [Fact]
    public void A_price_per_token_is_recognized_by_its_unit()
    {
        PriceEstimate estimate = Load(Duration, """{ "prompt": "0.0000004", "completion": "0.0000012" }""")
            .Request("SampleRequest")
            .EstimatePrice();

        Assert.Equal("per token", estimate.PerUnit);
        Assert.Equal((0.0000004m, 0.0000012m), (estimate.Minimum, estimate.Maximum));
    }

    private static GeneratedAssembly Turbo() => Load($"{Resolution}, {Duration}", PerSecond);

    private static GeneratedAssembly Load(string parameters, string rows) =>
        GeneratorProject.Of(Sample.Document(parameters, $""" "pricing_rows": [{rows}], """)).Load();

    private static GeneratedAssembly LoadAll(string parameters, string rows) =>
        GeneratorProject.Of(Sample.Document(parameters, $""" "pricing_rows": [{rows}], """)).Run().Compiling().Load();
}
