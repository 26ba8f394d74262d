using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>Small documents around the one piece that a test is about.</summary>
internal static class Sample
{
    public static string Document(string parameters = "", string fields = "") =>
        $$"""
        {
          "id": "sample",
          "supported_endpoints": "POST /v1/samples",
          {{fields}}
          "supported_parameters": [{{parameters}}]
        }
        """;

    public static string Priced(string row) => Document(fields: $$""" "pricing_rows": [{{row}}], """);

    /// <summary>Reads the one parameter <c>p</c> with the given fields.</summary>
    public static Parameter Parameter(string fields) => Assert.Single(Model(Document(Named(fields))).Parameters);

    public static string Named(string fields) => $$"""{ "name": "p", {{fields}} }""";

    public static Model.DocumentPrice Row(string row) => Assert.Single(Model(Priced(row)).Prices);

    public static ModelDocument Model(string text)
    {
        DocumentReading reading = ModelDocumentReader.Read(text);
        Assert.NotNull(reading.Document);
        return reading.Document;
    }

    /// <summary>Reads a document that has nothing wrong with it.</summary>
    public static ModelDocument Flawless(string text)
    {
        DocumentReading reading = ModelDocumentReader.Read(text);
        Assert.Empty(reading.Findings);
        return reading.Document!;
    }

    public static string Show(this Literal? literal) => literal is null ? "none" : $"{literal.Kind} {literal.Text}";
}
