using System.Text.Json;
using SchemaSdk.Judges;

namespace SchemaSdk.Tests.Nested;

/// <summary>What is right and wrong inside a parameter, with its place; the exported JSON Schema says the same of each request.</summary>
public class NestVerdictTests
{
    private static readonly JsonSerializerOptions s_strict = new() { Converters = { new StrictRequestConverter() } };
    private static readonly SchemaVerdict s_schema = new(NestRequest.Model);

    [Theory]
    [InlineData("""{"loras":[{"path":"a","scale":4}]}""", "")]
    [InlineData("""{"loras":[]}""", "SSDK1005 loras")]
    [InlineData("""{"loras":[{"path":"a"},{"path":"b"},{"path":"c"},{"path":"d"}]}""", "SSDK1005 loras")]
    [InlineData("""{"loras":[{"path":"a"},{"path":"a","scale":1}]}""", "")]
    [InlineData("""{"loras":[{"path":"a","scale":0}]}""", "SSDK1001 loras[0].scale")]
    [InlineData("""{"loras":[{"scale":1},{"path":"a","scale":5}]}""", "SSDK1004 loras[0].path, SSDK1001 loras[1].scale")]
    [InlineData("""{"loras":[{"path":5}]}""", "SSDK1003 loras[0].path")]
    [InlineData("""{"loras":[{"path":"a","weight":{"scale":9}}]}""", "SSDK1001 loras[0].weight.scale")]
    [InlineData("""{"loras":[{"path":"a","weight":{"sale":1}}]}""", "SSDK1030 loras[0].weight.sale")]
    [InlineData("""{"loras":[{"path":"a","weight":3}]}""", "SSDK1003 loras[0].weight")]
    [InlineData("""{"loras":[{"path":"a","more":[1,{}]}]}""", "")]
    [InlineData("""{"loras":[{"path":"a","note":null}]}""", "")]
    [InlineData("""{"loras":[{"path":"","scale":0.001}]}""", "")]
    [InlineData("""{"loras":[null]}""", "SSDK1003 loras[0]")]
    [InlineData("""{"loras":{"path":"a"}}""", "SSDK1003 loras")]
    [InlineData("""{"image_size":"square"}""", "")]
    [InlineData("""{"image_size":"round"}""", "SSDK1003 image_size")]
    [InlineData("""{"image_size":{"width":1,"height":2}}""", "")]
    [InlineData("""{"image_size":{"width":0,"height":2}}""", "SSDK1001 image_size.width")]
    [InlineData("""{"image_size":{"width":1}}""", "SSDK1004 image_size.height")]
    [InlineData("""{"image_size":{"width":1,"height":2,"depth":3}}""", "SSDK1030 image_size.depth")]
    [InlineData("""{"image_size":[1,2.5]}""", "")]
    [InlineData("""{"image_size":[1,"a",2,3]}""", "SSDK1003 image_size[1], SSDK1005 image_size")]
    [InlineData("""{"image_size":5}""", "SSDK1003 image_size")]
    [InlineData("""{"size":{"width":1.5,"height":1}}""", "SSDK1003 size.width")]
    [InlineData("""{"content":[{"type":"text","text":"abcde"},{"type":"image_url","url":"https://example.com/a?b=c"}]}""", "")]
    [InlineData("""{"content":[{"type":"text","text":"abcdef"}]}""", "SSDK1002 content[0].text")]
    [InlineData("""{"content":[{"type":"image_url","url":"a.png"}]}""", "SSDK1002 content[0].url")]
    [InlineData("""{"content":[{"type":"image_url","text":"a"}]}""", "SSDK1004 content[0].url")]
    [InlineData("""{"content":[{"type":"sound","text":"a"}]}""", "SSDK1003 content[0].type")]
    [InlineData("""{"tags":["ab","A"]}""", "SSDK1002 tags[1]")]
    [InlineData("""{"tags":["abcde","12345"]}""", "SSDK1002 tags[0], SSDK1002 tags[1], SSDK1002 tags[1]")]
    [InlineData("""{"grid":[[1,2],[],[-3]]}""", "")]
    [InlineData("""{"grid":[[1,2],[1,2,3],[true]]}""", "SSDK1003 grid[2][0], SSDK1005 grid[1]")]
    [InlineData("""{"styles":["film","anime"]}""", "")]
    [InlineData("""{"styles":["film","noir"]}""", "SSDK1003 styles[1]")]
    [InlineData("""{"styles":["film","film"]}""", "SSDK1005 styles")]
    [InlineData("""{"mask":null,"strength":0.5}""", "")]
    [InlineData("""{"strength":0}""", "SSDK1001 strength")]
    [InlineData("""{"strength":1}""", "SSDK1001 strength")]
    [InlineData("""{"steps":null}""", "SSDK1003 steps")]
    public void A_request_is_right_or_wrong_at_a_place(string json, string expected)
    {
        Assert.Equal(Sorted(expected), Sorted(Strict(json)));
        Assert.Equal(expected.Length == 0, s_schema.Refusals(json).Count == 0);
    }

