using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>What can't be read is never free: an estimate is bounded only if every charge that may apply is known.</summary>
[Trait("Category", "Slow")]
public class UnreadablePriceTests
{
    private const string Quality = """{ "name": "quality", "type": "enum", "options": ["Draft", "Cinema"], "default": "Draft" }""";
    private const string NoDefault = """{ "name": "quality", "type": "enum", "options": ["Draft", "Cinema"] }""";
    private const string ThreeOptions = """{ "name": "quality", "type": "enum", "options": ["Draft", "Cinema", "Imax"] }""";
    private const string Hd = """{ "name": "hd", "type": "boolean", "default": false }""";
    private const string HdNoDefault = """{ "name": "hd", "type": "boolean" }""";
    private const string Duration = """{ "name": "duration", "type": "integer", "default": 5, "min": 1, "max": 10 }""";
    private const string Draft = """{ "label": "Draft", "spec": "per second", "rate": "$0.01" }""";
    private const string AskCinema = """{ "label": "Cinema", "spec": "per second", "rate": "call us" }""";
    private const string Cinema = """{ "label": "Cinema", "spec": "per second", "rate": "$0.50" }""";

    [Theory]
    [InlineData(Quality, null, Draft + "," + AskCinema, true, "exact")]
    [InlineData(Quality, "Cinema", Draft + "," + AskCinema, false, "the rate \"call us\" of row \"Cinema\" can't be read")]
    [InlineData(NoDefault, null, Draft + "," + AskCinema, false, "\"call us\" of row \"Cinema\"")]
    [InlineData(Duration, null, Draft + "," + AskCinema, false, "\"call us\" of row \"Cinema\"")]
    [InlineData(
        Quality,
        null,
        Draft + "," + Cinema + """, { "label": "4k", "spec": "per second", "rate": "ask" }""",
        false,
        "\"ask\" of row \"4k\""
    )]
    [InlineData(Quality, null, Draft + "," + Cinema + """, { "label": "Fee", "rate": "ask" }""", false, "\"ask\" of row \"Fee\"")]
    [InlineData(
        Quality,
        null,
        Draft + "," + Cinema + """, { "label": "Draft", "spec": "per image", "rate": "ask" }""",
        false,
        "\"ask\" of row \"Draft\""
    )]
    [InlineData(Duration, null, Draft + """, { "label": "Cinema", "spec": "per second" }""", false, "row \"Cinema\" has no rate")]
    [InlineData(
        Duration,
        null,
        Draft + """, { "label": "Cinema", "spec": "per second", "rate": null }""",
        false,
        "row \"Cinema\" has no rate"
    )]
    [InlineData(
        Duration,
        null,
        Draft + """, { "label": "Cinema", "spec": "per second", "rate": "€9.00" }""",
        false,
        "\"€9.00\" of row \"Cinema\""
    )]
    [InlineData(Duration, null, Draft + """, { "label": "Cinema", "spec": "per second", "rate": "9.00 EUR" }""", false, "row \"Cinema\"")]
    [InlineData(Duration, null, Draft + """, { "label": "Cinema", "spec": "per second", "rate": "-$1" }""", false, "row \"Cinema\"")]
    [InlineData(Duration, null, Draft + """, { "label": "Cinema", "spec": "per second", "rate": -1 }""", false, "row \"Cinema\"")]
    [InlineData(Duration, null, Draft + """, { "label": "Cinema", "spec": "per second", "rate": 1e99 }""", false, "row \"Cinema\"")]
    [InlineData(Duration, null, Draft + """, { "label": "Cinema", "spec": "per second", "rate": "from $1" }""", false, "row \"Cinema\"")]
    [InlineData(Duration, null, Draft + """, { "label": "Cinema", "spec": "per second", "rate": "$1 + $2" }""", false, "row \"Cinema\"")]
    [InlineData(Duration, null, Draft + """, { "label": "Cinema", "spec": "per second", "rate": "free" }""", false, "row \"Cinema\"")]
    [InlineData(Duration, null, Draft + """, { "label": "Cinema", "spec": "per second", "rate": "" }""", false, "row \"Cinema\"")]
    [InlineData(Duration, null, Draft + """, { "label": "Cinema", "spec": "per second", "rate": ["$1"] }""", false, "row \"Cinema\"")]
    [InlineData(Duration, null, """{ "label": "Cinema", "spec": "per second", "rate": "call us" }""", false, "row \"Cinema\"")]
    [InlineData(Duration, null, """{ "label": "Free", "spec": "per second", "rate": "$0" }""", true, "exact")]
    [InlineData(Duration, null, """{ "label": "About", "spec": "per second", "rate": "~$1" }""", false, "approximate")]
    [InlineData(Duration, null, Draft + """, { "label": "About", "spec": "per second", "rate": "~$1" }""", false, "approximate")]
    [InlineData(
        Duration,
        null,
        """{ "label": "Both", "spec": "per second", "rate": "In $1 / Out $1" }""",
        false,
        "also charges for the input"
    )]
    [InlineData(Duration, null, """{ "label": "Range", "spec": "per second", "rate": "$1 - $2" }""", true, "a range")]
    [InlineData(Duration, null, """{ "label": "Storage", "spec": "per GB", "rate": "$1" }""", false, "unknown before the call")]
    [InlineData(Duration, null, Draft + """, { "label": "Storage", "spec": "per GB", "rate": "$1" }""", false, "unknown before the call")]
    [InlineData(ThreeOptions, null, Draft + "," + Cinema, false, "is not set")]
    [InlineData(ThreeOptions, "Imax", Draft + "," + Cinema, false, "no row for this quality")]
    [InlineData(ThreeOptions, "Cinema", Draft + "," + Cinema, true, "exact")]
    [InlineData(NoDefault, null, Draft + "," + Cinema, true, "a range")]
    [InlineData(Duration, null, "", false, "no price is known")]
    public void A_charge_that_may_apply_and_is_not_known_leaves_no_upper_bound(
        string parameters,
        string? quality,
        string rows,
        bool isBounded,
        string told)
    {
        string all = parameters == Duration ? Duration : $"{parameters}, {Duration}";
        ModelRequest request = Load(all, rows).Request("SampleRequest", quality is null ? [] : [("Quality", quality)]);

        Holds(request.EstimatePrice(), isBounded, told);
    }

