using System.Reflection;
using System.Text.Json;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>The types that a document becomes.</summary>
[Trait("Category", "Slow")]
public class RequestShapeTests
{
    private const string EveryType = """
        { "name": "text", "type": "string", "required": true }, { "name": "text_too", "type": "string" },
        { "name": "option", "type": "enum", "options": ["b", "a"], "required": true }, { "name": "option_too", "type": "enum", "options": ["b", "a"] },
        { "name": "number", "type": "number", "required": true }, { "name": "number_too", "type": "number" },
        { "name": "integer", "type": "integer", "required": true }, { "name": "integer_too", "type": "integer" },
        { "name": "flag", "type": "boolean", "required": true }, { "name": "flag_too", "type": "boolean" },
        { "name": "list", "type": "array", "required": true }, { "name": "list_too", "type": "array" },
        { "name": "bag", "type": "object", "required": true }, { "name": "bag_too", "type": "object" }
        """;

    [Theory]
    [InlineData("Text", typeof(string))]
    [InlineData("Number", typeof(double))]
    [InlineData("Integer", typeof(long))]
    [InlineData("Flag", typeof(bool))]
    [InlineData("List", typeof(JsonElement))]
    [InlineData("Bag", typeof(JsonElement))]
    public void Each_type_of_a_document_has_its_type_in_CSharp(string property, Type expected)
    {
        GeneratedAssembly generated = GeneratorProject.Of(Sample.Document(EveryType)).Load();
        PropertyInfo required = GeneratedAssembly.Property(generated.Type("SampleRequest"), property);
        PropertyInfo optional = GeneratedAssembly.Property(generated.Type("SampleRequest"), property + "Too");

        Assert.Equal(expected, required.PropertyType);
        Assert.Equal(expected.IsValueType ? typeof(Nullable<>).MakeGenericType(expected) : expected, optional.PropertyType);
        Assert.True(IsRequired(required));
        Assert.False(IsRequired(optional));
        Assert.Equal(NullabilityState.NotNull, new NullabilityInfoContext().Create(required).WriteState);
        Assert.Equal(NullabilityState.Nullable, new NullabilityInfoContext().Create(optional).WriteState);
    }

    [Fact]
    public void Properties_are_in_the_order_of_the_document() => Assert.Equal(
        ["Text", "TextToo", "Option", "OptionToo", "Number", "NumberToo", "Integer", "IntegerToo", "Flag", "FlagToo", "List", "ListToo", "Bag", "BagToo"],
        GeneratorProject.Of(Sample.Document(EveryType)).Load().Properties("SampleRequest").Select(p => p.Name));

    [Fact]
    public void A_request_is_a_sealed_record_over_the_runtimes_base()
    {
        Type type = GeneratorProject.Of(Repository.Schema("kling-o3")).Load().Type("KlingO3Request");

        Assert.True(type is { IsSealed: true, IsPublic: true });
        Assert.Equal(typeof(ModelRequest), type.BaseType);
        Assert.Contains(typeof(IModelRequest<>).MakeGenericType(type), type.GetInterfaces());
    }