    /// <summary>As the standard says, and that validator does not.</summary>
    [Theory]
    [InlineData("""{"size":{"width":1e2,"height":-7}}""", "")]
    [InlineData("""{"tags":["ab\n"]}""", "SSDK1002 tags[0]")]
    [InlineData("""{"loras":[{"path":"a","scale":1},{"scale":1.0,"path":"a"}]}""", "SSDK1005 loras")]
    public void A_number_or_a_line_end_is_what_the_standard_says(string json, string expected) =>
        Assert.Equal(Sorted(expected), Sorted(Strict(json)));

    [Theory]
    [InlineData("""{"loras":[{"path":"a","scale":0}]}""", "SSDK1001 loras[0].scale is 0, which must be more than 0 and at most 4 (nest)")]
    [InlineData("""{"image_size":true}""", "SSDK1003 image_size must be an option or an object or an array; it is true (nest)")]
    [InlineData("""{"image_size":"round"}""", "SSDK1003 image_size is \"round\", not one of square_hd, square (nest)")]
    [InlineData("""{"loras":[{"path":"a","path":"b"}]}""", "SSDK1003 loras[0].path is duplicated; send it once (nest)")]
    [InlineData("""{"content":[{"type":"sound","text":"too long"}]}""", "SSDK1003 content[0].type is \"sound\", not one of text, image_url (nest)")]
    [InlineData("""{"tags":["A"]}""", "SSDK1002 tags[0] is A, which does not match ^[a-z]+$ (nest)")]
    [InlineData("""{"loras":[]}""", "SSDK1005 loras has 0 items, fewer than 1 (nest)")]
    [InlineData("""{"styles":["film","film"]}""", "SSDK1005 styles has equal items at 0 and 1; each must be unique (nest)")]
    [InlineData("""{"size":{"height":1}}""", "SSDK1004 size.width is required (nest)")]
    [InlineData("""{"steps":null}""", "SSDK1003 steps must not be null; leave it out (nest)")]
    public void A_message_says_where_and_what(string json, string expected)
    {
        RequestJsonException fault = Assert.Throws<RequestJsonException>(() => JsonSerializer.Deserialize<NestRequest>(json, s_strict));

        Violation error = Assert.Single(fault.Report.Errors);
        Assert.Equal(expected, $"{error.Code} {error.Message}");
    }

    [Fact]
    public void A_valid_request_is_read_strictly_with_what_its_properties_can_not_hold()
    {
        const string Json = """{"model":"nest","loras":[{"path":"a","note":null,"more":[1]}],"mask":null}""";

        Assert.Equal(Json, JsonSerializer.Deserialize<NestRequest>(Json, s_strict)!.ToJson());
    }

    [Fact]
    public void The_exported_schema_says_what_is_inside_and_defines_once_what_is_used_twice()
    {
        using var schema = JsonDocument.Parse(NestRequest.Model.JsonSchema);
        JsonElement properties = schema.RootElement.GetProperty("properties");

        Assert.Equal("""{"minItems":1,"maxItems":3,"uniqueItems":true}""", Words(properties.GetProperty("loras"), "minItems", "maxItems", "uniqueItems"));
        Assert.Equal("""{"type":"string","pattern":"^[a-z]\u002B$","maxLength":4}""", Words(properties.GetProperty("tags").GetProperty("items"), "type", "pattern", "maxLength"));
        Assert.Equal("""{"exclusiveMinimum":0,"exclusiveMaximum":1}""", Words(properties.GetProperty("strength"), "exclusiveMinimum", "exclusiveMaximum"));
        Assert.Equal("""{"type":["string","null"]}""", Words(properties.GetProperty("mask"), "type"));
        Assert.Equal("""{"allOf":[{"$ref":"#/$defs/NestSize"}]}""", Words(properties.GetProperty("size"), "allOf"));
        Assert.Equal("""{"required":["width","height"],"additionalProperties":false}""", Words(schema.RootElement.GetProperty("$defs").GetProperty("NestSize"), "required", "additionalProperties"));
        Assert.Contains("$defs", NestRequest.Model.ToolSchema, StringComparison.Ordinal);
    }

    private static string Words(JsonElement schema, params string[] names) =>
        JsonSerializer.Serialize(names.ToDictionary(name => name, name => schema.GetProperty(name)));

    private static string Strict(string json)
    {
        try
        {
            NestRequest request = JsonSerializer.Deserialize<NestRequest>(json, s_strict)!;
            Assert.True(request.Validate().IsValid);
            return "";
        }
        catch (RequestJsonException refusal)
        {
            return string.Join(", ", refusal.Report.Errors.Select(e => $"{e.Code} {e.Parameter}"));
        }
    }

    private static string Sorted(string findings) => string.Join(", ", findings.Split(", ").Order(StringComparer.Ordinal));
}
