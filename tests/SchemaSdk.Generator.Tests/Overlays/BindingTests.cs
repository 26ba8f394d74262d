using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>What an overlay becomes once it is bound to its document.</summary>
public class BindingTests
{
    private static readonly ModelDocument Document = OverlaySample.Document;

    [Fact]
    public void Every_member_is_bound()
    {
        Overlay overlay = OverlaySample.Flawless(OverlaySample.Everything);

        Assert.Equal(["16:9 Wide", "24 film_Rate"], overlay.Names.Select(name => name.Show(Document)));
        Assert.Equal(
            ["prompt Scenes 6 count", "image Media", "video Url", "frames UrlList 4"],
            overlay.Refinements.Select(refinement => refinement.Show(Document)));
        Assert.Equal(
            [
                "a: error always Require image",
                "b: warning when tier Is 4k RequireAny video frames",
                "c: error when mode Is fast, image Present RequireOne draft video",
                "d: error when duration Is 5.0, draft Is true Forbid video",
                "e: warning when tier IsNot pro|4k, sound Is false Ignore style",
                "f: error when image Absent Ignore count",
                "g: error always Limit duration min 4 max 10",
                "h: error when video Present, video IsNot x Limit steps options 20.5",
                "i: error when steps Is 10 Limit prompt max_items 2",
            ],
            overlay.Rules.Select(rule => rule.Show(Document)));
        Assert.Equal("Drafts have none.", overlay.Rules[3].Because);
        Assert.Null(overlay.Rules[0].Because);
    }

    [Fact]
    public void Pricing_is_bound_to_rows_and_to_the_unit_as_the_rows_write_it()
    {
        OverlayPricing pricing = OverlaySample.Flawless(OverlaySample.Everything).Pricing!;

        Assert.Equal(
            ("EUR", "per second", "duration"),
            (pricing.Currency, pricing.Unit, Document.Parameters[pricing.Quantity!.Value].Name));
        Assert.Equal(
            [
                "Standard when tier Is standard",
                "Pro | Standard when tier Is pro",
                "Pro when image Present for 0.5 to 10 assumed",
                "Extra for 0 to 1",
            ],
            pricing.Select.Select(selection => selection.Show(Document)));
        Assert.Equal("Nobody says.", pricing.Select[1].Because);
    }

    [Theory]
    [InlineData("\"select\": []", "USD", null, null)]
    [InlineData("\"per\": \"per second\"", "USD", "per second", null)]
    [InlineData("\"per\": \" image \", \"quantity\": \"size\"", "USD", "per image", "size")]
    [InlineData("\"quantity\": \"count\", \"per\": \"Per Image\"", "USD", "per image", "count")]
    public void Pricing_can_say_less(string members, string currency, string? unit, string? quantity)
    {
        OverlayPricing pricing = OverlaySample.Flawless(OverlaySample.Pricing(members)).Pricing!;

        Assert.Equal((currency, unit), (pricing.Currency, pricing.Unit));
        Assert.Equal(quantity, pricing.Quantity is { } place ? Document.Parameters[place].Name : null);
        Assert.Empty(pricing.Select);
    }

    [Fact]
    public void An_empty_overlay_changes_nothing()
    {
        Assert.Equal(Overlay.None, OverlaySample.Flawless("""{ "model": "sample" }"""));
        Assert.Equal(Overlay.None, OverlaySample.Flawless(OverlaySample.With(
            """ "names": null, "parameters": { "image": {} }, "rules": [], "pricing": null """)));
    }

    [Fact]
    public void Overlays_that_differ_in_white_space_and_comments_only_are_equal()
    {
        string commented = OverlaySample.Everything.Replace("\n", "\n\n").Replace("\"shapes\"", "\"other words\"");

        Assert.Equal(OverlaySample.Flawless(OverlaySample.Everything), OverlaySample.Flawless(commented));
    }

    [Theory]
    [InlineData("\"steps\": 20.50", "steps Is 20.5")]
    [InlineData("\"steps\": \"10\"", "steps Is 10")]
    [InlineData("\"format\": 24", "format Is 24")]
    [InlineData("\"duration\": [3, 3.0, 15]", "duration Is 3|15")]
    [InlineData("\"count\": 2e0", "count Is 2")]
    [InlineData("\"style\": { \"not\": [\"film\", \"anime\"] }", "style IsNot film|anime")]
    [InlineData("\"mode\": { \"present\": true, \"not\": \"fast\" }", "mode Present, mode IsNot fast")]
    [InlineData("\"frames\": { \"present\": false }", "frames Absent")]
    [InlineData("\"camera\": { \"present\": true }", "camera Present")]
    [InlineData("\"video\": [\"a\", \"\"]", "video Is a|")]
    [InlineData("", "")]
    public void A_value_is_bound_to_the_literal_of_the_document_or_to_the_kind_of_its_parameter(string when, string bound)
    {
        Rule rule = Assert.Single(OverlaySample.Flawless(OverlaySample.When(when)).Rules);

        Assert.Equal(bound, rule.When.Show(Document));
    }

    [Theory]
    [InlineData("\"prompt\": { \"format\": \"scenes\" }", "prompt Scenes duration")]
    [InlineData("\"image\": { \"format\": \"url-list\", \"max_items\": 3 }", "image UrlList 3")]
    [InlineData("\"frames\": { \"format\": \"media\" }", "frames Media")]
    [InlineData("\"frames\": { \"max_items\": 2 }", "frames None 2")]
    public void A_refinement_is_bound(string refinement, string bound)
    {
        Overlay overlay = OverlaySample.Flawless(OverlaySample.With($$""" "parameters": { {{refinement}} } """));

        Assert.Equal(bound, Assert.Single(overlay.Refinements).Show(Document));
    }

    [Theory]
    [InlineData("{ \"model\": \"sample\" }", "sample")]
    [InlineData("{ \"rules\": [{}], \"model\": \"a:b/c\" }", "a:b/c")]
    [InlineData("{ \"model\": 5 }", null)]
    [InlineData("{ \"model\": null }", null)]
    [InlineData("{ }", null)]
    [InlineData("[]", null)]
    [InlineData("{ \"model\": \"sample\"", null)]
    [InlineData("", null)]
    public void The_model_of_an_overlay_is_known_before_it_is_read(string text, string? id)
    {
        Assert.Equal(id, OverlayReader.ModelIdOf(text));
    }
}