    [Theory]
    [InlineData(Hd, null, """[{ "when": { "hd": true }, "row": "Cinema" }, { "row": "Draft" }]""", true, "exact")]
    [InlineData(Hd, true, """[{ "when": { "hd": true }, "row": "Cinema" }, { "row": "Draft" }]""", false, "row \"Cinema\" can't be read")]
    [InlineData(
        HdNoDefault,
        null,
        """[{ "when": { "hd": true }, "row": "Cinema" }, { "row": "Draft" }]""",
        false,
        "row \"Cinema\" can't be read"
    )]
    [InlineData(HdNoDefault, null, """[{ "when": { "hd": true }, "row": "Draft" }]""", false, "row \"Cinema\" can't be read")]
    [InlineData(Hd, null, """[{ "when": { "hd": true }, "row": "Draft" }]""", false, "row \"Cinema\" can't be read")]
    [InlineData(Hd, null, """[{ "row": ["Draft", "Cinema"] }]""", false, "row \"Cinema\" can't be read")]
    [InlineData(Hd, null, """[{ "row": "Draft", "assumed": true }]""", false, "assumed")]
    [InlineData(Hd, null, """[{ "row": "Draft", "assumed": true, "because": "nobody says" }]""", false, "assumed: nobody says")]
    [InlineData(Hd, null, """[{ "row": "Draft", "quantity": { "max": 7 } }]""", true, "up to 7 s")]
    [InlineData(Hd, null, """[{ "row": "Cinema", "quantity": { "max": 7 } }]""", false, "row \"Cinema\" can't be read")]
    public void What_an_overlay_does_not_decide_leaves_no_upper_bound_either(
        string hd,
        bool? set,
        string select,
        bool isBounded,
        string told)
    {
        var document = new SchemaText(
            "schemas/a.json",
            Sample.Document($"{hd}, {Duration}", $""" "pricing_rows": [{Draft}, {AskCinema}], """));
        var overlay = new SchemaText("schemas/a.overlay.json", $$"""{ "model": "sample", "pricing": { "select": {{select}} } }""");

        ModelRequest request = new GeneratorProject(document, overlay).Run().Compiling().Load().Request("SampleRequest", ("Hd", set));

        Holds(request.EstimatePrice(), isBounded, told);
    }

