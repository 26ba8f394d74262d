using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>Values inside values are read as those outside are.</summary>
public class NestedValueTests
{
    [Fact]
    public void An_item_a_member_and_an_alternative_have_the_fields_of_a_parameter()
    {
        const string Fields = """
            "type": "integer", "options": [2, 4], "min": 1, "max": 9, "exclusive_min": 0, "exclusive_max": 9, "step": 2, "nullable": true,
            "deprecated": "Old.", "examples": [4, "x", [1]], "description": "Says it."
            """;
        Parameter parameter = Sample.Parameter(Fields) with { Name = "" };

        Parameter item = Sample.Parameter($$""" "type": "array", "items": { {{Fields}} } """).Items!;
        Parameter member = Sample.Parameter($$""" "type": "object", "parameters": [{ "name": "m", {{Fields}} }] """).Members[0];
        Parameter alternative = Sample.Parameter($$""" "type": "one_of", "alternatives": [{ {{Fields}} }, { "type": "string" }] """).Alternatives[0];

        Assert.Equal(parameter, item);
        Assert.Equal(parameter, member with { Name = "" });
        Assert.Equal(parameter, alternative);
        Assert.Equal(
            ("1", null, null, "9", "2", true, "Old.", "Says it."),
            (item.Minimum, item.Maximum, item.ExclusiveMinimum, item.ExclusiveMaximum, item.Step, item.Nullable, item.Deprecated, item.Description));
        Assert.Equal(["4", "x", "[1]"], item.Examples.Select(e => e.Text));
    }

    [Fact]
    public void Texts_and_lists_keep_what_is_said_of_them()
    {
        Parameter list = Sample.Parameter("""
            "type": "array", "min_items": 0, "max_items": 3, "unique_items": true, "items": { "type": "string", "pattern": "^a+$", "format": "uri" }
            """);

        Assert.Equal((0, 3, true), (list.MinItems, list.MaxItems, list.UniqueItems));
        Assert.Equal(("^a+$", true, "uri"), (list.Items!.Pattern, list.Items.PatternIsChecked, list.Items.Format));
    }

    [Theory]
    [InlineData("", false, false)]
    [InlineData(""" "nullable": false, "closed": true, """, true, true)]
    [InlineData(""" "nullable": true, "closed": false, """, false, false)]
    public void A_document_says_whether_null_and_other_parameters_are_refused(string fields, bool refusesNull, bool isClosed)
    {
        ModelDocument model = Sample.Flawless(Sample.Document(fields: fields));

        Assert.Equal((refusesNull, isClosed), (model.RefusesNull, model.Closed));
    }

    [Theory]
    [InlineData("true", "")]
    [InlineData("\"true\"", "")]
    [InlineData("\"Use b.\"", "Use b.")]
    [InlineData("\" \"", "")]
    [InlineData("false", null)]
    [InlineData("null", null)]
    public void A_deprecation_is_a_flag_or_its_reason(string json, string? expected) =>
        Assert.Equal(expected, Sample.Parameter($""" "type": "string", "deprecated": {json} """).Deprecated);

    [Fact]
    public void A_union_inside_a_union_is_one_union()
    {
        Parameter union = Sample.Parameter("""
            "type": "one_of", "alternatives": [
              { "type": "string" },
              { "type": "one_of", "nullable": true, "alternatives": [{ "type": "number" }, { "type": "boolean" }] }
            ]
            """);

        Assert.Equal([ParameterKind.Text, ParameterKind.Number, ParameterKind.Flag], union.Alternatives.Select(a => a.Kind));
        Assert.True(union.Nullable);
    }

    [Theory]
    [InlineData("""{ "type": "enum", "options": ["a", 1] }, { "type": "enum", "options": ["b"], "nullable": true } """, ParameterKind.Option, "a 1 b", true)]
    [InlineData("""{ "type": "number" }, { "type": "number", "description": "The same." } """, ParameterKind.Number, "", null)]
    [InlineData("""{ "type": "one_of", "alternatives": [{ "type": "enum", "options": ["a"] }, { "type": "enum", "options": ["b"] }] }, { "type": "enum", "options": ["c"] }""", ParameterKind.Option, "a b c", null)]
    internal void Alternatives_that_one_value_says_all_of_are_that_value(string alternatives, ParameterKind kind, string options, bool? nullable)
    {
        Parameter parameter = Assert.Single(Sample.Flawless(Sample.Document(Sample.Named(
            $""" "required": true, "type": "one_of", "alternatives": [{alternatives}] """))).Parameters);

        Assert.Equal(("p", kind, true, nullable), (parameter.Name, parameter.Kind, parameter.Required, parameter.Nullable));
        Assert.Equal(options, string.Join(' ', parameter.Options.Select(o => o.Text)));
        Assert.Empty(parameter.Alternatives);
    }

