using System.Globalization;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>Whatever is wrong inside a value is reported where it is, with what to do.</summary>
public class NestedProblemTests
{
    [Theory]
    [InlineData("SSDK0018", """ "type": "string", "items": «{» "type": "string" } """, "items has no effect on p, whose type is not array; remove it, or change the type to array")]
    [InlineData("SSDK0018", """ "type": "object", "min_items": «1» """, "min_items has no effect on p, whose type is not array; remove it, or change the type to array")]
    [InlineData("SSDK0018", """ "type": "array", "parameters": «[»] """, "parameters has no effect on p, whose type is not object; remove it, or change the type to object")]
    [InlineData("SSDK0018", """ "type": "boolean", "closed": «true» """, "closed has no effect on p, whose type is not object; remove it, or change the type to object")]
    [InlineData("SSDK0018", """ "type": "string", "exclusive_max": «9» """, "exclusive_max has no effect on p, whose type is not number or integer; remove it, or change the type to number or integer")]
    [InlineData("SSDK0018", """ "type": "number", "pattern": «"a"» """, "pattern has no effect on p, whose type is not string; remove it, or change the type to string")]
    [InlineData("SSDK0018", """ "type": "object", "alternatives": «[»] """, "alternatives has no effect on p, whose type is not one_of; remove it, or change the type to one_of")]
    [InlineData("SSDK0018", """ "type": "array", "items": { "type": "string", "required": «true» } """, "required has no effect on items; remove it")]
    [InlineData("SSDK0018", """ "type": "array", "items": { "type": "string", "default": «"a"» } """, "default has no effect on items; remove it")]
    [InlineData("SSDK0018", """ "type": "one_of", "alternatives": [{ "type": "string" }, { "type": "number", "default": «1» }] """, "default has no effect on an alternative; remove it")]
    [InlineData("SSDK0018", """ "type": "array", "items": { "type": "string", "in": «"path"» } """, "in has no effect on a value inside a parameter; remove it")]
    [InlineData("SSDK0018", """ "type": "object", "parameters": [{ "name": "m", "type": "string", "required": true, "in": «"path"» }] """, "in has no effect on a value inside a parameter; remove it")]
    [InlineData("SSDK0018", """ "type": "one_of", "alternatives": [{ "type": "number" }, { "type": "string", "in": «"path"» }] """, "in has no effect on a value inside a parameter; remove it")]
    [InlineData("SSDK0002", """ "type": "array", "items": «"string"» """, "items of p is `string`; an object that describes the items is expected")]
    [InlineData("SSDK0002", """ "type": "array", "min_items": «-1» """, "min_items of p is -1; a whole number of 0 or more is expected")]
    [InlineData("SSDK0002", """ "type": "array", "max_items": «1.5» """, "max_items of p is 1.5; a whole number of 0 or more is expected")]
    [InlineData("SSDK0002", """ "type": "array", "max_items": «2147483648» """, "max_items of p is 2147483648; a whole number of 0 or more is expected")]
    [InlineData("SSDK0002", """ "type": "array", "unique_items": «1» """, "unique_items of p is 1; true or false is expected")]
    [InlineData("SSDK0002", """ "type": "object", "parameters": «{»} """, "parameters of p is an object; a list of parameters is expected")]
    [InlineData("SSDK0002", """ "type": "object", "parameters": [«1»] """, "parameters of p holds a number; an object with a name and a type is expected")]
    [InlineData("SSDK0002", """ "type": "string", "nullable": «"no"» """, "nullable of p is `no`; true or false is expected")]
    [InlineData("SSDK0002", """ "type": "string", "pattern": «1» """, "pattern of p is 1; a regular expression is expected")]
    [InlineData("SSDK0017", """ "type": "string", "deprecated": «1» """, "deprecated of p is 1; true or false is expected")]
    [InlineData("SSDK0017", """ "type": "string", "examples": «1» """, "examples of p is 1; a list is expected")]
    [InlineData("SSDK0017", """ "type": "string", "format": «1» """, "format of p is 1; a string is expected")]
    [InlineData("SSDK0004", """ "type": "object", "parameters": [«{» "type": "string" }] """, "the parameter has no name")]
    [InlineData("SSDK0006", """ "type": "object", "parameters": [{ "name": "a", "type": "string" }, { "name": «"a"», "type": "string" }] """, "the parameter a is duplicated")]
    [InlineData("SSDK0007", """ "type": "array", "min_items": «3», "max_items": 2 """, "min_items 3 of p is above its max_items 2")]
    [InlineData("SSDK0007", """ "type": "number", "exclusive_min": «1», "exclusive_max": 1 """, "exclusive_min 1 of p is not below its exclusive_max 1")]
    [InlineData("SSDK0007", """ "type": "number", "exclusive_min": «2», "max": 1 """, "exclusive_min 2 of p is above its max 1")]
    [InlineData("SSDK0007", """ "type": "number", "min": «1», "exclusive_max": 1.0 """, "min 1 of p is not below its exclusive_max 1.0")]
    [InlineData("SSDK0007", """ "type": "array", "items": { "type": "object", "parameters": [{ "name": "scale", "type": "number", "min": «2», "max": 1 }] } """, "min 2 of p[].scale is above its max 1")]
    [InlineData("SSDK0008", """ "type": "array", "items": { "type": "number", "max": 1, «"max"»: 2 } """, "the key `max` is duplicated in this object")]
    [InlineData("SSDK0011", """ "type": "array", "items": «{» } """, "p[] has no type; it is treated as a string")]
    [InlineData("SSDK0013", """ "type": "object", "parameters": [{ "name": "m", "type": «"enum"» }] """, "p.m is an enum without options; it is treated as a string")]
    [InlineData("SSDK0002", """ "type": «"one_of"» """, "p has no usable alternative; a one_of has at least two, and with one, the value is that")]
    [InlineData("SSDK0002", """ "type": "one_of", "alternatives": «[»{ "type": "number" }] """, "p has a single alternative; a one_of has at least two, and with one, the value is that")]
    [InlineData("SSDK0002", """ "type": "one_of", "alternatives": [«"number"», { "type": "number" }, { "type": "string" }] """, "an alternative of p is a string; an object with a type is expected")]
    [InlineData("SSDK0002", """ "type": "one_of", "discriminator": «"type"», "alternatives": [{ "type": "number" }, { "type": "string" }] """, "discriminator of p is `type`; the name of a required parameter with a single option in every object alternative is expected")]
    [InlineData("SSDK0019", """ "type": "string", "pattern": «"(a"» """, "the pattern of p is not a regular expression of ECMA-262 that .NET can run; it is documented but not checked")]
    [InlineData("SSDK0019", """ "type": "string", "pattern": «"\\bfoo"» """, "the pattern of p looks for the edge of a word, which .NET finds in other places; it is documented but not checked")]
    public void A_wrong_field_is_reported_at_its_place(string id, string fields, string message) =>
        Assert.Equal(message, Marked.ExpectOne(Sample.Document(Sample.Named(fields)), id).Message);

