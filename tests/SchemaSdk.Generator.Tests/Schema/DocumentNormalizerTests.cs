using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

public class DocumentNormalizerTests
{
    [Theory]
    [InlineData("kling-o3")]
    [InlineData("kling-3-0-turbo")]
    public void The_documents_of_the_repository_are_normalised(string id)
    {
        Assert.Equal(Repository.Schema(id), DocumentNormalizer.Normalize(Repository.Schema(id)));
    }

    [Fact]
    public void Normalizing_twice_changes_nothing()
    {
        string once = DocumentNormalizer.Normalize(Repository.Oddities)!;

        Assert.NotEqual(Repository.Oddities, once);
        Assert.Equal(once, DocumentNormalizer.Normalize(once));
    }

    [Fact]
    public void Known_fields_come_first_in_their_order_and_others_by_name()
    {
        Assert.Equal(
            """
            {
              "$schema": "./model.schema.json",
              "id": "m",
              "name": "The model",
              "endpoint": "POST /v1/x",
              "features": [],
              "supported_parameters": [
                {
                  "name": "p",
                  "type": "number",
                  "default": 1.50,
                  "enum": [1.50, 2],
                  "min": -0,
                  "Zeta": null,
                  "hint": {
                    "a": 1e400,
                    "b": {}
                  }
                }
              ],
              "pricing_rows": [
                {
                  "charge": "A",
                  "unit": "per second",
                  "price": "$0.280",
                  "was": null
                }
              ],
              "A": true,
              "b": [
                [],
                [1]
              ]
            }

            """,
            DocumentNormalizer.Normalize(
                """
                { "b": [[], [1]], "A": true, "pricing_rows": [{ "was": null, "price": "$0.280", "unit": "per second", "charge": "A" }],
                  "supported_parameters": [{ "hint": { "b": {}, "a": 1e400 }, "Zeta": null, "min": -0, "enum": [1.50, 2], "default": 1.50, "type": "number", "name": "p" }],
                  "features": [ ], "endpoint": "POST /v1/x", "name": "The model", "id": "m", "$schema": "./model.schema.json" }
                """));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_list_stays_on_its_line_up_to_100_columns(int columns, bool isInline)
    {
        string item = new('x', columns - "  \"a\": [\"\"],".Length);

        string normalised = DocumentNormalizer.Normalize($$"""{"a":["{{item}}"],"b":0}""")!;

        Assert.Equal(
            isInline
                ? $"{{\n  \"a\": [\"{item}\"],\n  \"b\": 0\n}}\n"
                : $"{{\n  \"a\": [\n    \"{item}\"\n  ],\n  \"b\": 0\n}}\n",
            normalised);
    }

    [Fact]
    public void Strings_are_written_in_one_way()
    {
        Assert.Equal(
            "{\n  \"id\": \"A/é🎵\\n\\u0001\\ud800\\u2028\\u202e\"\n}\n",
            DocumentNormalizer.Normalize(@"{""\u0069d"":""\u0041\/\u00e9\ud83c\udfb5\n\u0001\ud800\u2028\u202E""}"));
    }

    [Fact]
    public void A_model_comes_out_of_its_envelope()
    {
        Assert.Equal("{\n  \"id\": \"m\"\n}\n", DocumentNormalizer.Normalize("""{"data":[{"id":"m"}],"object":"list"}"""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{'id':1}")]
    public void What_is_not_json_is_not_normalised(string text)
    {
        Assert.Null(DocumentNormalizer.Normalize(text));
    }

    [Fact]
    public void Repeated_keys_keep_their_order()
    {
        Assert.Equal("{\n  \"a\": 2,\n  \"a\": 1,\n  \"b\": 0\n}\n", DocumentNormalizer.Normalize("""{"b":0,"a":2,"a":1}"""));
    }
}
