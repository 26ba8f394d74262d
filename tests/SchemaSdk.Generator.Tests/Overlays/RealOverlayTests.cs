using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>The overlays of the repository against their documents.</summary>
public class RealOverlayTests
{
    [Theory]
    [InlineData("kling-o3")]
    [InlineData("kling-3-0-turbo")]
    public void An_overlay_of_the_repository_has_nothing_wrong_with_it(string id)
    {
        string text = Repository.Read("schemas", id + ".overlay.json");

        Assert.Equal(id, OverlayReader.ModelIdOf(text));
        Assert.Empty(OverlayReader.Read(text, Sample.Model(Repository.Schema(id))).Findings);
    }

    [Fact]
    public void The_overlay_of_kling_o3_matches_its_page()
    {
        (ModelDocument document, Overlay overlay) = Read("kling-o3");

        Assert.Equal(
            [
                "4k-takes-no-video: error when model_tier Is 4k Forbid video reference_videos",
                "t2v-takes-no-media: error when workflow Is t2v Forbid image image_end video reference_images reference_videos",
                "i2v-needs-image: error when workflow Is i2v Require image",
                "image-end-needs-image: error when image_end Present Require image",
                "video-edit-needs-video: error when workflow Is video_edit Require video",
                "reference-needs-references: error when workflow Is reference RequireAny reference_images reference_videos",
                "keep-sound-needs-edit: warning when workflow IsNot video_edit, video Absent Ignore keep_original_sound",
                "keep-sound-needs-edit-workflow: warning when workflow Is i2v|reference, video Present Ignore keep_original_sound",
            ],
            overlay.Rules.Select(rule => rule.Show(document)));
        Assert.All(overlay.Rules, rule => Assert.EndsWith(".", rule.Because));
        Assert.Equal(
            ["prompt Scenes 6 duration", "image Url", "image_end Url", "video Url", "reference_images UrlList", "reference_videos UrlList"],
            overlay.Refinements.Select(refinement => refinement.Show(document)));
        Assert.Equal(["16:9 Landscape", "1:1 Square", "9:16 Portrait"], overlay.Names.Select(name => name.Show(document)));
    }

    [Fact]
    public void The_overlay_of_kling_o3_uses_every_price_row()
    {
        (ModelDocument document, Overlay overlay) = Read("kling-o3");
        OverlayPricing pricing = overlay.Pricing!;

        Assert.Equal(
            ("USD", "per second", "duration"),
            (pricing.Currency, pricing.Unit, document.Parameters[pricing.Quantity!.Value].Name));
        Assert.Equal(Enumerable.Range(0, 7), pricing.Select.SelectMany(s => s.Rows).Distinct().Order());
        Assert.Equal(15, pricing.Select.Count);
        Assert.All(pricing.Select.Where(s => s.Rows.Count > 1 || s.MostQuantity is not null), s => Assert.NotNull(s.Because));
    }

    [Fact]
    public void The_overlay_of_kling_3_0_turbo_matches_its_page()
    {
        (ModelDocument document, Overlay overlay) = Read("kling-3-0-turbo");

        Assert.Equal(
            ["aspect-ratio-follows-image: warning when image Present Ignore aspect_ratio"],
            overlay.Rules.Select(rule => rule.Show(document)));
        Assert.Equal(new Refinement(1, TextFormat.Media), Assert.Single(overlay.Refinements));
        Assert.Equal(["16:9 Landscape", "9:16 Portrait", "1:1 Square"], overlay.Names.Select(name => name.Show(document)));
        Assert.Null(overlay.Pricing);
    }

    private static (ModelDocument Document, Overlay Overlay) Read(string id)
    {
        ModelDocument document = Sample.Model(Repository.Schema(id));
        return (document, OverlayReader.Read(Repository.Read("schemas", id + ".overlay.json"), document).Overlay);
    }
}
