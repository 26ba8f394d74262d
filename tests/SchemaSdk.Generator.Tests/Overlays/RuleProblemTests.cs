using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>What can be wrong with a rule by itself.</summary>
public class RuleProblemTests
{
    [Theory]
    [InlineData("«{» \"require\": \"image\" }")]
    [InlineData("{ \"id\": «\"\"», \"require\": \"image\" }")]
    [InlineData("{ \"id\": «\"a b\"», \"require\": \"image\" }")]
    [InlineData("{ \"id\": «5», \"require\": \"image\" }")]
    [InlineData("{ \"id\": \"r\", \"require\": \"image\" }, { \"id\": «\"r\"», \"forbid\": \"video\" }")]
    public void A_rule_has_an_id_of_its_own(string rules)
    {
        MarkedOverlay.Expect(OverlaySample.Rules(rules), "SSDK0039");
    }

    [Theory]
    [InlineData("«{» \"id\": \"r\" }")]
    [InlineData("«{» \"id\": \"r\", \"require\": null }")]
    [InlineData("{ \"id\": \"r\", \"require\": \"image\", «\"forbid\"»: \"video\" }")]
    [InlineData("{ \"id\": \"r\", \"require\": \"image\", «\"limit\"»: {}, \"ignore\": \"video\" }")]
    [InlineData("{ \"id\": \"r\", \"require\": «[»] }")]
    [InlineData("{ \"id\": \"r\", \"limit\": «{»} }")]
    [InlineData("{ \"id\": \"r\", \"limit\": { \"$comment\": \"\", \"duration\": { \"max\": 5 }, «\"count\"»: { \"max\": 3 } } }")]
    [InlineData("{ \"id\": \"r\", \"limit\": { \"duration\": «{»} } }")]
    public void A_rule_has_exactly_one_requirement(string rules)
    {
        MarkedOverlay.Expect(OverlaySample.Rules(rules), "SSDK0037");
    }

    [Theory]
    [InlineData("\"require\": «\"imagee\"»")]
    [InlineData("\"forbid\": [\"video\", «\"Image\"»]")]
    [InlineData("\"limit\": { «\"length\"»: { \"max\": 5 } }")]
    [InlineData("\"require\": \"image\", \"when\": { «\"teir\"»: \"pro\" }")]
    public void A_rule_names_parameters_that_there_are(string members)
    {
        MarkedOverlay.Expect(OverlaySample.Rule(members), "SSDK0032");
    }

    [Fact]
    public void A_parameter_that_there_is_not_brings_the_nearest_to_mind()
    {
        Finding problem = MarkedOverlay.ExpectOne(OverlaySample.Rule("\"require\": «\"imgae\"»"), "SSDK0032");

        Assert.Equal("sample has no parameter `imgae`; did you mean `image`?", problem.Message);
        Assert.Equal("/rules/0/require", problem.Pointer);
    }

    [Theory]
    [InlineData("\"tier\": «\"pre\"»")]
    [InlineData("\"tier\": [\"pro\", «\"8k\"»]")]
    [InlineData("\"tier\": «null»")]
    [InlineData("\"tier\": { \"not\": «true» }")]
    [InlineData("\"sound\": «\"true\"»")]
    [InlineData("\"sound\": «1»")]
    [InlineData("\"duration\": «\"long\"»")]
    [InlineData("\"duration\": «1e999»")]
    [InlineData("\"count\": «1.5»")]
    [InlineData("\"video\": «5»")]
    [InlineData("\"style\": «\"noir\"»")]
    [InlineData("\"steps\": «15»")]
    [InlineData("\"frames\": «\"x\"»")]
    [InlineData("\"camera\": «\"x\"»")]
    [InlineData("\"tier\": [«[»], «{»}]", 2)]
    public void A_condition_compares_with_a_value_that_the_parameter_can_have(string when, int times = 1)
    {
        MarkedOverlay.Expect(OverlaySample.When(when), [.. Enumerable.Repeat("SSDK0033", times)]);
    }

