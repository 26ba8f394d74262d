using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>What a model is made without stops no model: it is read where it can be, and otherwise is a warning at its place.</summary>
public class InformativeFieldTests
{
    private static readonly string[] s_ofModel =
    [
        "display_name", "name", "provider", "category", "description", "input_modalities", "output_modalities", "features", "notes",
        "context_length", "context_window", "max_output_tokens", "pricing_rows", "pricing",
    ];

    private static readonly string[] s_ofRow = ["label", "charge", "type", "name", "spec", "unit", "rate", "price", "was"];

    private static readonly string[] s_ofTokens = ["prompt", "completion", "input_cache_read"];

    private static readonly string[] s_kinds =
        ["true", "false", "5", "-5", "1.5", "1e400", "\"\"", "\" \"", "\"word\"", "\"\\ud800\"", "[]", "[5]", "[null]", "[[\"a\"]]", "[{}]", "{}", "{ \"a\": 1 }", "null"];

    public static TheoryData<string, string> Documents()
    {
        var data = new TheoryData<string, string>();
        foreach (string kind in s_kinds)
        {
            foreach (string field in s_ofModel)
                data.Add($"{field}: {kind}", Sample.Document(fields: $"\"{field}\": {kind},"));

            foreach (string field in s_ofRow)
            {
                string rest =
                    (field is "rate" or "price" ? "" : ", \"rate\": \"$1\"")
                    + (field is "label" or "charge" or "type" or "name" ? "" : ", \"label\": \"L\"");
                data.Add($"row {field}: {kind}", Sample.Priced($$"""{ "{{field}}": {{kind}}{{rest}} }"""));
            }

            foreach (string field in s_ofTokens)
                data.Add($"tokens {field}: {kind}", Sample.Document(fields: $$""" "pricing": { "{{field}}": {{kind}} }, """));

            data.Add($"parameter description: {kind}", Sample.Document(Sample.Named($"\"type\": \"string\", \"description\": {kind}")));
            data.Add($"parameter default: {kind}", Sample.Document(Sample.Named($"\"type\": \"number\", \"default\": {kind}")));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_value_of_any_kind_is_a_warning_at_most(string what, string text)
    {
        DocumentReading reading = ModelDocumentReader.Read(text);

        Assert.True(reading.Findings.All(p => !p.IsError), what + ": " + string.Join("; ", reading.Findings.Select(p => p.Message)));
        Assert.NotNull(reading.Document);
    }

    [Theory]
    [InlineData("131072", 131072)]
    [InlineData("131072.0", 131072)]
    [InlineData("1e5", 100_000)]
    [InlineData("\"131072\"", 131072)]
    [InlineData("\"128,000\"", 128_000)]
    [InlineData("\"1,048,576\"", 1_048_576)]
    [InlineData("\"100K\"", 100_000)]
    [InlineData("\"100k\"", 100_000)]
    [InlineData("\" 100 K \"", 100_000)]
    [InlineData("\"1M\"", 1_000_000)]
    [InlineData("\"1.5M\"", 1_500_000)]
    [InlineData("\"0.5K\"", 500)]
    [InlineData("\"2B\"", 2_000_000_000)]
    [InlineData("\"200K tokens\"", 200_000)]
    [InlineData("\"4096 tokens\"", 4096)]
    [InlineData("0", 0)]
    public void A_number_of_tokens_is_read_as_people_write_it(string written, long tokens)
    {
        ModelDocument model = Sample.Flawless(Sample.Document(fields: $"\"context_window\": {written}, \"max_output_tokens\": {written},"));

        Assert.Equal((tokens, tokens), (model.ContextLength!.Value, model.MaxOutputTokens!.Value));
    }

    [Theory]
    [InlineData("\"K\"")]
    [InlineData("\"many\"")]
    [InlineData("\"-100K\"")]
    [InlineData("\"1.5\"")]
    [InlineData("\"0.0001K\"")]
    [InlineData("\"12,34\"")]
    [InlineData("\"1,00K0\"")]
    [InlineData("\"1e3K\"")]
    [InlineData("\"100KK\"")]
    [InlineData("\"tokens\"")]
    [InlineData("\"99999999999B\"")]
    [InlineData("1e400")]
    [InlineData("-1")]
    public void What_is_no_number_of_tokens_is_a_warning_and_absent(string written)
    {
        DocumentReading reading = Marked.Expect(Sample.Document(fields: $"\"context_window\": «{written}»,"), "SSDK0017");

        Assert.False(reading.Findings[0].IsError);
        Assert.Null(reading.Document!.ContextLength);
    }

    [Theory]
    [InlineData("\"call us\"", "call us")]
    [InlineData("5", "5")]
    [InlineData("[\"$1\"]", "$1")]
    [InlineData("[true]", "true")]
    [InlineData("[[1]]", "[1]")]
    public void An_invalid_entry_in_place_of_a_price_row_is_an_unreadable_charge(string rows, string text)
    {
        DocumentPrice row = Assert.Single(Sample.Model(Sample.Document(fields: $"\"pricing_rows\": {rows},")).Prices);

        Assert.Equal((RateKind.Unreadable, text, 0), (row.Rate.Kind, row.Rate.Text, row.Rate.Amounts.Count));
    }
}
