using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>
/// What isn't checked isn't priced by the document: a number in <c>Extra</c> is priced as that number, and anything else there leaves the
/// estimate without an upper bound, whether a program put it there or a body from outside.
/// </summary>
public class UncheckedPriceTests
{
    private static readonly Lazy<GeneratedAssembly> s_generated = new(() => new GeneratorProject(
        new SchemaText("schemas/a.json", Sample.Document(
            """
            { "name": "prompt", "type": "string" },
            { "name": "quality", "type": "enum", "options": ["Draft", "Cinema"], "default": "Draft" },
            { "name": "seconds", "type": "enum", "options": ["4", "8"], "default": "4" },
            { "name": "frames", "type": "enum", "options": [24, 48], "default": 24 },
            { "name": "duration", "type": "number", "min": 3, "max": 15, "default": 5 },
            { "name": "count", "type": "integer", "min": 1, "max": 4, "default": 1 },
            { "name": "sound", "type": "boolean", "default": false }
            """,
            """
            "pricing_rows": [
              { "label": "Draft", "spec": "per second", "rate": "$0.01" },
              { "label": "Cinema", "spec": "per second", "rate": "$0.28" }
            ],
            """)),
        new SchemaText("schemas/b.json", Sample.Document(
            """{ "name": "frames", "type": "enum", "options": [24, 48], "default": 24 }""",
            """ "pricing_rows": [ { "label": "24", "spec": "per request", "rate": "$1" }, { "label": "48", "spec": "per request", "rate": "$2" } ], """)
            .Replace("\"sample\"", "\"numbers\"", StringComparison.Ordinal)),
        new SchemaText("schemas/c.json", Sample.Document(
            """{ "name": "prompt", "type": "string", "required": true }, { "name": "duration", "type": "number", "min": 3, "max": 15, "default": 5 }""",
            """ "pricing_rows": [ { "label": "Any", "spec": "per second", "rate": "$0.10" } ], """)
            .Replace("\"sample\"", "\"scenes\"", StringComparison.Ordinal)),
        new SchemaText("schemas/c.overlay.json", """
            { "model": "scenes", "parameters": { "prompt": { "format": "scenes", "max_items": 6, "duration": "duration" } },
              "pricing": { "per": "second", "quantity": "duration" } }
            """)).Load());

    [Theory]
    [InlineData("duration", "1000", "10.00")]
    [InlineData("duration", "7.000000000000001", "0.07000000000000001")]
    [InlineData("duration", "0.33333333333333333333333333", "0.0033333333333333333333333333")]
    [InlineData("duration", "1e3", "10.00")]
    [InlineData("duration", "0", "0.00")]
    [InlineData("count", "100", "0.05")]
    [InlineData("count", "2.5", "0.05")]
    [InlineData("count", "99999999999999999999", "0.05")]
    [InlineData("frames", "48", "0.05")]
    [InlineData("frames", "60", "0.05")]
    [InlineData("duration", "-1", null)]
    [InlineData("duration", "1e400", null)]
    [InlineData("duration", "1e28", "100000000000000000000000000.00")]
    [InlineData("duration", "1e29", null)]
    [InlineData("duration", "1e-400", null)]
    [InlineData("duration", "7.00000000000000000000000000000000001", null)]
    [InlineData("duration", "\"1000\"", null)]
    [InlineData("duration", "null", null)]
    [InlineData("duration", "true", null)]
    [InlineData("duration", "[1000]", null)]
    [InlineData("duration", "{}", null)]
    [InlineData("seconds", "\"12\"", null)]
    [InlineData("seconds", "\"8\"", null)]
    [InlineData("quality", "\"Imax\"", null)]
    [InlineData("quality", "\"Cinema\"", null)]
    [InlineData("quality", "7", null)]
    [InlineData("sound", "true", null)]
    [InlineData("sound", "1", null)]
    [InlineData("prompt", "\"x\"", null)]
    [InlineData("prompt", "5", null)]
    [InlineData("num_outputs", "100", null)]
    [InlineData("num_outputs", "0", null)]
    [InlineData("Duration", "5", null)]
    [InlineData("a\nb", "5", null)]
    public void A_number_in_Extra_is_that_number_and_anything_else_is_unbounded(string name, string json, string? price)
    {
        ModelRequest request = s_generated.Value.Request("SampleRequest");
        request.Extra[name] = JsonNode.Parse(json);

        Holds(request, name, price);
    }

