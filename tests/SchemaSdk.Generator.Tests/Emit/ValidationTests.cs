using System.ComponentModel.DataAnnotations;
using System.Reflection;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>What a generated request says of its own values.</summary>
public class ValidationTests
{
    private static readonly GeneratedAssembly s_kling = GeneratorProject.Of(Repository.Schema("kling-o3")).Load();

    private static readonly GeneratedAssembly s_bounds = GeneratorProject.Of(Sample.Document("""
        { "name": "prompt", "type": "string", "required": true },
        { "name": "title", "type": "string", "min": 2, "max": 5 },
        { "name": "genre", "type": "string", "options": ["pop", "", "5"] },
        { "name": "steps", "type": "number", "options": [4, 8.5] },
        { "name": "loudness", "type": "number", "min": -60, "max": -0.5 },
        { "name": "least", "type": "number", "min": 3 },
        { "name": "most", "type": "number", "max": 1e300 },
        { "name": "seed", "type": "integer", "min": 0, "max": 4294967295 },
        { "name": "offset", "type": "integer", "min": -9007199254740993, "max": 9007199254740993 },
        { "name": "wide", "type": "integer", "min": -9007199254740992, "max": 9007199254740992 },
        { "name": "size", "type": "enum", "options": ["1k", "2k"] },
        { "name": "list", "type": "array", "required": true }
        """)).Load();

    [Fact]
    public void Every_fault_is_reported_and_not_only_the_first()
    {
        ValidationReport report = s_kling.Request("KlingO3Request", ("Duration", 20), ("ModelTier", 9), ("AspectRatio", -1)).Validate();

        Assert.False(report.IsValid);
        Assert.Equal(
            [
                "prompt SSDK1004: prompt is required and must not be empty (kling-o3)",
                "model_tier SSDK1003: model_tier is 9, not one of standard, pro, 4k (kling-o3)",
                "aspect_ratio SSDK1003: aspect_ratio is -1, not one of 16:9, 1:1, 9:16 (kling-o3)",
                "duration SSDK1001: duration is 20, outside 3 to 15 (kling-o3)",
            ],
            report.Errors.Select(e => $"{e.Parameter} {e.Code}: {e.Message}"));
    }

    [Theory]
    [InlineData("9.5s: a", null)]
    [InlineData("10s: a", "scene 1 of prompt lasts 10 s, which must be more than 0 and less than 10 (sample)")]
    [InlineData("5s: a | 0s: b", "scene 2 of prompt lasts 0 s, which must be more than 0 and less than 10 (sample)")]
    public void A_scene_is_as_long_as_the_duration_may_be(string scenes, string? message)
    {
        string document = Sample.Document("""
            { "name": "prompt", "type": "string" }, { "name": "duration", "type": "number", "exclusive_min": 0, "exclusive_max": 10 }
            """);
        const string Overlay = """{ "model": "sample", "parameters": { "prompt": { "format": "scenes" } } }""";
        var project = new GeneratorProject(new SchemaText("schemas/a.json", document), new SchemaText("schemas/a.overlay.json", Overlay));

        ValidationReport report = project.Load().Request("SampleRequest", ("Prompt", (Scenes)scenes)).Validate();

        Assert.Equal(message, report.Errors.SingleOrDefault()?.Message);
    }

    [Theory]
    [InlineData("\"min\": 5, \"exclusive_min\": 3", 4, "p is 4, below the minimum of 5 (sample)")]
    [InlineData("\"min\": 3, \"exclusive_min\": 5", 4, "p is 4, which must be more than 5 (sample)")]
    [InlineData("\"max\": 5, \"exclusive_max\": 7", 6, "p is 6, above the maximum of 5 (sample)")]
    [InlineData("\"min\": 1, \"exclusive_min\": 1, \"step\": 2", 1, "p is 1, which must be more than 1 (sample)")]
    [InlineData("\"min\": 1, \"exclusive_min\": 1, \"step\": 2", 4, "p is 4, not in steps of 2 from 1 (sample)")]
    public void The_message_has_the_bound_that_decides(string bounds, double value, string message) => Assert.Equal(
        message,
        GeneratorProject.Of(Sample.Document(Sample.Named($"\"type\": \"number\", {bounds}"))).Load()
            .Request("SampleRequest", ("P", value)).Validate().Errors.Single().Message);

    [Fact]
    public void A_request_without_a_fault_is_valid()
    {
        ValidationReport report = s_kling.Request("KlingO3Request", ("Prompt", "x"), ("Duration", 3.5)).Validate();

        Assert.True(report.IsValid);
        Assert.Empty(report.Errors);
        Assert.Empty(report.Warnings);
    }

