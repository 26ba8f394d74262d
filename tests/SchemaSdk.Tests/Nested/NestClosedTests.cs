using System.Text;
using System.Text.Json;
using SchemaSdk.Tests.Requests;

namespace SchemaSdk.Tests.Nested;

/// <summary>A document can say that there are no other parameters, and that null is no value.</summary>
public class NestClosedTests
{
    private const string Parameters = """
        type Box
        text a A
        text b B nullable
        end
        text prompt Prompt
        text mask Mask nullable
        object box Box type=Box
        array list List
        item text nullable
        """;

    private static readonly ModelInfo s_closed = ModelInfo.FromMetadata($"v1\nmodel shut closed strict-null submit=\"POST /v1/a\"\n{Parameters}");
    private static readonly ModelInfo s_open = ModelInfo.FromMetadata($"v1\nmodel open submit=\"POST /v1/a\"\n{Parameters}");

    [Theory]
    [InlineData("""{"prompt":null}""", "SSDK1003 prompt", "")]
    [InlineData("""{"mask":null}""", "", "")]
    [InlineData("""{"box":{"a":null,"b":null}}""", "SSDK1003 box.a", "")]
    [InlineData("""{"box":null}""", "SSDK1003 box", "")]
    [InlineData("""{"list":["a",null]}""", "", "")]
    [InlineData("""{"box":{"later":1}}""", "", "")]
    [InlineData("""{"later":1}""", "SSDK1030 later", "SSDK1030 later")]
    public void A_strict_reader_refuses_what_the_document_refuses(string json, string whenClosed, string whenOpen)
    {
        Assert.Equal(whenClosed, Strict(s_closed, json));
        Assert.Equal(whenOpen, Strict(s_open, json));
    }

    [Fact]
    public void Other_parameters_in_Extra_are_an_error_only_if_the_document_is_closed()
    {
        Assert.Equal("error SSDK1030: later is not a parameter of shut", Report(s_closed, "later"));
        Assert.Equal("valid", Report(s_open, "later"));
    }

    private static string Strict(ModelInfo model, string json)
    {
        var utf8 = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        utf8.Read();
        return string.Join(", ", new StrictRequestReader(model).Read(ref utf8).Errors.Select(e => $"{e.Code} {e.Parameter}"));
    }

    private static string Report(ModelInfo model, string name) =>
        new FreeRequest(model) { Values = [null, null, null, null], Extra = new ExtraParameters { [name] = 1 } }.Validate().ToString();
}
