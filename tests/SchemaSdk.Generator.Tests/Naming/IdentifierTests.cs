using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Generator.Naming;

namespace SchemaSdk.Generator.Tests.Naming;

/// <summary>Programs are written against these names, so each rule stands here by itself.</summary>
public class IdentifierTests
{
    [Theory]
    [InlineData("kling-3-0-turbo", "Kling3_0Turbo")]
    [InlineData("kling-o3", "KlingO3")]
    [InlineData("ace-step-1.5-xl", "AceStep1_5Xl")]
    [InlineData("wan2.7-image-pro", "Wan2_7ImagePro")]
    [InlineData("openai/gpt-4o:eu", "OpenaiGpt4oEu")]
    [InlineData("3d-maker", "_3dMaker")]
    [InlineData("4-2", "_4_2")]
    [InlineData("1.5.2", "_1_5_2")]
    [InlineData("a1-b2", "A1B2")]
    [InlineData("a--b", "AB")]
    [InlineData("-a-", "A")]
    [InlineData("1--2", "_1_2")]
    [InlineData("GPT-4", "GPT4")]
    [InlineData("X", "X")]
    [InlineData("7", "_7")]
    public void An_id_becomes_a_type_name(string id, string expected) => Assert.Equal(expected, Identifier.OfName(id));

    [Theory]
    [InlineData("model_tier", "ModelTier")]
    [InlineData("prompt", "Prompt")]
    [InlineData("keep_original_sound", "KeepOriginalSound")]
    [InlineData("top_p", "TopP")]
    [InlineData("num_images", "NumImages")]
    [InlineData("negativePrompt", "NegativePrompt")]
    [InlineData("URL", "URL")]
    [InlineData("class", "Class")]
    [InlineData("_private", "Private")]
    [InlineData("__", "Value")]
    [InlineData("a.b.c", "ABC")]
    [InlineData("a b", "AB")]
    [InlineData("x1_2", "X1_2")]
    [InlineData("1st_frame", "_1stFrame")]
    [InlineData("2_3", "_2_3")]
    [InlineData("größe", "Größe")]
    [InlineData("音楽", "音楽")]
    [InlineData("размер", "Размер")]
    [InlineData("a\U0001D4D0b", "AB")]
    [InlineData("e\u0301", "E")]
    [InlineData("a\u200Db", "AB")]
    public void A_parameter_becomes_a_property_name(string name, string expected) => Assert.Equal(expected, Identifier.OfName(name));

    [Theory]
    [InlineData("i2v", "I2v")]
    [InlineData("video_edit", "VideoEdit")]
    [InlineData("text/image", "TextImage")]
    [InlineData("720p", "_720p")]
    [InlineData("4k", "_4k")]
    [InlineData("16:9", "_16x9")]
    [InlineData("2K", "_2k")]
    [InlineData("manus-1.6-lite", "Manus1_6Lite")]
    [InlineData("", "Empty")]
    [InlineData("wan2.7-image-pro", "Wan2_7ImagePro")]
    [InlineData("research paper", "ResearchPaper")]
    [InlineData("24000", "_24000")]
    [InlineData("HD", "Hd")]
    [InlineData("H", "H")]
    [InlineData("MP4", "Mp4")]
    [InlineData("PNG/JPEG", "PngJpeg")]
    [InlineData("camelCase", "CamelCase")]
    [InlineData("McDonald", "McDonald")]
    [InlineData("21:9", "_21x9")]
    [InlineData("1:1:1", "_1x1x1")]
    [InlineData("1 : 1", "_1x1")]
    [InlineData("a:b", "AB")]
    [InlineData("4:a", "_4A")]
    [InlineData("1920*1080", "_1920_1080")]
    [InlineData("1024x1024", "_1024x1024")]
    [InlineData("0.5", "_0_5")]
    [InlineData("-1", "_1")]
    [InlineData("1e3", "_1e3")]
    [InlineData("+", "Value")]
    [InlineData(" ", "Value")]
    [InlineData("日本", "日本")]
    [InlineData("ÉTÉ", "Été")]
    public void An_option_becomes_a_member_name(string option, string expected) => Assert.Equal(expected, Identifier.OfLabel(option));

    [Theory]
    [InlineData("Pro T2V/I2V Sound", "ProT2vI2vSound")]
    [InlineData("4K T2V/I2V/Ref", "_4kT2vI2vRef")]
    [InlineData("Standard Video Input", "StandardVideoInput")]
    [InlineData("720p", "_720p")]
    [InlineData("T2V + Sound", "T2vSound")]
    public void A_price_label_becomes_the_name_of_a_constant(string label, string expected) =>
        Assert.Equal(expected, Identifier.OfLabel(label));

    [Fact]
    public void What_has_128_characters_stays_and_one_more_is_shortened_with_a_hash()
    {
        string longest = new('a', 128);
        string tooLong = new('a', 129);
        string another = new string('a', 128) + "b";

        Assert.Equal("A" + longest[1..], Identifier.OfName(longest));
        Assert.Equal(128, Identifier.OfName(tooLong).Length);
        Assert.NotEqual(Identifier.OfName(tooLong), Identifier.OfName(another));
        Assert.Equal(Identifier.OfName(tooLong), Identifier.OfName(tooLong));
    }

    [Fact]
    public void Every_single_character_gives_a_valid_identifier()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            foreach (string text in (string[])[$"{(char)c}", $"a{(char)c}", $"1{(char)c}2"])
            {
                Assert.True(SyntaxFacts.IsValidIdentifier(Identifier.OfName(text)), text);
                Assert.True(SyntaxFacts.IsValidIdentifier(Identifier.OfLabel(text)), text);
            }
        }
    }
}