    [Theory]
    [InlineData("Prompt", "", "SSDK1004")]
    [InlineData("Prompt", " \n", "SSDK1004")]
    [InlineData("Title", "a", "SSDK1002")]
    [InlineData("Title", "ab", null)]
    [InlineData("Title", "abcde", null)]
    [InlineData("Title", "abcdef", "SSDK1002")]
    [InlineData("Genre", "pop", null)]
    [InlineData("Genre", "", null)]
    [InlineData("Genre", "5", null)]
    [InlineData("Genre", "POP", "SSDK1003")]
    [InlineData("Steps", 8.5, null)]
    [InlineData("Steps", 5.0, "SSDK1003")]
    [InlineData("Loudness", -60.0, null)]
    [InlineData("Loudness", -60.001, "SSDK1001")]
    [InlineData("Loudness", -0.4, "SSDK1001")]
    [InlineData("Least", 2.9, "SSDK1001")]
    [InlineData("Least", 1e308, null)]
    [InlineData("Most", 1e301, "SSDK1001")]
    [InlineData("Most", double.NegativeInfinity, "SSDK1001")]
    [InlineData("Seed", -1L, "SSDK1001")]
    [InlineData("Seed", 4294967295L, null)]
    [InlineData("Seed", 4294967296L, "SSDK1001")]
    [InlineData("Offset", 9007199254740993L, null)]
    [InlineData("Offset", 9007199254740994L, "SSDK1001")]
    [InlineData("Wide", 9007199254740992L, null)]
    [InlineData("Wide", 9007199254740993L, "SSDK1001")]
    [InlineData("Wide", -9007199254740993L, "SSDK1001")]
    [InlineData("Offset", -9007199254740994L, "SSDK1001")]
    [InlineData("Size", 1, null)]
    [InlineData("Size", 2, "SSDK1003")]
    public void A_value_is_held_against_its_bounds_and_options(string property, object value, string? code)
    {
        ModelRequest request = s_bounds.Request(
            "SampleRequest",
            ("Prompt", "x"),
            ("List", System.Text.Json.JsonDocument.Parse("[]").RootElement));
        PropertyInfo info = GeneratedAssembly.Property(request.GetType(), property);
        info.SetValue(request, GeneratedAssembly.Converted(info.PropertyType, value));

        Assert.Equal(code is null ? [] : [code], request.Validate().Errors.Select(e => e.Code));
    }

    [Fact]
    public void A_required_list_that_was_not_given_is_missing() =>
        Assert.Equal("list", Assert.Single(s_bounds.Request("SampleRequest", ("Prompt", "x")).Validate().Errors).Parameter);

    [Fact]
    public void The_frameworks_validator_finds_the_same_faults()
    {
        ModelRequest request = s_kling.Request("KlingO3Request", ("Prompt", " "), ("Duration", 3), ("ModelTier", 9));
        var results = new List<ValidationResult>();

        Assert.False(Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true));

        Assert.Equal(
            ["SSDK1003: model_tier is 9, not one of standard, pro, 4k (kling-o3) [ModelTier]", "SSDK1004: prompt is required and must not be empty (kling-o3) [Prompt]"],
            results.Select(r => $"{r.ErrorMessage} [{string.Join(",", r.MemberNames)}]").Order());
    }

    [Theory]
    [InlineData("Duration", 20, false)]
    [InlineData("Duration", 15, true)]
    [InlineData("Duration", 2.9, false)]
    public void The_frameworks_validator_knows_the_bounds_by_attribute(string property, object value, bool expected)
    {
        ModelRequest request = s_kling.Request("KlingO3Request", ("Prompt", "x"), (property, value));

        Assert.Equal(expected, Validator.TryValidateObject(request, new ValidationContext(request), null, validateAllProperties: true));
    }

    [Theory]
    [InlineData("Title", "[StringLength 2 5]")]
    [InlineData("Loudness", "[Range -60 -0.5]")]
    [InlineData("Least", "[Range 3 ∞]")]
    [InlineData("Most", "[Range -∞ 1E+300]")]
    [InlineData("Seed", "[Range 0 4294967295]")]
    [InlineData("Prompt", "")]
    [InlineData("Genre", "")]
    public void Bounds_are_attributes_that_other_frameworks_read(string property, string expected)
    {
        IEnumerable<string> attributes = GeneratedAssembly
            .Property(s_bounds.Type("SampleRequest"), property)
            .GetCustomAttributes<ValidationAttribute>()
            .Select(a =>
                a switch
                {
                    RangeAttribute range => FormattableString
                        .Invariant($"[Range {range.Minimum} {range.Maximum}]")
                        .Replace("Infinity", "∞", StringComparison.Ordinal),
                    StringLengthAttribute length => $"[StringLength {length.MinimumLength} {length.MaximumLength}]",
                    _ => a.ToString()!,
                });

        Assert.Equal(expected, string.Concat(attributes));
    }

    [Fact]
    public void Every_bound_that_the_frameworks_validator_is_given_can_be_checked_by_it()
    {
        ModelRequest request = s_bounds.Request(
            "SampleRequest",
            ("Prompt", "x"),
            ("List", System.Text.Json.JsonDocument.Parse("[]").RootElement),
            ("Least", 4),
            ("Most", 4),
            ("Seed", 4),
            ("Offset", 4),
            ("Title", "abc"));

        Assert.True(Validator.TryValidateObject(request, new ValidationContext(request), null, validateAllProperties: true));
    }
}