    [Fact]
    public void What_is_inside_a_parameter_is_never_in_the_path() =>
        Assert.False(Sample.Parameter(""" "type": "object", "parameters": [{ "name": "m", "type": "string", "required": true, "in": "path" }] """).Members[0].InPath);

    [Fact]
    public void Options_of_several_alternatives_are_those_of_one()
    {
        Parameter union = Sample.Parameter("""
            "type": "one_of", "alternatives": [
              { "type": "enum", "options": ["a", 1] }, { "type": "string" }, { "type": "enum", "options": ["b", 1.0, true] }, { "type": "string" }
            ]
            """);

        Assert.Equal([ParameterKind.Option, ParameterKind.Text], union.Alternatives.Select(a => a.Kind));
        Assert.Equal(["a", "1", "b", "true"], union.Alternatives[0].Options.Select(o => o.Text));
    }

    [Fact]
    public void An_alternative_that_allows_null_allows_it_for_the_value() =>
        Assert.True(Sample.Parameter(""" "type": "one_of", "alternatives": [{ "type": "string", "nullable": true }, { "type": "number" }] """).Nullable);

    [Theory]
    [InlineData(""" "type": "array", "items": { "type": "number" }, "default": [1, 2.5] """, "Json [1,2.5]")]
    [InlineData(""" "type": "array", "items": { "type": "array", "items": { "type": "enum", "options": ["a"] } }, "default": [["a"], []] """, "Json [[\"a\"],[]]")]
    [InlineData(""" "type": "object", "parameters": [{ "name": "a", "type": "integer", "required": true }], "default": { "a": 1, "b": 2 } """, "Json {\"a\":1,\"b\":2}")]
    [InlineData(""" "type": "one_of", "alternatives": [{ "type": "number", "min": 3 }, { "type": "enum", "options": ["x"] }], "default": "x" """, "Json \"x\"")]
    public void A_default_that_fits_inside_is_used(string fields, string expected)
    {
        Parameter parameter = Assert.Single(Sample.Flawless(Sample.Document(Sample.Named(fields))).Parameters);

        Assert.Equal((expected, true), (parameter.Default.Show(), parameter.DefaultIsUsable));
    }

    [Theory]
    [InlineData("A member's kind", "\"integer\"", "\"number\"")]
    [InlineData("An item's bound", "\"exclusive_min\": -1", "\"exclusive_min\": -2")]
    [InlineData("A number of items", "\"max_items\": 2", "\"max_items\": 3")]
    [InlineData("Closedness", "\"closed\": true,", "")]
    [InlineData("A tag", "\"image_url\"", "\"picture\"")]
    [InlineData("A pattern", "\\\\S", "\\\\s")]
    public void A_change_inside_makes_documents_differ(string what, string before, string after)
    {
        string changed = Repository.Nested.Replace(before, after);

        Assert.NotEqual(Repository.Nested, changed);
        Assert.False(Sample.Model(Repository.Nested).Equals(Sample.Model(changed) with { Hash = Sample.Model(Repository.Nested).Hash }), what);
        Assert.Equal(Sample.Model(Repository.Nested), Sample.Model(Repository.Nested));
        Assert.Equal(Sample.Model(Repository.Nested).GetHashCode(), Sample.Model(Repository.Nested).GetHashCode());
    }

    [Fact]
    public void Known_fields_inside_are_normalized_in_the_order_of_the_format()
    {
        string text = DocumentNormalizer.Normalize(Sample.Document(Sample.Named("""
            "items": { "parameters": [{ "type": "one_of", "alternatives": [{ "max": 2, "zoo": 1, "type": "number" }], "name": "m" }], "closed": true, "type": "object" },
            "max_items": 2, "type": "array", "min_items": 1
            """)))!;

        Assert.Equal(text, DocumentNormalizer.Normalize(text));
        Assert.Equal(
            """
                {
                  "name": "p",
                  "type": "array",
                  "min_items": 1,
                  "max_items": 2,
                  "items": {
                    "type": "object",
                    "closed": true,
                    "parameters": [
                      {
                        "name": "m",
                        "type": "one_of",
                        "alternatives": [
                          {
                            "type": "number",
                            "max": 2,
                            "zoo": 1
                          }
                        ]
                      }
                    ]
                  }
                }
            """.ReplaceLineEndings("\n"),
            text[text.IndexOf("    {", StringComparison.Ordinal)..(text.LastIndexOf("    }", StringComparison.Ordinal) + 5)]);
    }
}