    [Theory]
    [InlineData("""{ "prompt": "0.1", "completion": "0.2" }""", true)]
    [InlineData("""{ "prompt": "0.1", "completion": "call us" }""", false)]
    [InlineData("""{ "prompt": "call us", "completion": "0.2" }""", false)]
    [InlineData("""{ "prompt": "0.1", "completion": "0.2", "input_cache_read": "ask" }""", false)]
    [InlineData("""{ "prompt": "0.1", "completion": "0.2", "request": "0.05" }""", false)]
    [InlineData("""{ "prompt": "0.1", "completion": "0.2", "request": "0" }""", true)]
    [InlineData("""{ "prompt": "0.1", "completion": "0.2", "image": 0.00 }""", true)]
    [InlineData("""{ "prompt": "0.1", "completion": "0.2", "image": "ask" }""", false)]
    [InlineData("""{ "prompt": "0.1", "completion": "0.2", "image": { "usd": 1 } }""", false)]
    [InlineData("""{ "prompt": "0.1", "completion": "0.2", "image": null }""", true)]
    [InlineData("""{ "prompt": "0.1", "completion": "0.2", "rate": "$1" }""", false)]
    [InlineData("""{ "label": "Chat", "prompt": "0.1", "completion": "0.2" }""", true)]
    [InlineData("""{ "prompt": "~0.1", "completion": "0.2" }""", false)]
    [InlineData("""{ "prompt": "0.1" }""", false)]
    public void The_price_of_a_text_models_usage_is_bounded_only_if_all_of_its_prices_can_be_read(string pricing, bool isBounded)
    {
        ModelInfo model = GeneratorProject
            .Of(Sample.Document(Duration, $""" "pricing": {pricing}, """))
            .Run()
            .Compiling()
            .Load()
            .Model("SampleRequest");

        PriceEstimate estimate = model.EstimatePrice(new PriceUsage { InputTokens = 10, OutputTokens = 5 });

        Assert.True(estimate.IsBounded == isBounded, estimate.ToString());
        Assert.Equal(isBounded, estimate.IsExact);
    }

    [Theory]
    [InlineData(Draft + "," + AskCinema, false, "\"call us\" of row \"Cinema\"")]
    [InlineData(Draft + """, { "label": "Storage", "spec": "per GB", "rate": "$1" }""", false, "not counted: Storage")]
    [InlineData("""{ "label": "Both", "spec": "per second", "rate": "In $1 / Out $2" }""", false, "not counted: Both")]
    [InlineData("""{ "label": "About", "spec": "per second", "rate": "~$1" }""", false, "approximate")]
    [InlineData(Draft, true, "exact")]
    public void So_is_the_price_of_a_requests_usage(string rows, bool isBounded, string told)
    {
        GeneratedAssembly generated = Load(Duration, rows);
        var usage = new PriceUsage { Seconds = 8 };

        Holds(generated.Request("SampleRequest").EstimatePrice(usage), isBounded, told);
        Holds(generated.Model("SampleRequest").EstimatePrice(usage), isBounded, told);
    }

    private static void Holds(PriceEstimate estimate, bool isBounded, string told)
    {
        Assert.True(estimate.IsBounded == isBounded, estimate.ToString());
        Assert.True(isBounded || !estimate.IsExact);
        Assert.Contains(told, estimate.ToString(), StringComparison.Ordinal);
    }

    private static GeneratedAssembly Load(string parameters, string rows) =>
        GeneratorProject.Of(Sample.Document(parameters, $""" "pricing_rows": [{rows}], """)).Run().Compiling().Load();
}