    [Theory]
    [InlineData(""" "type": "array", "items": { "type": "number" }, "default": «[»"a"] """, "is wrong at [0], which does not have its type")]
    [InlineData(""" "type": "array", "items": { "type": "number" }, "min_items": 2, "default": «[»1] """, "has 1 items, fewer than its min_items 2")]
    [InlineData(""" "type": "array", "items": { "type": "number" }, "max_items": 1, "default": «[»1, 2] """, "has 2 items, more than its max_items 1")]
    [InlineData(""" "type": "array", "unique_items": true, "default": «[»1, 1] """, "has an item twice")]
    [InlineData(""" "type": "array", "items": { "type": "object", "parameters": [{ "name": "a", "type": "number", "max": 1 }] }, "default": «[»{ "a": 2 }] """, "is wrong at [0].a, which is above its max value 1")]
    [InlineData(""" "type": "object", "parameters": [{ "name": "a", "type": "number", "required": true }], "default": «{»} """, "is wrong at .a, which is missing")]
    [InlineData(""" "type": "object", "closed": true, "parameters": [{ "name": "a", "type": "number" }], "default": «{» "b": 1 } """, "is wrong at .b, which is not one of its parameters")]
    [InlineData(""" "type": "one_of", "alternatives": [{ "type": "number" }, { "type": "enum", "options": ["x"] }], "default": «"y"» """, "is none of its alternatives")]
    [InlineData(""" "type": "number", "exclusive_min": 0, "default": «0» """, "is not above its exclusive_min 0")]
    [InlineData(""" "type": "number", "exclusive_max": 1, "default": «1» """, "is not below its exclusive_max 1")]
    public void A_default_that_does_not_fit_is_documented_and_not_used(string fields, string reason)
    {
        DocumentReading reading = Marked.Expect(Sample.Document(Sample.Named(fields)), "SSDK0014");

        Assert.EndsWith($" of p {reason}; it is documented but not used", reading.Findings[0].Message);
        Assert.False(reading.Document!.Parameters[0].DefaultIsUsable);
    }

