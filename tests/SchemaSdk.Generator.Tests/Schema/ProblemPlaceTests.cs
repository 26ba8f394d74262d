using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

public class ProblemPlaceTests
{
    [Fact]
    public void Everything_wrong_with_a_document_is_reported_at_once_in_text_order()
    {
        DocumentReading reading = Marked.Expect(
            """
            {
              "id": "sample",
              "provider": «5»,
              "supported_endpoints": "POST /v1/samples",
              "supported_parameters": [
                { "name": "image", "type": «"image"» },
                { "name": "duration", "type": "number", "min": «15», "max": 3 },
                { "name": «"image"», "type": "string" },
                «{» "type": "string" },
                { "name": "tier", "type": "enum", "options": ["a", «"a"»], "default": «"b"» },
                { "name": "seed", "type": "integer", "min": «0.5» }
              ],
              "pricing_rows": [{ "label": "x", "rate": «"soon"» }],
              «"provider"»: "twice"
            }
            """,
            "SSDK0017", "SSDK0011", "SSDK0007", "SSDK0006", "SSDK0004", "SSDK0010", "SSDK0014", "SSDK0002", "SSDK0012", "SSDK0008");

        Assert.Equal(["image", "duration", "tier", "seed"], reading.Document!.Parameters.Select(p => p.Name));
        Assert.Equal(
            [
                "/provider", "/supported_parameters/0/type", "/supported_parameters/1/min", "/supported_parameters/2/name",
                "/supported_parameters/3", "/supported_parameters/4/options/1", "/supported_parameters/4/default",
                "/supported_parameters/5/min", "/pricing_rows/0/rate", "/provider",
            ],
            reading.Findings.Select(p => p.Pointer));
    }

    [Fact]
    public void A_document_without_any_of_its_three_required_fields_reports_all_three()
    {
        DocumentReading reading = ModelDocumentReader.Read("{}");

        Assert.Null(reading.Document);
        Assert.Equal(["SSDK0003", "SSDK0004", "SSDK0005"], reading.Findings.Select(p => p.Id));
        Assert.All(reading.Findings, p => Assert.Equal((0, 1, ""), (p.Range.Start, p.Range.Length, p.Pointer)));
    }

    [Fact]
    public void A_place_counts_lines_and_columns_from_zero()
    {
        Finding problem = Marked.ExpectOne(
            """
            {
              "id": "sample", "supported_endpoints": "POST /v1/samples",
              "supported_parameters": [
                { "name": "duration", "type": "number", "min": «15», "max": 3 }
              ]
            }
            """,
            "SSDK0007");

        Assert.Equal("min 15 of duration is above its max 3", problem.Message);
        Assert.Equal((3, 51, 3, 53), (problem.Range.Line, problem.Range.Column, problem.Range.EndLine, problem.Range.EndColumn));
    }

    [Theory]
    [InlineData("{ «'»id': 1 }", "not JSON: expected a name in double quotes, or `}`, found `'`; JSON does not allow single quotes")]
    [InlineData("«»", "not JSON: expected a value, but the text ends")]
    public void What_is_not_json_is_reported_as_that_and_nothing_else(string marked, string message)
    {
        DocumentReading reading = Marked.Expect(marked, "SSDK0001");

        Assert.Null(reading.Document);
        Assert.Equal(message, reading.Findings[0].Message);
    }

    [Fact]
    public void A_message_is_one_readable_line_whatever_the_document_contains()
    {
        Finding problem = Marked.ExpectOne(
            Sample.Document(@"{ ""name"": ""a\nb\u202e\u2028"", ""type"": ""number"", ""min"": «15», ""max"": 3 }"), "SSDK0007");

        Assert.Equal(@"min 15 of a\nb\u202e\u2028 is above its max 3", problem.Message);
    }

    [Fact]
    public void A_repeated_key_is_found_at_any_depth_and_in_objects_of_any_size()
    {
        string many = string.Join(",", Enumerable.Range(0, 100).Select(i => $"\"k{i}\": {i}"));

        Marked.Expect(Sample.Document(fields: """ "extra": [{ "a": { "b": 1, «"b"»: 2, «"\u0062"»: 3 } }], """), "SSDK0008", "SSDK0008");
        Marked.Expect(Sample.Document(fields: $$""" "extra": { {{many}}, «"k7"»: 0 }, """), "SSDK0008");
    }

    [Fact]
    public void Every_kind_of_problem_has_an_id_of_its_own()
    {
        Assert.Equal(Findings.All.Count, Findings.All.Select(kind => kind.Id).Distinct().Count());
        Assert.Equal(Findings.All.Select(kind => kind.Id).Order(StringComparer.Ordinal), Findings.All.Select(kind => kind.Id));
        Assert.Equal(
            typeof(Findings).GetFields().Where(f => f.FieldType == typeof(FindingKind)).Select(f => f.GetValue(null)),
            Findings.All);
    }
}