    [Theory]
    [InlineData("""{"model":"sample","duration":1000}""", "10.00")]
    [InlineData("""{"model":"sample","duration":"1000"}""", null)]
    [InlineData("""{"model":"sample","duration":1e400}""", null)]
    [InlineData("""{"model":"sample","count":2.5}""", "0.05")]
    [InlineData("""{"model":"sample","quality":"Imax"}""", null)]
    [InlineData("""{"model":"sample","quality":"Cinema"}""", "1.40")]
    [InlineData("""{"model":"sample","quality":"Cinema","num_outputs":100}""", null)]
    [InlineData("""{"model":"sample","duration":1000,"duration":"x"}""", null)]
    [InlineData("""{"model":"sample","duration":"x","duration":1000}""", "10.00")]
    [InlineData("""{"model":"sample","frames":48}""", "0.05")]
    [InlineData("""{"model":"sample","frames":60}""", "0.05")]
    [InlineData("""{"model":"sample","frames":"48"}""", null)]
    [InlineData("""{"model":"sample","DURATION":1000}""", null)]
    public void A_body_from_outside_is_priced_like_that_too(string json, string? price) =>
        Holds((ModelRequest)JsonSerializer.Deserialize(json, s_generated.Value.Type("SampleRequest"))!, null, price);

    [Theory]
    [InlineData("24", "1")]
    [InlineData("48", "2")]
    [InlineData("48.0", "2")]
    [InlineData("60", null)]
    public void A_number_that_selects_the_row_must_be_one_that_the_list_knows(string json, string? price)
    {
        ModelRequest request = s_generated.Value.Request("NumbersRequest");
        request.Extra["frames"] = JsonNode.Parse(json);

        Holds(request, null, price);
    }

    [Theory]
    [InlineData("prompt", "\"5s: a | b\"", null)]
    [InlineData("prompt", "5", null)]
    [InlineData("duration", "1000", "200.00")]
    [InlineData("duration", "\"long\"", null)]
    public void Scenes_are_no_exception(string name, string json, string? price)
    {
        ModelRequest request = s_generated.Value.Request("ScenesRequest", ("Prompt", (SchemaSdk.Scenes)"a | b"));
        request.Extra[name] = JsonNode.Parse(json);

        Holds(request, name, price);
    }

    [Theory]
    [InlineData(1000.0, "10.00")]
    [InlineData(7.000000000000001, "0.07000000000000001")]
    [InlineData(1e20, "1000000000000000000.00")]
    [InlineData(0.1, "0.001")]
    [InlineData(-0.5, null)]
    [InlineData(double.NaN, null)]
    [InlineData(double.PositiveInfinity, null)]
    [InlineData(double.NegativeInfinity, null)]
    [InlineData(1e24, null)]
    [InlineData(double.MaxValue, null)]
    public void A_typed_number_is_that_number_too(double duration, string? price) =>
        Holds(s_generated.Value.Request("SampleRequest", ("Duration", duration)), null, price);

    [Fact]
    public void A_product_with_more_digits_than_decimal_has_is_rounded_apart()
    {
        ModelRequest request = s_generated.Value.Request("SampleRequest");
        request.Extra["duration"] = 1m / 3;

        PriceEstimate estimate = request.EstimatePrice();

        Assert.True(estimate is { IsBounded: true, IsExact: false }, estimate.ToString());
        Assert.Equal((0.0033333333333333333333333332m, 0.0033333333333333333333333334m), (estimate.Minimum, estimate.Maximum));
    }

    [Fact]
    public void A_number_too_small_for_decimal_is_rounded_up()
    {
        PriceEstimate estimate = s_generated.Value.Request("SampleRequest", ("Duration", 5e-324)).EstimatePrice();

        Assert.True(estimate is { IsBounded: true, IsExact: false, Minimum: 0, Maximum: > 0 and < 0.000000001m }, estimate.ToString());
    }

    [Theory]
    [InlineData("0.0000000009999999999s: a", "0.00000000009999999999")]
    [InlineData("99999999999999999999s: a", "9999999999999999999.90")]
    [InlineData("99999999999999999999999999999999999s: a", null)]
    [InlineData("5s: a | 99999999999999999999999999999999999s: b", null)]
    public void The_length_of_a_scene_keeps_its_digits(string prompt, string? price) =>
        Holds(s_generated.Value.Request("ScenesRequest", ("Prompt", (SchemaSdk.Scenes)prompt)), null, price);

    private static void Holds(ModelRequest request, string? name, string? price)
    {
        PriceEstimate estimate = request.EstimatePrice();
        if (price is null)
        {
            Assert.False(estimate.IsBounded || estimate.IsExact, estimate.ToString());
            Assert.DoesNotContain('\n', estimate.ToString());
            Assert.True(name is null || estimate.ToString().Contains(name.Split('\n')[0], StringComparison.Ordinal), estimate.ToString());
            return;
        }

        decimal expected = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(estimate.IsBounded && estimate.IsExact, estimate.ToString());
        Assert.Equal((expected, expected), (estimate.Minimum, estimate.Maximum));
    }
}
