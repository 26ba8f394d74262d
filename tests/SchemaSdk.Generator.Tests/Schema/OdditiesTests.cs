using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>One document that holds everything odd that real ones do.</summary>
public class OdditiesTests
{
    private readonly DocumentReading _reading = ModelDocumentReader.Read(Repository.Oddities);

    [Fact]
    public void Nothing_odd_is_an_error()
    {
        Assert.NotNull(_reading.Document);
        Assert.Equal(
            [
                "SSDK0011 /supported_parameters/14/type",
                "SSDK0011 /supported_parameters/36",
                "SSDK0012 /pricing_rows/9/rate",
                "SSDK0013 /supported_parameters/24/options",
                "SSDK0013 /supported_parameters/25/type",
                "SSDK0014 /supported_parameters/20/default",
                "SSDK0014 /supported_parameters/29/default",
                "SSDK0014 /supported_parameters/34/default",
                "SSDK0014 /supported_parameters/35/default",
                "SSDK0015 /supported_parameters/1/name",
                "SSDK0016 /pricing_rows/10",
            ],
            _reading.Findings.Select(p => $"{p.Id} {p.Pointer}").Order(StringComparer.Ordinal));
        Assert.All(_reading.Findings, p => Assert.False(p.IsError));
    }

    [Fact]
    public void Every_parameter_but_model_is_there()
    {
        ModelDocument model = _reading.Document!;

        Assert.Equal(36, model.Parameters.Count);
        Assert.DoesNotContain(model.Parameters, p => p.Name == "model");
        Assert.Equal("POST /v1/audio/speech:stream", model.Submit.ToString());
    }

    [Fact]
    public void Every_row_but_the_unreadable_one_has_its_amounts()
    {
        Assert.Equal(
            ["Single", "Single", "Single", "Single", "Single", "Range", "Pair", "Tiers", "Single", "Unreadable", "Single", "Single", "Single"],
            _reading.Document!.Prices.Select(row => row.Rate.Kind.ToString()));
    }
}
