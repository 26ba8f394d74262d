using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>Generated requests to JSON and back, as the host sees them.</summary>
[Trait("Category", "Slow")]
public class RequestJsonTests
{
    private static readonly GeneratedAssembly s_kling = GeneratorProject.Of(Repository.Schema("kling-o3")).Load();

    private static readonly GeneratedAssembly s_every = GeneratorProject.Of(Sample.Document("""
        { "name": "text", "type": "string", "required": true },
        { "name": "option", "type": "enum", "options": ["b", "a", ""], "required": true },
        { "name": "code", "type": "enum", "options": [1, "1", 2.50, -1e3] },
        { "name": "number", "type": "number" },
        { "name": "integer", "type": "integer" },
        { "name": "flag", "type": "boolean" },
        { "name": "list", "type": "array" },
        { "name": "bag", "type": "object" }
        """)).Load();

    private static readonly JsonElement s_list = JsonDocument.Parse("""[1, {"a": null}]""").RootElement;

    private static readonly JsonElement s_bag = JsonDocument.Parse("""{"b": [true], "a": "x"}""").RootElement;

    [Fact]
    public void What_is_not_set_is_not_sent() => Assert.Equal(
        """{"model":"kling-o3","prompt":"x","duration":6}""",
        s_kling.Request("KlingO3Request", ("Prompt", "x"), ("Duration", 6)).ToJson());

    [Fact]
    public void What_is_set_to_the_default_is_sent() => Assert.Equal(
        """{"model":"kling-o3","prompt":"x","model_tier":"pro","sound":false}""",
        s_kling.Request("KlingO3Request", ("Prompt", "x"), ("ModelTier", "Pro"), ("Sound", false)).ToJson());

    [Fact]
    public void Every_kind_of_value_is_written_as_the_kind_it_was_read_as() => Assert.Equal(
        """{"model":"sample","text":"a\nb","option":"","code":2.50,"number":0.1,"integer":9007199254740993,"flag":true,"list":[1,{"a":null}],"bag":{"b":[true],"a":"x"}}""",
        Full().ToJson());

    [Theory]
    [InlineData("_1", "1")]
    [InlineData("_1_2", "\"1\"")]
    [InlineData("_2_50", "2.50")]
    [InlineData("_1e3", "-1e3")]
    public void An_option_is_sent_as_the_text_or_number_that_the_document_has(string member, string expected) => Assert.Equal(
        $$"""{"model":"sample","text":"x","option":"b","code":{{expected}}}""",
        s_every.Request("SampleRequest", ("Text", "x"), ("Option", "B"), ("Code", member)).ToJson());

    [Fact]
    public void What_was_written_is_read_back_equal()
    {
        ModelRequest request = Full();

        ModelRequest read = Read(s_every, request.ToJson());

        Assert.Equal(request, read);
        Assert.Equal(request.GetHashCode(), read.GetHashCode());
        Assert.Equal(request.ToJson(), read.ToJson());
    }

    [Theory]
    [InlineData("Text", "other")]
    [InlineData("Option", "A")]
    [InlineData("Code", "_1_2")]
    [InlineData("Number", 0.2)]
    [InlineData("Integer", 1)]
    [InlineData("Flag", false)]
    [InlineData("List", null)]
    [InlineData("Bag", null)]
    public void Requests_that_differ_in_one_value_are_not_equal(string property, object? value)
    {
        ModelRequest request = Full();
        ModelRequest other = Full();
        Assert.Equal(request, other);

        Type type = GeneratedAssembly.Property(other.GetType(), property).PropertyType;
        GeneratedAssembly.Property(other.GetType(), property).SetValue(other, GeneratedAssembly.Converted(type, value));

        Assert.NotEqual(request, other);
    }