    [Fact]
    public void A_list_of_addresses_is_not_compared()
    {
        MarkedOverlay.Expect(
            """
            {
              "model": "sample",
              "rules": [{ "id": "r", "when": { "video": «"https://a.example"» }, "require": "image" }],
              "parameters": { "video": { "format": "url-list" } }
            }
            """,
            "SSDK0033");
    }

    [Theory]
    [InlineData("\"tier\": «[»]")]
    [InlineData("\"tier\": «{»}")]
    [InlineData("\"tier\": «{» \"not\": null }")]
    [InlineData("\"tier\": { \"not\": «[»] }")]
    [InlineData("\"tier\": { \"present\": «\"yes\"» }")]
    public void A_condition_is_a_value_a_list_or_a_test(string when)
    {
        MarkedOverlay.Expect(OverlaySample.When(when), "SSDK0002");
    }

    [Theory]
    [InlineData("\"prompt\": «{» \"present\": false }", "prompt is required")]
    [InlineData("\"tier\": «{» \"present\": false }", "tier has a default")]
    [InlineData("\"sound\": «{» \"present\": false }", "sound has a default")]
    [InlineData("\"tier\": «{» \"not\": [\"standard\", \"pro\", \"4k\"] }", "no value of tier is left")]
    [InlineData("\"mode\": «{» \"not\": [\"fast\", \"good\"] }", "no value of mode is left")]
    [InlineData("\"style\": «{» \"not\": [\"film\", \"anime\"], \"present\": true }", "no value of style is left")]
    [InlineData("\"sound\": «{» \"not\": [true, false] }", "no value of sound is left")]
    [InlineData("\"mode\": «{» \"present\": false, \"not\": \"fast\" }", "mode can't be both present and absent")]
    [InlineData("\"duration\": «20»", "duration can't be 20, which is outside its bounds 3 to 15")]
    [InlineData("\"duration\": [5, «2.99»]", "3 to 15")]
    [InlineData("\"count\": «0»", "1 to 4")]
    [InlineData("\"video\": «\"a text of 21 letters.\"»", "any to 20")]
    public void A_condition_can_hold(string when, string reason)
    {
        Assert.Contains(reason, MarkedOverlay.ExpectOne(OverlaySample.When(when), "SSDK0036").Message);
    }

    [Fact]
    public void A_text_in_a_condition_is_as_long_as_the_host_counts() =>
        OverlaySample.Flawless(OverlaySample.When($"\"video\": \"{string.Concat(Enumerable.Repeat("😀", 20))}\""));

    [Theory]
    [InlineData("\"require\": «\"prompt\"»", "is always required")]
    [InlineData("\"require_any\": [\"image\", «\"format\"»]", "is always required")]
    [InlineData("\"require\": «\"sound\"»", "it has a default")]
    [InlineData("\"when\": { \"image\": \"x\" }, \"require\": [\"video\", «\"image\"»]", "its when already states")]
    [InlineData("\"when\": { \"image\": { \"present\": false } }, \"forbid\": «\"image\"»", "its when already states")]
    [InlineData("\"when\": { \"image\": { \"present\": false } }, \"ignore\": [«\"image\"»]", "its when already states")]
    [InlineData("\"limit\": { «\"duration\"»: { \"min\": 3, \"max\": 15.0 } }", "already has this limit")]
    [InlineData("\"limit\": { «\"tier\"»: { \"options\": [\"4k\", \"pro\", \"standard\"] } }", "already has this limit")]
    public void A_rule_has_an_effect(string members, string reason)
    {
        Assert.Contains(reason, MarkedOverlay.ExpectOne(OverlaySample.Rule(members), "SSDK0036").Message);
    }

