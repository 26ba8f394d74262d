using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>What can be wrong with an overlay as a whole.</summary>
public class OverlayProblemTests
{
    [Fact]
    public void Everything_wrong_with_an_overlay_is_reported_at_once_in_text_order()
    {
        OverlayReading reading = MarkedOverlay.Expect(
            """
            {
              "model": "sample",
              «"rule"»: [],
              "names": { "tier": { "standard": «"Pro"», «"8k"»: "Best" } },
              "parameters": { «"imgae"»: { "format": "url" }, "count": { "format": «"url"» } },
              "rules": [
                { "id": "one", "when": { "tier": «"pre"» }, "require": "image" },
                { "id": «"one"», "forbid": "video" },
                { "id": "two", "when": { «"modus"»: "fast" }, "forbid": ["video", «"vidoe"»] },
                { "id": "three", "require": "image", «"forbid"»: "video" },
                { "id": "four", "require": «"prompt"» },
                { "id": "five", "forbid": «"prompt"» },
                { "id": "six", "forbid": "style" }
              ],
              "pricing": { "currency": «"dollars"», "select": [{ "row": «"Pros"» }] }
            }
            """,
            "SSDK0042", "SSDK0040", "SSDK0033", "SSDK0032", "SSDK0038", "SSDK0033", "SSDK0039", "SSDK0032", "SSDK0032", "SSDK0037",
            "SSDK0036", "SSDK0035", "SSDK0041", "SSDK0034");

        Assert.All(reading.Findings, p => Assert.True(p.IsError));
        Assert.Equal("six", Assert.Single(reading.Overlay.Rules).Id);
        Assert.Equal(
            "there is no usable document",
            MarkedOverlay.ExpectWithoutModel("""{ "model": «"sample"» }""", "SSDK0031").Findings[0].Message[..27]);
    }

    [Theory]
    [InlineData("«{»}")]
    [InlineData("«{» \"model\": null }")]
    [InlineData("{ \"model\": «5» }")]
    [InlineData("«[»]")]
    [InlineData("«true»")]
    public void An_overlay_must_name_its_model(string marked)
    {
        MarkedOverlay.Expect(marked, "SSDK0030");
    }

    [Fact]
    public void Without_its_model_the_structure_of_an_overlay_is_checked_and_no_name_is_reported()
    {
        OverlayReading reading = MarkedOverlay.ExpectWithoutModel(
            """
            {
              "model": «"sample"»,
              "names": { "nothing": { "x": «"1"» }, "other": «5» },
              "parameters": { "nothing": { "format": «"uri"», «"items"»: 5, "max_items": «0» } },
              "rules": [
                «{» "require": "nothing" },
                «{» "id": "b", "when": { "nothing": «{» } } },
                { "id": "c", "forbid": «[»] },
                { "id": "d", "limit": { "nothing": { "min": «"x"» } } },
                «5»
              ],
              "pricing": { "select": [{ "row": "nothing", "when": «5», "quantity": { "max": «-1» } }] }
            }
            """,
            "SSDK0031", "SSDK0040", "SSDK0002", "SSDK0038", "SSDK0042", "SSDK0002", "SSDK0039", "SSDK0037", "SSDK0002", "SSDK0037",
            "SSDK0002", "SSDK0002", "SSDK0002", "SSDK0041");

        Assert.Equal(Overlay.None, reading.Overlay);
    }

    [Fact]
    public void What_is_not_json_is_reported_as_that_and_nothing_else()
    {
        Assert.Equal(Overlay.None, MarkedOverlay.Expect("{ «'»model': 1 }", "SSDK0001").Overlay);
        MarkedOverlay.Expect("""{ "model": "sample", «"model"»: "sample" }""", "SSDK0008");
    }

    [Theory]
    [InlineData("«\"modle\"»: 1", "; did you mean `model`?")]
    [InlineData("«\"Rules\"»: []", "; did you mean `rules`?")]
    [InlineData("«\"zzz\"»: 1", "`zzz` is not known here")]
    [InlineData("\"rules\": [{ \"id\": \"r\", \"require\": \"image\", «\"becuase\"»: \"\" }]", "; did you mean `because`?")]
    [InlineData(
        "\"rules\": [{ \"id\": \"r\", \"when\": { \"image\": { \"present\": true, «\"nto\"»: 1 } }, \"require\": \"video\" }]",
        "; did you mean `not`?"
    )]
    [InlineData("\"rules\": [{ \"id\": \"r\", \"limit\": { \"duration\": { \"max\": 10, «\"mni\"»: 1 } } }]", "; did you mean `min`?")]
    [InlineData("\"parameters\": { \"image\": { «\"fromat\"»: \"url\" } }", "; did you mean `format`?")]
    [InlineData("\"pricing\": { «\"curency\"»: \"USD\" }", "; did you mean `currency`?")]
    [InlineData("\"pricing\": { \"select\": [{ \"row\": \"Pro\", «\"wen\"»: {} }] }", "; did you mean `when`?")]
    [InlineData("\"pricing\": { \"select\": [{ \"row\": \"Pro\", \"quantity\": { \"max\": 1, «\"mim\"»: 0 } }] }", "; did you mean `min`?")]
    public void A_member_that_is_not_known_is_an_error_that_names_the_nearest(string members, string ending)
    {
        Assert.EndsWith(ending, MarkedOverlay.ExpectOne(OverlaySample.With(members), "SSDK0042").Message);
    }

