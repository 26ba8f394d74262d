using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Comparison;

/// <summary>The ways in which the host's documents changed between dated versions, each with what it is called.</summary>
public sealed class HistoryTests
{
    private const string Parameters = "/supported_parameters";

    [Fact]
    public async Task A_document_has_no_drift_from_itself() =>
        Assert.Empty(await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3));

    [Fact]
    public async Task The_order_of_keys_parameters_options_and_prices_is_not_drift() =>
        Assert.Empty(await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d =>
        {
            Reverse(d["supported_parameters"]!);
            Reverse(d["pricing_rows"]!);
            Reverse(d.Parameter("workflow")["options"]!);
            JsonObject provider = d.AsObject();
            JsonNode id = provider["id"]!.DeepClone();
            provider.Remove("id");
            provider.Add("id", id);
        })));

    [Fact]
    public async Task Another_spelling_of_the_fields_and_an_envelope_are_no_drift() =>
        Assert.Empty(await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d =>
        {
            Rename(d, "display_name", "name");
            Rename(d, "supported_endpoints", "endpoints");
            Rename(d.Parameter("workflow"), "options", "allowed");
            Rename(d.Price("Pro Video Input"), "spec", "unit");
        }).Insert(0, "{\"data\":") + "}"));

    [Fact]
    public async Task A_dropped_parameter_breaks_source() =>
        Assert.Equal(
            [$"breaks-source {Parameters}/video"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d.Parameter("video").Drop())));

    [Fact]
    public async Task An_optional_parameter_more_adds() =>
        Assert.Equal(
            [$"adds {Parameters}/seed"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => Append(d, """{"name":"seed","type":"integer"}"""))));

    [Fact]
    public async Task A_required_parameter_more_breaks_source() =>
        Assert.Equal(
            [$"breaks-source {Parameters}/seed"],
            await DriftProbe.ChangesAsync(
                Sample.KlingO3,
                Sample.KlingO3.With(d => Append(d, """{"name":"seed","type":"integer","required":true}"""))));

    [Fact]
    public async Task A_renamed_parameter_is_reported_at_both_names_each_naming_the_other()
    {
        JsonNode drift = await DriftProbe.JsonAsync(
            Sample.KlingO3,
            Sample.KlingO3.With(d => d.Parameter("image_end")["name"] = "last_image"));
        JsonArray changes = drift["changes"]!.AsArray();
        Assert.Equal(2, changes.Count);
        Assert.Equal(("breaks-source", $"{Parameters}/image_end"), ((string)changes[0]!["class"]!, (string)changes[0]!["path"]!));
        Assert.Contains("last_image", (string)changes[0]!["message"]!);
        Assert.Equal(("adds", $"{Parameters}/last_image"), ((string)changes[1]!["class"]!, (string)changes[1]!["path"]!));
        Assert.Contains("image_end", (string)changes[1]!["message"]!);
    }

    [Fact]
    public async Task A_parameter_of_the_same_type_at_another_position_is_not_a_rename()
    {
        JsonNode drift = await DriftProbe.JsonAsync(Sample.KlingO3, Sample.KlingO3.With(d =>
        {
            d.Parameter("image").Drop();
            Append(d, """{"name":"watermark","type":"string"}""");
        }));
        Assert.DoesNotContain("watermark", (string)drift["changes"]![0]!["message"]!);
    }

    [Fact]
    public async Task A_dropped_option_of_an_enum_breaks_source() =>
        Assert.Equal(
            [$"breaks-source {Parameters}/workflow/options/i2v"],
            await DriftProbe.ChangesAsync(
                Sample.KlingO3,
                Sample.KlingO3.With(d => d.Parameter("workflow")["options"]!.AsArray().RemoveAt(2))));

    [Fact]
    public async Task An_option_more_adds() =>
        Assert.Equal(
            [$"adds {Parameters}/aspect_ratio/options/4:3"],
            await DriftProbe.ChangesAsync(
                Sample.KlingO3,
                Sample.KlingO3.With(d => d.Parameter("aspect_ratio")["options"]!.AsArray().Add("4:3"))));

    [Fact]
    public async Task A_changed_default_changes_behavior() =>
        Assert.Equal(
            [$"changes-behavior {Parameters}/sound/default"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d.Parameter("sound")["default"] = false)));

    [Fact]
    public async Task Optional_to_required_breaks_source() =>
        Assert.Equal(
            [$"breaks-source {Parameters}/image/required"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d.Parameter("image")["required"] = true)));

    [Fact]
    public async Task Required_to_optional_adds_where_the_property_is_text() =>
        Assert.Equal(
            [$"adds {Parameters}/prompt/required"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d.Parameter("prompt")["required"] = false)));

    [Fact]
    public async Task Required_to_optional_breaks_source_where_null_is_another_type()
    {
        string required = Sample.KlingO3.With(d => d.Parameter("duration")["required"] = true);
        Assert.Equal([$"breaks-source {Parameters}/duration/required"], await DriftProbe.ChangesAsync(required, Sample.KlingO3));
    }

    [Fact]
    public async Task A_price_row_more_changes_price() =>
        Assert.Equal(
            ["changes-price /pricing_rows/8K"],
            await DriftProbe.ChangesAsync(
                Sample.KlingO3,
                Sample.KlingO3.With(d =>
                    d["pricing_rows"]!.AsArray().Add(JsonNode.Parse("""{"label":"8K","spec":"per second","rate":"$0.9"}""")))));

    [Fact]
    public async Task A_relabelled_price_row_is_matched()
    {
        string before = Sample.KlingO3.With(d => d.Price("Pro T2V/I2V Sound")["label"] = "Pro T2V/I2V + Sound");
        JsonNode drift = await DriftProbe.JsonAsync(before, Sample.KlingO3);
        JsonNode change = Assert.Single(drift["changes"]!.AsArray())!;
        Assert.Equal(("changes-price", "/pricing_rows/Pro T2V~1I2V + Sound"), ((string)change["class"]!, (string)change["path"]!));
        Assert.Equal(("Pro T2V/I2V + Sound", "Pro T2V/I2V Sound"), ((string)change["old"]!, (string)change["new"]!));
    }

    [Fact]
    public async Task A_row_with_quite_another_label_and_the_same_price_is_matched() =>
        Assert.Equal(
            ["changes-price /pricing_rows/4K T2V~1I2V~1Ref"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d.Price("4K T2V/I2V/Ref")["label"] = "Ultra")));

    [Fact]
    public async Task A_more_precise_price_changes_price()
    {
        string before = Sample.KlingO3.With(d => d.Price("Standard T2V/I2V")["rate"] = "$0.17");
        JsonNode drift = await DriftProbe.JsonAsync(before, Sample.KlingO3);
        Assert.Equal("changes-price", (string?)drift["worst"]);
        JsonNode change = Assert.Single(drift["changes"]!.AsArray())!;
        Assert.Equal("/pricing_rows/Standard T2V~1I2V/rate", (string?)change["path"]);
        Assert.Equal(("$0.17", "$0.168"), ((string)change["old"]!, (string)change["new"]!));
    }

    [Fact]
    public async Task The_same_price_with_other_digits_is_documentation() =>
        Assert.Equal(
            ["documentation /pricing_rows/Standard T2V~1I2V/rate"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d.Price("Standard T2V/I2V")["rate"] = "$0.1680")));

    [Fact]
    public async Task The_case_of_a_modality_is_documentation() =>
        Assert.Equal(
            ["documentation /input_modalities/Text"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d["input_modalities"]![0] = "text")));

    [Fact]
    public async Task A_renamed_model_is_reported_at_both_ids_each_naming_the_other()
    {
        JsonNode drift = await DriftProbe.JsonAsync(Sample.KlingO3, Sample.KlingO3.With(d => d["id"] = "kling-o3-pro"));
        JsonArray changes = drift["changes"]!.AsArray();
        Assert.Equal(
            ["kling-o3 breaks-source /id", "kling-o3-pro adds /id"],
            changes.Select(c => $"{c!["model"]} {c["class"]} {c["path"]}"));
        Assert.Contains("kling-o3-pro", (string)changes[0]!["message"]!);
        Assert.Contains("kling-o3", (string)changes[1]!["message"]!);
    }

    private static void Append(JsonNode document, string parameter) =>
        document["supported_parameters"]!.AsArray().Add(JsonNode.Parse(parameter));

    private static void Rename(JsonNode owner, string from, string to)
    {
        JsonNode value = owner[from]!.DeepClone();
        owner.AsObject().Remove(from);
        owner[to] = value;
    }

    private static void Reverse(JsonNode array)
    {
        JsonNode[] items = [.. array.AsArray().Select(i => i!.DeepClone()).Reverse()];
        array.AsArray().Clear();
        foreach (JsonNode item in items)
            array.AsArray().Add(item);
    }
}