    [Fact]
    public void Objects_are_equal_whatever_the_order_of_their_keys()
    {
        JsonElement turned = JsonDocument.Parse("""{"a": "x", "b": [ true ]}""").RootElement;
        ModelRequest other = Full();
        GeneratedAssembly.Property(other.GetType(), "Bag").SetValue(other, turned);

        Assert.Equal(Full(), other);
        Assert.Equal(Full().GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void A_list_that_was_not_given_counts_as_not_set() => Assert.Equal(
        """{"model":"sample","text":"x","option":"b"}""",
        s_every.Request("SampleRequest", ("Text", "x"), ("Option", "B"), ("List", default(JsonElement))).ToJson());

    [Fact]
    public void An_ordinary_JsonSerializer_call_writes_and_reads_a_request()
    {
        ModelRequest request = Full();

        string json = JsonSerializer.Serialize(request, request.GetType());

        Assert.Equal(request.ToJson(), json);
        Assert.Equal(request, JsonSerializer.Deserialize(json, request.GetType()));
        Assert.Equal(request, JsonSerializer.Deserialize(json, request.GetType(), new JsonSerializerOptions(JsonSerializerDefaults.Web)));
    }

    [Fact]
    public void A_request_inside_something_else_is_written_and_read_as_well()
    {
        Type list = typeof(List<>).MakeGenericType(s_every.Type("SampleRequest"));

        object read = JsonSerializer.Deserialize($"[{Full().ToJson()},{Full().ToJson()}]", list)!;

        Assert.Equal(2, ((System.Collections.IList)read).Count);
        Assert.Equal($"[{Full().ToJson()},{Full().ToJson()}]", JsonSerializer.Serialize(read, list));
    }

    [Theory]
    [InlineData("_16x9", "\"16:9\"")]
    [InlineData("_9x16", "\"9:16\"")]
    public void An_enum_by_itself_is_its_option(string member, string json)
    {
        Type type = s_kling.Type("KlingO3AspectRatio");
        object value = Enum.Parse(type, member);

        Assert.Equal(json, JsonSerializer.Serialize(value, type));
        Assert.Equal(value, JsonSerializer.Deserialize(json, type));
    }

    [Theory]
    [InlineData("\"4:3\"")]
    [InlineData("0")]
    [InlineData("null")]
    [InlineData("\"_16x9\"")]
    public void An_enum_by_itself_is_nothing_but_its_options(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, s_kling.Type("KlingO3AspectRatio")));

    [Fact]
    public void An_option_that_the_document_does_not_know_is_kept_and_sent_again()
    {
        const string Json = """{"model":"kling-o3","prompt":"x","workflow":"dream","duration":6}""";

        ModelRequest request = Read(s_kling, Json, "KlingO3Request");

        Assert.Null(GeneratedAssembly.Get(request, "Workflow"));
        Assert.Equal("dream", (string?)request.Extra["workflow"]);
        Assert.Equal(Json, request.ToJson());
        Assert.Equal("workflow", Assert.Single(request.Validate().Warnings).Parameter);
    }

    [Fact]
    public void A_required_option_that_the_document_does_not_know_is_kept_and_sent_again()
    {
        const string Json = """{"model":"sample","text":"x","option":"new"}""";

        Assert.Equal(Json, Read(s_every, Json).ToJson());
        Assert.Equal(Read(s_every, Json), Read(s_every, Json));
    }

    [Fact]
    public void The_last_of_two_values_under_one_key_counts()
    {
        Assert.Equal(
            """{"model":"kling-o3","prompt":"x","workflow":"auto"}""",
            Read(s_kling, """{"prompt":"x","workflow":"dream","workflow":"auto"}""", "KlingO3Request").ToJson());
        Assert.Equal(
            """{"model":"kling-o3","prompt":"x","workflow":"dream"}""",
            Read(s_kling, """{"prompt":"x","workflow":"auto","workflow":"dream"}""", "KlingO3Request").ToJson());
    }

    [Fact]
    public void A_value_of_another_type_is_kept_and_sent_again()
    {
        const string Json = """{"model":"sample","text":"x","option":"b","number":"many","integer":1.5,"flag":"yes","list":{},"bag":[]}""";

        Assert.Equal(Json, Read(s_every, Json).ToJson());
        Assert.Equal(5, Read(s_every, Json).Validate().Warnings.Count);
    }

    [Fact]
    public void What_the_document_does_not_know_is_kept_and_sent_again()
    {
        const string Json = """{"model":"kling-o3","prompt":"x","new_thing":{"a":[1,2]},"other":null}""";

        ModelRequest request = Read(s_kling, Json, "KlingO3Request");

        Assert.Equal(["new_thing", "other"], request.Extra.Keys);
        Assert.Equal(Json, request.ToJson());
        Assert.True(request.Validate().IsValid);
    }

    [Fact]
    public void Parameters_are_read_in_any_order_and_without_the_model() => Assert.Equal(
        """{"model":"kling-o3","prompt":"x","duration":6,"sound":true}""",
        Read(s_kling, """{"sound":true,"duration":6.0,"prompt":"x","workflow":null}""", "KlingO3Request").ToJson());

    [Theory]
    [InlineData("""{"model":"kling-o3","duration":6}""", "prompt")]
    [InlineData("""{"model":"kling-o3","prompt":null}""", "prompt")]
    [InlineData("""{"model":"kling-3-0-turbo","prompt":"x"}""", "kling-o3")]
    [InlineData("[]", "kling-o3")]
    [InlineData("\"x\"", "kling-o3")]
    public void What_can_not_be_the_request_is_refused_with_a_reason(string json, string reason)
    {
        JsonException exception = Assert.Throws<JsonException>(() => Read(s_kling, json, "KlingO3Request"));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Extra_under_a_known_name_replaces_the_typed_value_and_is_warned_of()
    {
        ModelRequest request = s_kling.Request("KlingO3Request", ("Prompt", "x"), ("Duration", 6));
        request.Extra["duration"] = "long";

        Assert.Equal("""{"model":"kling-o3","prompt":"x","duration":"long"}""", request.ToJson());
        Assert.True(request.Validate().IsValid);
        Assert.Equal("duration", Assert.Single(request.Validate().Warnings).Parameter);
    }

    [Fact]
    public void A_copy_has_an_Extra_of_its_own()
    {
        var project = new GeneratorProject(new SchemaText("schemas/a.json", Repository.Schema("kling-o3")))
        {
            Code = """
                using SchemaSdk.Models;

                internal static class Program
                {
                    public static string Run()
                    {
                        var one = new KlingO3Request { Prompt = "x", Extra = { ["a"] = 1 } };
                        var two = one with { Duration = 6 };
                        var same = one with { };
                        bool equal = same == one && same.GetHashCode() == one.GetHashCode();
                        two.Extra["b"] = 2;
                        return $"{one.ToJson()} {two.ToJson()} {equal} {one.Equals((object)same)} {one != two}";
                    }
                }
                """,
        };

        Assert.Equal(
            """{"model":"kling-o3","prompt":"x","a":1} {"model":"kling-o3","prompt":"x","duration":6,"a":1,"b":2} True True True""",
            project.Load().RunProgram());
    }

    [Fact]
    public void A_node_that_is_changed_after_it_was_given_changes_nothing()
    {
        ModelRequest request = s_kling.Request("KlingO3Request", ("Prompt", "x"));
        var node = new JsonArray(1);
        request.Extra["list"] = node;
        node.Add(2);

        Assert.Equal("""{"model":"kling-o3","prompt":"x","list":[1]}""", request.ToJson());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_JSON_can_not_say_is_shown_and_not_sent(double value)
    {
        ModelRequest request = s_kling.Request("KlingO3Request", ("Prompt", "x"), ("Duration", value));

        Assert.Throws<ArgumentException>(request.ToJson);
        Assert.StartsWith("KlingO3Request {", request.ToString(), StringComparison.Ordinal);
        Assert.Equal("SSDK1001", Assert.Single(request.Validate().Errors).Code);
    }

    private static ModelRequest Full() =>
        s_every.Request(
            "SampleRequest",
            ("Text", "a\nb"),
            ("Option", "Empty"),
            ("Code", "_2_50"),
            ("Number", 0.1),
            ("Integer", 9007199254740993L),
            ("Flag", true),
            ("List", s_list),
            ("Bag", s_bag));

    private static ModelRequest Read(GeneratedAssembly generated, string json, string type = "SampleRequest") =>
        (ModelRequest)JsonSerializer.Deserialize(json, generated.Type(type))!;
}
