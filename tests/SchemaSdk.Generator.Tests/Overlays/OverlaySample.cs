using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>A document with a parameter of each kind, and overlays for it.</summary>
internal static class OverlaySample
{
    public static readonly ModelDocument Document = Sample.Flawless(Sample.Document(
        parameters: """
            { "name": "prompt", "type": "string", "required": true },
            { "name": "tier", "type": "enum", "default": "pro", "options": ["standard", "pro", "4k"] },
            { "name": "mode", "type": "enum", "options": ["fast", "good"] },
            { "name": "duration", "type": "number", "default": 5, "min": 3, "max": 15 },
            { "name": "count", "type": "integer", "min": 1, "max": 4 },
            { "name": "sound", "type": "boolean", "default": true },
            { "name": "draft", "type": "boolean" },
            { "name": "image", "type": "string" },
            { "name": "video", "type": "string", "max": 20 },
            { "name": "style", "type": "string", "options": ["film", "anime"] },
            { "name": "steps", "type": "number", "options": [10, 20.5] },
            { "name": "frames", "type": "array" },
            { "name": "camera", "type": "object" },
            { "name": "format", "type": "enum", "required": true, "options": ["mp4", "16:9", "24"] },
            { "name": "size", "type": "enum", "options": ["480", "720"] },
            """.TrimEnd(',', '\n', '\r', ' '),
        fields: """
            "pricing_rows": [
              { "label": "Standard", "spec": "per second", "rate": "$0.1" },
              { "label": "Pro", "spec": "per second", "rate": "$0.2" },
              { "label": "Extra", "spec": "per image", "rate": "$0.3" },
              { "label": "Twice", "spec": "per second", "rate": "$0.4" },
              { "label": "Twice", "spec": "per second", "rate": "$0.5" }
            ],
            """));

    /// <summary>An overlay that says everything that can be said.</summary>
    public const string Everything =
        """
        {
          "$schema": "./overlay.schema.json",
          "$comment": "for the tests",
          "model": "sample",
          "names": { "$comment": "shapes", "format": { "$comment": ["a"], "16:9": "Wide", "24": "film_Rate" } },
          "parameters": {
            "$comment": 1,
            "prompt": { "format": "scenes", "max_items": 6, "duration": "count", "$comment": "scenes" },
            "image": { "format": "media" },
            "video": { "format": "url" },
            "frames": { "format": "url-list", "max_items": 4 }
          },
          "rules": [
            { "id": "a", "require": "image" },
            { "id": "b", "when": { "tier": "4k", "$comment": "" }, "require_any": ["video", "frames"], "severity": "warning" },
            { "id": "c", "when": { "mode": ["fast"], "image": { "present": true, "$comment": 0 } }, "require_one": ["draft", "video"] },
            { "id": "d", "when": { "duration": 5.0, "draft": true }, "forbid": ["video"], "because": "Drafts have none." },
            { "id": "e", "when": { "tier": { "not": ["pro", "4k"] }, "sound": false }, "ignore": "style" },
            { "id": "f", "when": { "image": { "present": false } }, "ignore": "count", "severity": "error" },
            { "id": "g", "limit": { "$comment": "", "duration": { "min": 4, "max": 10 } } },
            { "id": "h", "when": { "video": { "present": true, "not": "x" } }, "limit": { "steps": { "options": [20.50] } } },
            { "id": "i", "when": { "steps": 10 }, "limit": { "prompt": { "max_items": 2 } } }
          ],
          "pricing": {
            "$comment": "prices",
            "currency": "EUR",
            "per": "Second",
            "quantity": "duration",
            "select": [
              { "row": "Standard", "when": { "tier": "standard" } },
              { "row": ["Pro", "Standard"], "when": { "tier": "pro" }, "because": "Nobody says." },
              { "row": "Pro", "when": { "image": { "present": true } }, "quantity": { "min": 0.5, "max": 10 }, "assumed": true },
              { "row": "Extra", "quantity": { "max": 1 } }
            ]
          }
        }
        """;

    /// <summary>An overlay with these members besides its model.</summary>
    public static string With(string members) => $$"""{ "model": "sample", {{members}} }""";

    public static string Rules(string rules) => With($$""" "rules": [{{rules}}] """);

    /// <summary>One rule <c>r</c>.</summary>
    public static string Rule(string members) => Rules($$"""{ "id": "r", {{members}} }""");

    public static string When(string when) => Rule($$""" "when": {{{when}}}, "require": "image" """);

    public static string Pricing(string members) => With($$""" "pricing": { {{members}} } """);

    public static string Select(string entries) => Pricing($$""" "select": [{{entries}}] """);

    /// <summary>Reads an overlay that has nothing wrong with it.</summary>
    public static Overlay Flawless(string text)
    {
        OverlayReading reading = OverlayReader.Read(text, Document);
        Assert.Empty(reading.Findings.Select(p => $"{p.Id} {p.Message}"));
        return reading.Overlay;
    }
}
