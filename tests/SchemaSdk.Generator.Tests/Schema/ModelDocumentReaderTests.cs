using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

public class ModelDocumentReaderTests
{
    [Fact]
    public void Reads_kling_o3_whole()
    {
        ModelDocument model = Sample.Flawless(Repository.Schema("kling-o3"));

        Assert.Equal("kling-o3", model.Id);
        Assert.Equal("Kling O3", model.DisplayName);
        Assert.Equal("Kling AI", model.Provider);
        Assert.Equal("Video Generation", model.Category);
        Assert.Equal(new Endpoint("POST", "/v1/videos/generations"), model.Submit);
        Assert.Equal(["Text", "Image", "Video", "Audio"], model.InputModalities);
        Assert.Equal(["Video"], model.OutputModalities);
        Assert.Equal(["audio", "editing"], model.Features);
        Assert.Equal(4, model.Notes.Count);
        Assert.Null(model.ContextLength);
        Assert.Equal(
            [
                "prompt", "model_tier", "workflow", "aspect_ratio", "duration", "sound", "keep_original_sound",
                "image", "image_end", "video", "reference_images", "reference_videos",
            ],
            model.Parameters.Select(p => p.Name));
        Assert.Equal(["prompt"], model.Parameters.Where(p => p.Required).Select(p => p.Name));
        Parameter duration = model.Parameters.Single(p => p.Name == "duration");
        Assert.Equal(
            (ParameterKind.Number, "3", "15", "Number 5"),
            (duration.Kind, duration.Minimum, duration.Maximum, duration.Default.Show()));
        Parameter tier = model.Parameters.Single(p => p.Name == "model_tier");
        Assert.Equal(ParameterKind.Option, tier.Kind);
        Assert.Equal(["standard", "pro", "4k"], tier.Options.Select(o => o.Text));
        Assert.Equal(
            ["0.168", "0.224", "0.252", "0.224", "0.280", "0.336", "0.525"],
            model.Prices.Select(row => Assert.Single(row.Rate.Amounts).Digits));
        Assert.All(model.Prices, row => Assert.Equal("per second", row.Unit));
    }

    [Fact]
    public void Reads_kling_3_0_turbo_whole()
    {
        ModelDocument model = Sample.Flawless(Repository.Schema("kling-3-0-turbo"));

        Assert.Equal(
            ["prompt", "image", "negative_prompt", "resolution", "aspect_ratio", "duration"],
            model.Parameters.Select(p => p.Name));
        Assert.Equal([("720p", "0.18"), ("1080p", "0.225")], model.Prices.Select(row => (row.Label, row.Rate.Amounts[0].Digits)));
    }

    [Fact]
    public void A_byte_order_mark_and_any_line_ends_make_no_difference()
    {
        string text = Repository.Schema("kling-o3");

        Assert.Equal(Sample.Flawless(text), Sample.Flawless("\uFEFF" + text.Replace("\n", "\r\n")));
    }

    [Theory]
    [InlineData("""{ "data": MODEL }""")]
    [InlineData("""{ "object": "list", "data": [MODEL] }""")]
    public void A_model_in_an_envelope_is_the_model(string envelope)
    {
        string text = Sample.Document();

        Assert.Equal(Sample.Flawless(text), Sample.Flawless(envelope.Replace("MODEL", text)));
    }

    [Theory]
    [InlineData("""{ "data": «[»] }""")]
    [InlineData("""{ "data": «[»{ "id": "a" }, { "id": "b" }] }""")]
    [InlineData("«[»]")]
    [InlineData("«\"kling-o3\"»")]
    [InlineData("«null»")]
    public void What_holds_no_single_model_has_no_id(string marked)
    {
        Assert.Null(Marked.Expect(marked, "SSDK0003").Document);
    }

    [Fact]
    public void Fields_under_their_other_names_and_wrong_but_clear_forms_are_understood()
    {
        ModelDocument model = Sample.Flawless(
            """
            {
              "id": "m", "name": "The model", "endpoint": "post  /v1/chat", "context_window": "131072", "max_output_tokens": 8.0e3,
              "input_modalities": "text", "notes": null, "features": ["a", " "],
              "supported_parameters": []
            }
            """);

        Assert.Equal("The model", model.DisplayName);
        Assert.Equal("POST /v1/chat", model.Submit.ToString());
        Assert.Equal((131072L, 8000L), (model.ContextLength!.Value, model.MaxOutputTokens!.Value));
        Assert.Equal(["text"], model.InputModalities);
        Assert.Equal(["a"], model.Features);
        Assert.Empty(model.Notes);
    }

    [Fact]
    public void The_first_name_of_a_field_counts_unless_it_is_null()
    {
        Assert.Equal("A", Sample.Flawless(Sample.Document(fields: """ "name": "B", "display_name": "A", """)).DisplayName);
        Assert.Equal("B", Sample.Flawless(Sample.Document(fields: """ "display_name": null, "name": "B", """)).DisplayName);
        Assert.Equal("sample", Sample.Flawless(Sample.Document(fields: """ "display_name": "", """)).DisplayName);
    }

    [Theory]
    [InlineData("provider", "«5»", "provider is 5; a string is expected")]
    [InlineData("display_name", "«{»}", "display_name is an object; a string is expected")]
    [InlineData("context_length", "«\"many\"»", "context_length is `many`; a whole number is expected")]
    [InlineData("max_output_tokens", "«1.5»", "max_output_tokens is 1.5; a whole number is expected")]
    [InlineData("max_output_tokens", "«-1»", "max_output_tokens is -1; a whole number is expected")]
    [InlineData("features", "[\"a\", «5»]", "features holds a number; a list of strings is expected")]
    [InlineData("notes", "«true»", "notes holds true; a list of strings is expected")]
    public void An_informational_field_that_can_not_be_read_is_reported_and_absent(string field, string value, string message)
    {
        Finding problem = Marked.ExpectOne(Sample.Document(fields: $"\"{field}\": {value},"), "SSDK0017");

        Assert.Equal(message, problem.Message);
        Assert.StartsWith("/" + field, problem.Pointer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("provider")]
    [InlineData("context_length")]
    [InlineData("features")]
    [InlineData("pricing_rows")]
    [InlineData("pricing")]
    [InlineData("unknown")]
    public void Null_is_the_same_as_absent(string field)
    {
        ModelDocument model = Sample.Flawless(Sample.Document(fields: $"\"{field}\": null,"));

        Assert.Equal(Sample.Flawless(Sample.Document()), model with { Hash = Sample.Flawless(Sample.Document()).Hash });
    }

    [Fact]
    public void Prices_without_parameters_are_a_model()
    {
        ModelDocument model = Sample.Flawless(Sample.Priced("""{ "label": "Song", "rate": "$0.05" }"""));

        Assert.Empty(model.Parameters);
        Assert.Single(model.Prices);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_text_for_people_becomes_the_replacement_character()
    {
        Assert.Equal("a\uFFFDb🎵", Sample.Flawless(Sample.Document(fields: @"""description"": ""a\ud800b\ud83c\udfb5"",")).Description);
    }
}