    [Fact]
    public void The_compiler_requires_what_the_document_requires_and_nothing_else()
    {
        var project = new GeneratorProject(new SchemaText("schemas/a.json", Repository.Schema("kling-o3")))
        {
            Code = "using SchemaSdk.Models; class C { KlingO3Request A = new() { Prompt = \"x\" }; KlingO3Request B = new() { Duration = 6 }; }",
        };

        Assert.Contains("CS9035", Assert.Single(project.Run().CompilerMessages), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_reads_as_a_user_would_write_it()
    {
        var project = new GeneratorProject(new SchemaText("schemas/a.json", Repository.Schema("kling-o3")))
        {
            Code = """
                using SchemaSdk;
                using SchemaSdk.Models;

                internal static class Program
                {
                    public static string Run()
                    {
                        var request = new KlingO3Request
                        {
                            Prompt = "sunrise over the ocean",
                            ModelTier = KlingO3ModelTier.Pro,
                            Duration = 6,
                            Extra = { ["new_thing"] = 7 },
                        };
                        KlingO3Request other = request with { AspectRatio = KlingO3AspectRatio._9x16 };
                        PriceEstimate price = other.EstimatePrice();
                        decimal rate = KlingO3Pricing.ProT2vI2vSound;
                        double standard = KlingO3Request.Defaults.Duration;
                        return $"{KlingO3Request.ModelId} {other.Validate().IsValid} {price.Currency} {rate} {standard} {request == other}";
                    }
                }
                """,
        };

        Assert.Equal("kling-o3 True USD 0.280 5 False", project.Load().RunProgram());
    }

    [Fact]
    public void Enum_members_are_numbered_in_the_order_of_the_document()
    {
        Type workflow = GeneratorProject.Of(Repository.Schema("kling-o3")).Load().Type("KlingO3Workflow");

        Assert.Equal(["Auto", "T2v", "I2v", "VideoEdit", "Reference"], Enum.GetNames(workflow));
        Assert.Equal([0, 1, 2, 3, 4], Enum.GetValuesAsUnderlyingType(workflow).Cast<int>());
    }

    [Theory]
    [InlineData("KlingO3Request+Defaults.ModelTier", 1)]
    [InlineData("KlingO3Request+Defaults.Workflow", 0)]
    [InlineData("KlingO3Request+Defaults.AspectRatio", 0)]
    [InlineData("KlingO3Request+Defaults.Duration", 5.0)]
    [InlineData("KlingO3Request+Defaults.Sound", true)]
    [InlineData("KlingO3Request.ModelId", "kling-o3")]
    public void A_constant_is_the_default_that_the_host_uses(string path, object expected)
    {
        object? value = GeneratorProject.Of(Repository.Schema("kling-o3")).Load().Constant(path);

        Assert.Equal(expected, value is Enum member ? Convert.ToInt32(member, System.Globalization.CultureInfo.InvariantCulture) : value);
    }

    [Theory]
    [InlineData("\"type\": \"string\", \"default\": \"\"", "")]
    [InlineData("\"type\": \"string\", \"default\": \"a\\\"b\\\\c\\n\\u2028\\u202Ed{0}\"", "a\"b\\c\n\u2028\u202Ed{0}")]
    [InlineData("\"type\": \"string\", \"default\": \"\\u0000\"", "\0")]
    [InlineData("\"type\": \"integer\", \"default\": -9223372036854775808", long.MinValue)]
    [InlineData("\"type\": \"integer\", \"default\": 9223372036854775807", long.MaxValue)]
    [InlineData("\"type\": \"integer\", \"default\": 1e3", 1000L)]
    [InlineData("\"type\": \"number\", \"default\": -0.0", -0.0)]
    [InlineData("\"type\": \"number\", \"default\": 1e308", 1e308)]
    [InlineData("\"type\": \"number\", \"default\": 5e-324", 5e-324)]
    [InlineData("\"type\": \"number\", \"default\": 0.1", 0.1)]
    [InlineData("\"type\": \"boolean\", \"default\": false", false)]
    public void A_default_keeps_its_value_to_the_last_bit(string fields, object expected)
    {
        object? value = GeneratorProject.Of(Sample.Document(Sample.Named(fields))).Load().Constant("SampleRequest+Defaults.P");

        Assert.Equal(expected, value);
        if (expected is double number)
            Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits((double)value!));
    }

    [Theory]
    [InlineData("\"type\": \"string\"")]
    [InlineData("\"type\": \"string\", \"default\": null")]
    [InlineData("\"type\": \"array\", \"default\": []")]
    [InlineData("\"type\": \"object\", \"default\": { \"a\": 1 }")]
    public void Without_a_default_that_can_be_a_constant_there_is_no_holder(string fields) =>
        Assert.Null(GeneratorProject.Of(Sample.Document(Sample.Named(fields))).Load().Type("SampleRequest").GetNestedType("Defaults"));

    [Fact]
    public void A_default_that_the_parameter_does_not_allow_is_no_constant()
    {
        GeneratorRun run = GeneratorProject
            .Of(Sample.Document(Sample.Named("\"type\": \"number\", \"max\": 3, \"default\": 5")))
            .Run()
            .Compiling();

        Assert.Null(run.Load().Type("SampleRequest").GetNestedType("Defaults"));
        Assert.Contains(
            "Default according to the document: 5, which the document itself does not allow.",
            run.Source("Sample.g.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_parameters_is_a_request_with_nothing_to_set()
    {
        GeneratedAssembly generated = GeneratorProject.Of(Sample.Priced("""{ "label": "a", "rate": "$1" }""")).Load();

        Assert.Empty(generated.Properties("SampleRequest"));
        Assert.Equal("""{"model":"sample"}""", generated.Request("SampleRequest").ToJson());
    }

    [Fact]
    public void The_oddities_compile_load_and_say_themselves()
    {
        GeneratedAssembly generated = new GeneratorProject(new SchemaText("schemas/odd.json", Repository.Oddities))
            .Run()
            .Compiling()
            .Load();
        ModelRequest request = generated.Request(
            "AceStep1_5XlEuXRequest",
            ("Prompt", "x"),
            ("Style", "Empty"),
            ("Channels", "_2_2"),
            ("ExtraValue", "e"),
            ("AB_2", "b"),
            ("音楽", "歌"));

        Assert.True(request.Validate().IsValid, request.Validate().ToString());
        Assert.Equal(
            """{"model":"ace-step-1.5-xl:eu/x","prompt":"x","Extra":"e","a_b":"b","\u97F3\u697D":"\u6B4C","style":"","channels":"2"}""",
            request.ToJson());
    }

    private static bool IsRequired(PropertyInfo property) =>
        property.CustomAttributes.Any(a => a.AttributeType.FullName == "System.Runtime.CompilerServices.RequiredMemberAttribute");
}
