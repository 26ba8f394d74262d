namespace SchemaSdk.Tool.Tests.Comparison;

/// <summary>What else can change, each with its class.</summary>
public sealed class ClassTests
{
    private const string Duration = "/supported_parameters/duration";

    [Theory]
    [InlineData("min", "4", "breaks-calls")]
    [InlineData("min", "2", "adds")]
    [InlineData("max", "10", "breaks-calls")]
    [InlineData("max", "20.5", "adds")]
    [InlineData("step", "0.5", "breaks-calls")]
    public async Task Bounds_that_shut_out_break_calls_and_those_that_let_in_add(string field, string value, string expected) =>
        Assert.Equal(
            [$"{expected} {Duration}/{field}"],
            await DriftProbe.ChangesAsync(
                Sample.KlingO3,
                Sample.KlingO3.With(d =>
                    d.Parameter("duration")[field] = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("min")]
    [InlineData("max")]
    public async Task A_bound_that_is_gone_adds_and_a_new_one_breaks_calls(string field)
    {
        string without = Sample.KlingO3.With(d => d.Parameter("duration").Remove(field));
        Assert.Equal([$"adds {Duration}/{field}"], await DriftProbe.ChangesAsync(Sample.KlingO3, without));
        Assert.Equal([$"breaks-calls {Duration}/{field}"], await DriftProbe.ChangesAsync(without, Sample.KlingO3));
    }

    [Fact]
    public async Task Another_type_breaks_source_and_hides_what_follows_from_it() =>
        Assert.Equal(
            [$"breaks-source {Duration}/type"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d.Parameter("duration")["type"] = "integer")));

    [Fact]
    public async Task A_number_that_is_written_differently_is_not_drift() =>
        Assert.Empty(
            (
                await DriftProbe.ChangesAsync(
                    Sample.KlingO3,
                    Sample
                        .KlingO3.Replace("\"max\": 15", "\"max\": 1.5e1", StringComparison.Ordinal)
                        .Replace("\"default\": 5", "\"default\": 5.0", StringComparison.Ordinal))));

    [Fact]
    public async Task An_option_of_a_number_that_is_gone_breaks_calls()
    {
        string before = Sample
            .Of("m")
            .With(d =>
                d["supported_parameters"]!
                    .AsArray()
                    .Add(System.Text.Json.Nodes.JsonNode.Parse("""{"name":"fps","type":"number","options":[24,30]}""")));
        Assert.Equal(
            ["breaks-calls /supported_parameters/fps/options/24"],
            await DriftProbe.ChangesAsync(before, before.With(d => d.Parameter("fps")["options"]!.AsArray().RemoveAt(0))));
    }

    [Fact]
    public async Task A_neighbour_that_takes_the_name_in_CSharp_breaks_source()
    {
        string before = Sample
            .Of("m")
            .With(d =>
                d["supported_parameters"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"name":"top_k","type":"integer"}""")));
        string after = before.With(d =>
            d["supported_parameters"]!.AsArray().Insert(0, System.Text.Json.Nodes.JsonNode.Parse("""{"name":"top-k","type":"integer"}""")));
        Assert.Equal(
            ["breaks-source /supported_parameters/top_k/name", "adds /supported_parameters/top-k"],
            await DriftProbe.ChangesAsync(before, after));
    }

    [Fact]
    public async Task An_endpoint_that_is_gone_breaks_calls() =>
        Assert.Equal(
            ["breaks-calls /supported_endpoints/POST ~1v1~1videos~1generations", "adds /supported_endpoints/POST ~1v2~1videos"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d["supported_endpoints"]![0] = "POST /v2/videos")));

    [Fact]
    public async Task Another_endpoint_by_default_changes_behavior() =>
        Assert.Equal(
            ["changes-behavior /supported_endpoints", "adds /supported_endpoints/POST ~1v2~1videos"],
            await DriftProbe.ChangesAsync(
                Sample.KlingO3,
                Sample.KlingO3.With(d => d["supported_endpoints"]!.AsArray().Insert(0, "POST /v2/videos"))));

    [Theory]
    [InlineData("description")]
    [InlineData("provider")]
    [InlineData("display_name")]
    public async Task What_people_read_is_documentation(string field) =>
        Assert.Equal(
            [$"documentation /{field}"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d[field] = "other")));

    [Fact]
    public async Task A_field_that_nothing_is_made_of_is_documentation() =>
        Assert.Equal(
            ["documentation /weight_precision"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d["weight_precision"] = "fp8")));

    [Fact]
    public async Task Such_a_field_of_a_parameter_or_a_price_is_documentation_too() =>
        Assert.Equal(
            ["documentation /pricing_rows/4K T2V~1I2V~1Ref/note", "documentation /supported_parameters/duration/unit"],
            await DriftProbe.ChangesAsync(
                Sample.KlingO3,
                Sample.KlingO3.With(d =>
                {
                    d.Parameter("duration")["unit"] = "s";
                    d.Price("4K T2V/I2V/Ref")["note"] = "new";
                })));

    [Fact]
    public async Task A_dropped_modality_breaks_calls() =>
        Assert.Equal(
            ["breaks-calls /input_modalities/Audio"],
            await DriftProbe.ChangesAsync(Sample.KlingO3, Sample.KlingO3.With(d => d["input_modalities"]!.AsArray().RemoveAt(3))));

    [Fact]
    public async Task The_worst_class_is_reported_and_null_if_nothing_changed()
    {
        Assert.Null((await DriftProbe.JsonAsync(Sample.Turbo, Sample.Turbo))["worst"]);
        Assert.Equal("breaks-calls", (string?)(await DriftProbe.JsonAsync(Sample.KlingO3, Sample.KlingO3.With(d =>
        {
            d["description"] = "other";
            d.Parameter("duration")["max"] = 10;
        })))["worst"]);
    }

    [Fact]
    public async Task Names_in_paths_are_escaped()
    {
        string before = Sample
            .Of("m")
            .With(d =>
                d["supported_parameters"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"name":"a/b~c","type":"integer"}""")));
        Assert.Equal(["breaks-source /supported_parameters/a~1b~0c"], await DriftProbe.ChangesAsync(before, Sample.Of("m")));
    }
}