    [Theory]
    [InlineData("\"names\": «5»")]
    [InlineData("\"names\": { \"tier\": «\"x\"» }")]
    [InlineData("\"parameters\": «[»]")]
    [InlineData("\"parameters\": { \"image\": «\"url\"» }")]
    [InlineData("\"rules\": «{»}")]
    [InlineData("\"rules\": [«\"x\"»]")]
    [InlineData("\"pricing\": «true»")]
    [InlineData("\"pricing\": { \"select\": «{»} }")]
    [InlineData("\"pricing\": { \"select\": [«1»] }")]
    public void A_value_of_the_wrong_kind_is_reported_at_its_place(string members)
    {
        MarkedOverlay.Expect(OverlaySample.With(members), "SSDK0002");
    }

    [Theory]
    [InlineData("{ «\"modes\"»: { \"fast\": \"Fast\" } }", "SSDK0032")]
    [InlineData("{ \"mode\": { «\"fats\"»: \"Fast\" } }", "SSDK0033")]
    [InlineData("{ «\"style\"»: { \"film\": \"Film\" } }", "SSDK0033")]
    [InlineData("{ «\"sound\"»: { \"true\": \"On\" } }", "SSDK0033")]
    [InlineData("{ \"mode\": { \"fast\": «\"1st\"» } }", "SSDK0040")]
    [InlineData("{ \"mode\": { \"fast\": «\"\"» } }", "SSDK0040")]
    [InlineData("{ \"mode\": { \"fast\": «\"a b\"» } }", "SSDK0040")]
    [InlineData("{ \"mode\": { \"fast\": «\"class\"» } }", "SSDK0040")]
    [InlineData("{ \"mode\": { \"fast\": «\"value__\"» } }", "SSDK0040")]
    [InlineData("{ \"mode\": { \"fast\": «\"ToString\"» } }", "SSDK0040")]
    [InlineData("{ \"mode\": { \"fast\": «7» } }", "SSDK0040")]
    [InlineData("{ \"mode\": { \"fast\": «\"Good\"» } }", "SSDK0040")]
    [InlineData("{ \"mode\": { \"fast\": \"X\", \"good\": «\"X\"» } }", "SSDK0040")]
    [InlineData("{ \"format\": { \"mp4\": «\"_16x9\"» } }", "SSDK0040")]
    public void A_name_is_a_free_identifier_for_an_option(string names, string id)
    {
        MarkedOverlay.Expect(OverlaySample.With($"\"names\": {names}"), id);
    }

    [Theory]
    [InlineData("\"fast\": \"Good\", \"good\": \"Fast\"")]
    [InlineData("\"fast\": \"fast\", \"good\": \"Überall_7\"")]
    [InlineData("\"fast\": \"Fast\"")]
    public void Names_may_change_places_and_be_written_as_one_likes(string options)
    {
        OverlaySample.Flawless(OverlaySample.With($$$""" "names": { "mode": { {{{options}}} } } """));
    }

    [Fact]
    public void A_name_of_any_length_that_the_limits_allow_is_an_identifier_still()
    {
        string longest = new('A', Limits.NameLength);

        OverlaySample.Flawless(OverlaySample.With($$$""" "names": { "mode": { "fast": "{{{longest}}}" } } """));
        MarkedOverlay.Expect(OverlaySample.With($$$""" "names": { "mode": { "fast": «"{{{longest}}}A"» } } """), "SSDK0040");
    }

    [Theory]
    [InlineData("«\"imge\"»: { \"format\": \"url\" }", "SSDK0032")]
    [InlineData("\"image\": { \"format\": «\"uri\"» }", "SSDK0038")]
    [InlineData("\"image\": { \"format\": «5» }", "SSDK0038")]
    [InlineData("\"style\": { \"format\": «\"url\"» }", "SSDK0038")]
    [InlineData("\"tier\": { \"format\": «\"url\"» }", "SSDK0038")]
    [InlineData("\"duration\": { \"format\": «\"media\"» }", "SSDK0038")]
    [InlineData("\"camera\": { \"format\": «\"media\"» }", "SSDK0038")]
    [InlineData("\"frames\": { \"format\": «\"scenes\"» }", "SSDK0038")]
    [InlineData("\"image\": { \"max_items\": «3» }", "SSDK0038")]
    [InlineData("\"image\": { \"format\": \"url\", \"max_items\": «3» }", "SSDK0038")]
    [InlineData("\"count\": { \"max_items\": «3» }", "SSDK0038")]
    [InlineData("\"image\": { \"format\": \"url-list\", \"max_items\": «1.5» }", "SSDK0002")]
    [InlineData("\"image\": { \"format\": \"url-list\", \"max_items\": «0» }", "SSDK0002")]
    [InlineData("\"image\": { \"format\": \"url-list\", \"max_items\": «99999999999» }", "SSDK0002")]
    [InlineData("\"prompt\": { \"format\": \"scenes\", \"duration\": «\"seconds\"» }", "SSDK0032")]
    [InlineData("\"prompt\": { \"format\": \"scenes\", \"duration\": «\"image\"» }", "SSDK0038")]
    [InlineData("\"prompt\": { \"format\": \"scenes\", \"duration\": «5» }", "SSDK0002")]
    [InlineData("\"image\": { \"format\": \"url\", \"duration\": «\"duration\"» }", "SSDK0038")]
    public void A_refinement_fits_its_parameter(string refinement, string id)
    {
        MarkedOverlay.Expect(OverlaySample.With($$""" "parameters": { {{refinement}} } """), id);
    }

    [Fact]
    public void A_second_overlay_is_reported_at_its_model()
    {
        Finding problem = OverlayReader.FindingAtModel(
            """{ "model": "sample", "rules": 5 }""", Findings.DuplicateOverlay, "another overlay has this model already");

        Assert.Equal(("SSDK0043", 11, 8, "/model"), (problem.Id, problem.Range.Start, problem.Range.Length, problem.Pointer));
    }
}