    [Theory]
    [InlineData("\"forbid\": «\"prompt\"»")]
    [InlineData("\"forbid\": [\"image\", «\"prompt\"»]")]
    [InlineData("\"ignore\": «\"prompt\"»")]
    [InlineData("\"require_one\": [\"prompt\", \"image\", «\"tier\"»]")]
    [InlineData("\"limit\": { \"duration\": { \"min\": «16» } }")]
    [InlineData("\"limit\": { \"duration\": { \"max\": «2» } }")]
    [InlineData("\"limit\": { \"video\": { \"min\": «21» } }")]
    public void A_rule_does_not_contradict_the_document(string members)
    {
        MarkedOverlay.Expect(OverlaySample.Rule(members), "SSDK0035");
    }

    [Theory]
    [InlineData("«5»", "SSDK0002")]
    [InlineData("{ \"duration\": «5» }", "SSDK0002")]
    [InlineData("{ \"duration\": { \"min\": «10», \"max\": 5 } }", "SSDK0007")]
    [InlineData("{ \"count\": { \"max\": «2.5» } }", "SSDK0002")]
    [InlineData("{ \"video\": { \"max\": «-1» } }", "SSDK0002")]
    [InlineData("{ \"tier\": { \"max\": «5» } }", "SSDK0033")]
    [InlineData("{ \"style\": { \"min\": «5» } }", "SSDK0033")]
    [InlineData("{ \"frames\": { \"max\": «5» } }", "SSDK0033")]
    [InlineData("{ \"tier\": { \"options\": [\"pro\", «\"8k\"»] } }", "SSDK0033")]
    [InlineData("{ \"count\": { \"options\": [«9»] } }", "SSDK0033")]
    [InlineData("{ \"sound\": { \"options\": «[»true] } }", "SSDK0033")]
    [InlineData("{ \"tier\": { \"options\": «[»] } }", "SSDK0002")]
    [InlineData("{ \"tier\": { \"max_items\": «2» } }", "SSDK0038")]
    [InlineData("{ \"frames\": { \"max_items\": «0» } }", "SSDK0002")]
    public void A_limit_fits_its_parameter(string limit, string id)
    {
        MarkedOverlay.Expect(OverlaySample.Rule($"\"limit\": {limit}"), id);
    }

    [Theory]
    [InlineData("{ \"frames\": { \"max_items\": 2 } }")]
    [InlineData("{ \"image\": { \"max\": 100 } }")]
    [InlineData("{ \"duration\": { \"options\": [5, 10] } }")]
    [InlineData("{ \"style\": { \"options\": \"film\" } }")]
    public void A_limit_may_narrow_in_every_way_that_is_checked(string limit)
    {
        OverlaySample.Flawless(OverlaySample.Rule($"\"limit\": {limit}"));
    }

    [Theory]
    [InlineData("\"severity\": «\"fatal\"»")]
    [InlineData("\"severity\": «true»")]
    [InlineData("\"because\": «5»")]
    [InlineData("\"when\": «\"tier\"»")]
    public void The_rest_of_a_rule_is_of_the_right_kind(string members)
    {
        MarkedOverlay.Expect(OverlaySample.Rule($"\"forbid\": \"video\", {members}"), "SSDK0002");
    }

    [Theory]
    [InlineData("\"require\": [\"image\", «5»]")]
    [InlineData("\"forbid\": «true»")]
    public void A_target_is_a_name(string members)
    {
        MarkedOverlay.Expect(OverlaySample.Rule(members), "SSDK0002");
    }

    [Fact]
    public void A_rule_with_a_faulty_piece_is_dropped_whole()
    {
        var reading = MarkedOverlay.Expect(
            OverlaySample.Rules(
                """
                { "id": "a", "when": { "tier": ["pro", «"8k"»] }, "require": "image" },
                { "id": "b", "forbid": ["image", «"imagine"»] },
                { "id": "c", "forbid": "image" }
                """),
            "SSDK0033",
            "SSDK0032");

        Assert.Equal(["c"], reading.Overlay.Rules.Select(r => r.Id));
    }
}