    [Fact]
    public void What_has_a_single_alternative_is_that_alternative()
    {
        Model.Parameter parameter = Sample.Parameter("""
            "required": true, "type": "one_of", "description": "Outside.", "default": 3, "alternatives": [{ "type": "number", "max": 5, "description": "Inside." }]
            """);

        Assert.Equal(("p", Metadata.ParameterKind.Number, "5", "3", true, "Outside."), (parameter.Name, parameter.Kind, parameter.Maximum, parameter.Default?.Text, parameter.Required, parameter.Description));
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Values_are_nested_to_a_depth_and_no_deeper(int depth, bool isRead)
    {
        string value = string.Concat(Enumerable.Repeat("""{ "type": "array", "items": """, depth)) + """{ "type": "string" }""" + new string('}', depth);

        DocumentReading reading = ModelDocumentReader.Read(Sample.Document($$"""{ "name": "p", "type": "array", "items": {{value[("""{ "type": "array", "items": """.Length)..]}}"""));

        Assert.Equal(isRead ? [] : ["SSDK0021"], reading.Findings.Select(f => f.Id));
    }

    [Fact]
    public void Values_inside_are_counted_and_the_first_that_is_too_many_is_reported()
    {
        static string Members(int count) => string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{ "name": "m{{i}}", "type": "string" }"""));
        static string Objects(int count, string last) => Sample.Document(string.Join(
            ",",
            Enumerable.Range(0, count).Select(i => $$"""{ "name": "o{{i}}", "type": "object", "parameters": [{{Members(512)}}] }""").Append(last)));

        Assert.Empty(ModelDocumentReader.Read(Objects(8, """{ "name": "last", "type": "string" }""")).Findings);
        DocumentReading reading = ModelDocumentReader.Read(Objects(8, $$"""{ "name": "last", "type": "object", "parameters": [{{Members(9)}}] }"""));
        Finding problem = Assert.Single(reading.Findings);
        Assert.Equal(("SSDK0022", "/supported_parameters/8/parameters/0", true), (problem.Id, problem.Pointer, problem.IsError));
    }

    [Fact]
    public void The_513th_member_and_the_65th_alternative_are_refused_at_their_places()
    {
        string members = string.Join(",", Enumerable.Range(0, 513).Select(i => $$"""{ "name": "m{{i}}", "type": "string" }"""));
        string alternatives = string.Join(",", Enumerable.Range(0, 65).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{ "type": "string", "max": {{i}} }""")));

        Finding member = Assert.Single(ModelDocumentReader.Read(Sample.Document(Sample.Named($""" "type": "object", "parameters": [{members}] """))).Findings);
        Finding alternative = Assert.Single(ModelDocumentReader.Read(Sample.Document(Sample.Named($""" "type": "one_of", "alternatives": [{alternatives}] """))).Findings);

        Assert.Equal(("SSDK0022", "/supported_parameters/0/parameters/512"), (member.Id, member.Pointer));
        Assert.Equal(("SSDK0022", "/supported_parameters/0/alternatives/64"), (alternative.Id, alternative.Pointer));
    }

    [Fact]
    public void Alternatives_of_a_union_inside_a_union_count_too()
    {
        string inside = string.Join(",", Enumerable.Range(0, 64).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{ "type": "string", "max": {{i}} }""")));
        string document = Sample.Document(Sample.Named($$""" "type": "one_of", "alternatives": [{ "type": "one_of", "alternatives": [{{inside}}] }, { "type": "number" }, 5] """));

        DocumentReading reading = ModelDocumentReader.Read(document);

        Finding problem = Assert.Single(reading.Findings);
        Assert.Equal(("SSDK0022", "/supported_parameters/0/alternatives/1"), (problem.Id, problem.Pointer));
        Assert.Equal(64, reading.Document!.Parameters[0].Alternatives.Count);
    }
}
