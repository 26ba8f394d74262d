using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>Overlays for documents with values inside values.</summary>
public class NestedOverlayTests
{
    private static readonly ModelDocument s_document = Sample.Flawless(Sample.Document("""
        { "name": "text", "type": "string", "pattern": "^a" },
        { "name": "plain", "type": "string" },
        { "name": "texts", "type": "array", "min_items": 2, "max_items": 4, "items": { "type": "string" } },
        { "name": "numbers", "type": "array", "items": { "type": "number" } },
        { "name": "size", "type": "one_of", "alternatives": [{ "type": "string" }, { "type": "object", "parameters": [{ "name": "width", "type": "integer" }] }] },
        { "name": "rate", "type": "number", "exclusive_min": 0 },
        { "name": "share", "type": "number", "exclusive_max": 1 },
        { "name": "flag", "type": "boolean" }
        """));

    [Theory]
    [InlineData(""" "parameters": { "text": { "pattern": true } } """, "SSDK0002: pattern of text is true; false, which switches the document's pattern off, is expected")]
    [InlineData(""" "parameters": { "plain": { "pattern": false } } """, "SSDK0038: plain has no pattern to switch off")]
    [InlineData(""" "parameters": { "numbers": { "format": "url" } } """, "SSDK0038: the format does not fit numbers: an array of strings can have url, media or url-list")]
    [InlineData(""" "names": { "size": { "a": "B" } } """, "SSDK0033: size is not an enum, so its values have no names in C#")]
    [InlineData(""" "rules": [{ "id": "r", "when": { "size": "a" }, "forbid": "flag" }] """, "SSDK0033: size can't be compared with a value; a condition can only test whether it is present")]
    [InlineData(""" "rules": [{ "id": "r", "when": { "rate": 0 }, "forbid": "flag" }] """, "SSDK0036: rate can't be 0, which is outside its bounds 0 to any")]
    [InlineData(""" "rules": [{ "id": "r", "when": { "flag": true }, "limit": { "texts": { "max_items": 1 } } }] """, "SSDK0035: no value is allowed: max_items 1 is below the min_items 2 of texts")]
    [InlineData(""" "rules": [{ "id": "r", "when": { "flag": true }, "limit": { "texts": { "max_items": 4 } } }] """, "SSDK0036")]
    [InlineData(""" "rules": [{ "id": "r", "limit": { "rate": { "max": 0 } } }] """, "SSDK0035: no value is allowed: max 0 is not above the exclusive_min 0 of rate")]
    [InlineData(""" "rules": [{ "id": "r", "limit": { "share": { "min": 1.0 } } }] """, "SSDK0035: no value is allowed: min 1.0 is not below the exclusive_max 1 of share")]
    [InlineData(""" "rules": [{ "id": "r", "limit": { "rate": { "min": 0 } } }] """, "SSDK0036: the limit has no effect")]
    [InlineData(""" "rules": [{ "id": "r", "limit": { "share": { "max": 1 } } }] """, "SSDK0036: the limit has no effect")]
    public void What_does_not_fit_a_value_of_the_document_is_reported(string fields, string expected)
    {
        OverlayReading reading = OverlayReader.Read($$"""{ "model": "sample", {{fields}} }""", s_document);

        SchemaSdk.Generator.Schema.Finding finding = Assert.Single(reading.Findings);
        Assert.StartsWith(expected, $"{finding.Id}: {finding.Message}", StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_texts_take_the_format_and_the_number_of_items_of_an_overlay()
    {
        OverlayReading reading = OverlayReader.Read(
            """{ "model": "sample", "parameters": { "texts": { "format": "media", "max_items": 3 }, "numbers": { "max_items": 2 }, "text": { "pattern": false } } }""",
            s_document);

        Assert.Empty(reading.Findings);
        Assert.Equal([3, 2, null], reading.Overlay.Refinements.Select(r => r.MaxItems));
        Assert.Equal([false, false, true], reading.Overlay.Refinements.Select(r => r.IgnoresPattern));
    }

    [Theory]
    [InlineData("\"rate\": { \"min\": 0.5 }")]
    [InlineData("\"rate\": { \"max\": 0.5 }")]
    [InlineData("\"share\": { \"min\": 0.5 }")]
    [InlineData("\"share\": { \"max\": 0.5 }")]
    public void A_limit_may_narrow_what_has_an_exclusive_bound(string limit) =>
        Assert.Empty(OverlayReader.Read($$"""{ "model": "sample", "rules": [{ "id": "r", "limit": { {{limit}} } }] }""", s_document).Findings);

    [Fact]
    public void A_value_of_alternatives_can_be_required_or_forbidden() =>
        Assert.Empty(OverlayReader.Read("""{ "model": "sample", "rules": [{ "id": "r", "when": { "size": { "present": true } }, "forbid": "numbers" }] }""", s_document).Findings);
}
