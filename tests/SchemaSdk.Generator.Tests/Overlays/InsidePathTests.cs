using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>Rules and conditions that name values inside parameters by their paths.</summary>
public class InsidePathTests
{
    private static readonly ModelDocument s_document = Sample.Flawless(Sample.Document("""
        { "name": "flag", "type": "boolean" },
        { "name": "text", "type": "string" },
        { "name": "a.b", "type": "string" },
        { "name": "a", "type": "object", "parameters": [{ "name": "b", "type": "integer" }, { "name": "c.d[]", "type": "integer" }] },
        { "name": "size", "type": "object", "required": true, "parameters": [
          { "name": "width", "type": "integer", "required": true, "min": 64 },
          { "name": "height", "type": "integer", "default": 512 },
          { "name": "mode", "type": "enum", "options": ["fit", "crop"] },
          { "name": "raw", "type": "object" } ] },
        { "name": "loras", "type": "array", "items": { "type": "object", "parameters": [
          { "name": "path", "type": "string", "required": true },
          { "name": "links", "type": "array", "items": { "type": "string" } },
          { "name": "scale", "type": "number", "max": 4 },
          { "name": "marks", "type": "array", "items": { "type": "array", "items": { "type": "integer", "max": 9 } } } ] } },
        { "name": "list", "type": "array" },
        { "name": "shape", "type": "one_of", "alternatives": [
          { "type": "string" },
          { "type": "object", "name": "box", "parameters": [
            { "name": "kind", "type": "enum", "required": true, "options": ["box"] },
            { "name": "side", "type": "integer", "max": 5 },
            { "name": "only", "type": "boolean" },
            { "name": "link", "type": "string", "pattern": "^a" },
            { "name": "odd", "type": "boolean" } ] },
          { "type": "object", "name": "dot", "parameters": [
            { "name": "kind", "type": "enum", "required": true, "options": ["dot"] },
            { "name": "side", "type": "integer", "max": 9 },
            { "name": "odd", "type": "string" } ] } ] },
        { "name": "preset", "type": "one_of", "alternatives": [{ "type": "number" }, { "type": "enum", "options": ["16:9", "1:1"] }] },
        { "name": "styles", "type": "array", "items": { "type": "enum", "options": ["a b", "c"] } },
        { "name": "modes", "type": "array", "items": { "type": "object", "parameters": [{ "name": "look", "type": "enum", "options": ["x", "y"] }, { "name": "note", "type": "string" }] } },
        { "name": "mode", "type": "object", "parameters": [{ "name": "look", "type": "enum", "options": ["x", "y"] }, { "name": "note", "type": "string" }] },
        { "name": "words", "type": "one_of", "alternatives": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }
        """));

    [Theory]
    [InlineData("size.height", "size/1", "Size.Height")]
    [InlineData("a.b", "a.b", "AB")]
    [InlineData("a.c.d[]", "a/1", "A.CD")]
    [InlineData("loras[].scale", "loras/*/2", "Loras.*.Scale")]
    [InlineData("loras[].marks[][]", "loras/*/3/*/*", "Loras.*.Marks.*.*")]
    [InlineData("shape.side", "shape/1/1", "Shape.1.Side")]
    [InlineData("shape.kind", "shape/1/0", "Shape.1.Kind")]
    [InlineData("shape.only", "shape/1/2", "Shape.1.Only")]
    public void A_path_is_found_and_read_back_from_metadata(string path, string steps, string metadata)
    {
        Overlay overlay = Flawless($$""" { "id": "r", "when": { "flag": true }, "forbid": "{{path}}" } """);

        OverlayPlace target = Assert.Single(Assert.Single(overlay.Rules).Targets);
        Assert.Equal(steps, target.Show(s_document));
        string text = DocumentMetadata.TextOf(DocumentMetadata.UnitOf(s_document, overlay));
        Assert.Contains($"rule r forbid={metadata} when Flag=true", text, StringComparison.Ordinal);
        Assert.Equal(path, Assert.Single(Assert.Single(MetadataReader.Read(text).Rules).Targets).Name);
    }

    [Theory]
    [InlineData("size.width", "512", "Size.Width=512")]
    [InlineData("size.mode", "{ \"not\": \"fit\" }", "Size.Mode!=fit")]
    [InlineData("size.raw", "{ \"present\": true }", "?Size.Raw")]
    [InlineData("shape.kind", "[\"dot\", \"box\"]", "Shape.1.Kind=[dot box]")]
    [InlineData("shape.side", "7", "Shape.1.Side=7")]
    [InlineData("a.b", "{ \"present\": false }", "!AB")]
    public void A_condition_reads_a_value_inside(string path, string test, string metadata)
    {
        Overlay overlay = Flawless($$""" { "id": "r", "when": { "{{path}}": {{test}} }, "forbid": "flag" } """);

        string text = DocumentMetadata.TextOf(DocumentMetadata.UnitOf(s_document, overlay));
        Assert.EndsWith($" when {metadata}", text.Split('\n').Single(line => line.StartsWith("rule ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(path, MetadataReader.Read(text).Rules[0].When[0].Value.Name);
    }

    [Theory]
    [InlineData("size.widht", "SSDK0032: size has no member `widht`; did you mean `width`?")]
    [InlineData("sise.width", "SSDK0032: sample has no parameter `sise`; did you mean `size`?")]
    [InlineData("size.", "SSDK0032: size has no member ``")]
    [InlineData("size.width.x", "SSDK0032: size.width has no described members")]
    [InlineData("size.raw.x", "SSDK0032: size.raw has no described members")]
    [InlineData("size[]", "SSDK0032: size is not a list with described items")]
    [InlineData("list[]", "SSDK0032: list is not a list with described items")]
    [InlineData("text.x", "SSDK0032: text has no described members")]
    [InlineData("loras.scale", "SSDK0032: loras is a list; what is in its items is loras[].scale")]
    [InlineData("loras[0].scale", "SSDK0032: [] is expected after loras, for each of its items")]
    [InlineData("loras[]scale", "SSDK0032: [] is expected after loras, for each of its items")]
    [InlineData("loras[].scal", "SSDK0032: loras[] has no member `scal`; did you mean `scale`?")]
    [InlineData("loras[].marks.x", "SSDK0032: loras[].marks is a list; what is in its items is loras[].marks[].x")]
    [InlineData("shape.odd", "SSDK0032: the members odd of the alternatives of shape differ, so they can't be named")]
    [InlineData("shape.sid", "SSDK0032: shape has no member `sid`; did you mean `side`?")]
    [InlineData("words.x", "SSDK0032: no alternative of words has described members")]
    [InlineData("words[]", "SSDK0032: words is not a list with described items")]
    public void A_path_that_leads_nowhere_is_reported_as_far_as_it_leads(string path, string expected)
    {
        AssertFound($$""" "rules": [{ "id": "r", "forbid": "{{path}}" }] """, expected);
        AssertFound($$""" "rules": [{ "id": "r", "when": { "{{path}}": { "present": true } }, "forbid": "flag" }] """, expected);
        AssertFound($$""" "rules": [{ "id": "r", "limit": { "{{path}}": { "max": 5 } } }] """, expected);
    }

    [Theory]
    [InlineData("\"when\": { \"loras[].scale\": { \"present\": true } }, \"forbid\": \"flag\"", "SSDK0033: loras[].scale is in a list, whose items may differ; a condition is about a single value")]
    [InlineData("\"require_any\": [\"flag\", \"loras[].scale\"]", "SSDK0033: loras[].scale is in a list, which may have several; only require can ask for it, in each item")]
    [InlineData("\"require_one\": \"loras[].scale\"", "SSDK0033: loras[].scale is in a list")]
    [InlineData("\"when\": { \"size.width\": 63 }, \"forbid\": \"flag\"", "SSDK0036: size.width can't be 63, which is outside its bounds 64 to any")]
    [InlineData("\"when\": { \"size.mode\": \"cro\" }, \"forbid\": \"flag\"", "SSDK0033: `cro` is not an option of size.mode; did you mean `crop`?")]
    [InlineData("\"when\": { \"size.raw\": 1 }, \"forbid\": \"flag\"", "SSDK0033: size.raw can't be compared with a value")]
    [InlineData("\"when\": { \"size.height\": { \"present\": false } }, \"forbid\": \"flag\"", "SSDK0036: this condition is never true: size.height has a default, so it is never absent")]
    [InlineData("\"when\": { \"shape.kind\": \"cube\" }, \"forbid\": \"flag\"", "SSDK0033: `cube` is not an option of shape.kind")]
    [InlineData("\"require\": \"size.width\"", "SSDK0036: the rule has no effect: size.width is always required")]
    [InlineData("\"require\": \"loras[].path\"", "SSDK0036: the rule has no effect: loras[].path is always required")]
    [InlineData("\"forbid\": \"size.width\"", "SSDK0035: size.width is required, so it can't be forbidden")]
    [InlineData("\"limit\": { \"size.width\": { \"min\": 64 } }", "SSDK0036: the limit has no effect: size.width already has this limit")]
    [InlineData("\"limit\": { \"loras[].marks[][]\": { \"max\": 9 } }", "SSDK0036: the limit has no effect: loras[].marks[][] already has this limit")]
    [InlineData("\"limit\": { \"size.width\": { \"max\": 63 } }", "SSDK0035: no value is allowed: max 63 is below the min 64 of size.width")]
    [InlineData("\"limit\": { \"size.mode\": { \"max_items\": 1 } }", "SSDK0038: size.mode has no items to count")]
    public void What_does_not_fit_a_value_inside_is_reported(string members, string expected) =>
        AssertFound($$""" "rules": [{ "id": "r", {{members}} }] """, expected);

    [Theory]
    [InlineData(""" "parameters": { "text": { "format": "scenes", "duration": "size.width" } } """)]
    [InlineData(""" "pricing": { "quantity": "size.width" } """)]
    public void Where_only_a_whole_parameter_is_possible_a_path_is_refused(string members)
    {
        OverlayReading reading = OverlayReader.Read($$"""{ "model": "sample", {{members}} }""", s_document);

        Assert.EndsWith(" is inside a parameter; only the name of a whole parameter is possible here", Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"shape.link\": { \"format\": \"media\", \"pattern\": false }", "public global::SchemaSdk.MediaInput? Link { get; init; }", "text link Link format=media")]
    [InlineData("\"loras[].path\": { \"format\": \"url\" }", "public required string Path { get; init; }", "text path Path required format=url")]
    [InlineData("\"loras[].links\": { \"format\": \"url-list\", \"max_items\": 3 }", "public global::SchemaSdk.UrlList? Links { get; init; }", "array links Links format=url-list items=3")]
    [InlineData("\"loras[].marks[]\": { \"max_items\": 2 }", "Marks { get; init; }", "item array items=2")]
    public void Types_inside_are_narrowed(string parameters, string property, string metadata)
    {
        OverlayReading reading = OverlayReader.Read($$"""{ "model": "sample", "parameters": { {{parameters}} } }""", s_document);

        Assert.Empty(reading.Findings.Select(f => f.Message));
        EmitModel unit = DocumentMetadata.UnitOf(s_document, reading.Overlay);
        Assert.Contains(property, ModelEmitter.Emit(unit), StringComparison.Ordinal);
        Assert.Contains(metadata, DocumentMetadata.TextOf(unit).Split('\n'));
    }

    [Fact]
    public void A_record_that_is_narrowed_in_one_place_keeps_its_type_in_the_other()
    {
        const string Both = """ "modes[].look": {}, "mode.note": { "format": "media" } """;
        EmitModel unit = DocumentMetadata.UnitOf(s_document, OverlayReader.Read($$"""{ "model": "sample", "parameters": { {{Both}} } }""", s_document).Overlay);

        string code = ModelEmitter.Emit(unit);
        Assert.Contains("public string? Note", code, StringComparison.Ordinal);
        Assert.Contains("public global::SchemaSdk.MediaInput? Note", code, StringComparison.Ordinal);
        Assert.Contains("SampleMode_2? Mode ", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"size.width\": { \"format\": \"url\" }", "SSDK0038: the format does not fit size.width: only texts and arrays can have a format")]
    [InlineData("\"loras[].path\": { \"format\": \"scenes\" }", "SSDK0038: the format does not fit loras[].path: only a parameter of the request can have scenes")]
    [InlineData("\"loras[].links[]\": { \"format\": \"url\" }", "SSDK0038: the format does not fit loras[].links[]: the texts of a list get their format with the list")]
    [InlineData("\"size.mode\": { \"max_items\": 2 }", "SSDK0038: size.mode has no items to count")]
    [InlineData("\"loras[].path\": { \"pattern\": false }", "SSDK0038: loras[].path has no pattern to switch off")]
    [InlineData("\"shape.side\": { \"pattern\": false }", "SSDK0038: several alternatives have a member shape.side, each with a type of its own, so its type can't be narrowed")]
    public void A_type_inside_that_can_not_be_narrowed_is_reported(string parameters, string expected) =>
        AssertFound($$""" "parameters": { {{parameters}} } """, expected);

    [Theory]
    [InlineData("\"size.mode\": { \"fit\": \"Inside\" }", "SampleSizeMode { Inside = 0, Crop = 1 }")]
    [InlineData("\"preset\": { \"16:9\": \"Wide\" }", "public static SamplePreset Wide")]
    [InlineData("\"styles[]\": { \"a b\": \"Both\" }", "SampleStyle { Both = 0, C = 1 }")]
    [InlineData("\"modes[].look\": { \"x\": \"Xenon\" }", "SampleModeLook { Xenon = 0, Y = 1 }")]
    public void Options_inside_get_better_names(string names, string expected)
    {
        OverlayReading reading = OverlayReader.Read($$"""{ "model": "sample", "names": { {{names}} } }""", s_document);

        Assert.Empty(reading.Findings.Select(f => f.Message));
        Assert.Contains(expected, ModelEmitter.Emit(DocumentMetadata.UnitOf(s_document, reading.Overlay)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"size.width\": { \"a\": \"B\" }", "SSDK0033: size.width is not an enum, so its values have no names in C#")]
    [InlineData("\"shape\": { \"a\": \"B\" }", "SSDK0033: shape is not an enum, so its values have no names in C#")]
    [InlineData("\"shape.kind\": { \"box\": \"B\" }", "SSDK0033: several alternatives have a member shape.kind, each with an enum of its own, so its options can't be named")]
    [InlineData("\"size.mode\": { \"fit\": \"Crop\" }", "SSDK0040: another option of size.mode already has the name Crop")]
    [InlineData("\"size.mode\": { \"fill\": \"Fill\" }", "SSDK0033: `fill` is not an option of size.mode")]
    [InlineData("\"preset\": { \"16:9\": \"Value\" }", "SSDK0040: \"Value\" can't be the name of an enum member; an unused C# identifier is expected")]
    [InlineData("\"modes[].look\": { \"x\": \"A\" }, \"mode.look\": { \"x\": \"B\" }", "SSDK0040: x already has a name: mode.look has the same type as another value whose options are named")]
    public void Names_that_fit_no_option_inside_are_reported(string names, string expected) => AssertFound($$""" "names": { {{names}} } """, expected);

    [Theory]
    [InlineData("""{ "id": "a", "require": "shape.side" }, { "id": "b", "forbid": "shape.side" }""", "SSDK0035: contradiction: the rule a requires what this rule forbids, and both apply at the same time")]
    [InlineData("""{ "id": "a", "limit": { "size.width": { "min": 100 } } }, { "id": "b", "limit": { "size.width": { "max": 99 } } }""", "SSDK0035: contradiction: the rule a and this rule together allow no value, and both apply at the same time")]
    public void Rules_about_the_same_value_inside_may_contradict_each_other(string rules, string expected) =>
        AssertFound($$""" "rules": [{{rules}}] """, expected);

    [Fact]
    public void Of_each_item_the_same_can_be_required_and_forbidden_because_a_list_may_be_empty() =>
        Flawless("""{ "id": "a", "require": "loras[].scale" }, { "id": "b", "forbid": "loras[].scale" }""");

    [Theory]
    [InlineData("rule r forbid=Size.Widht", "there is no parameter with the property `Widht`")]
    [InlineData("rule r forbid=Flag.X", "there is nothing inside `flag`")]
    [InlineData("rule r forbid=Shape.9.Kind", "there is nothing inside `shape`")]
    [InlineData("rule r forbid=Size.*", "there is nothing inside `size`")]
    [InlineData("rule r forbid=Flag when Loras.*.Scale=1", "`loras[].scale` is compared, but has several values")]
    [InlineData("rule r require-any=Loras.*.Scale", "the rule r counts `loras[].scale`, which has several values")]
    public void Metadata_with_another_path_is_refused(string line, string expected)
    {
        string text = DocumentMetadata.TextOf(DocumentMetadata.UnitOf(s_document, Overlay.None));

        var refused = Assert.Throws<MetadataException>(() => MetadataReader.Read($"{text}\n{line}"));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    private static Overlay Flawless(string rules)
    {
        OverlayReading reading = OverlayReader.Read($$"""{ "model": "sample", "rules": [{{rules}}] }""", s_document);
        Assert.Empty(reading.Findings.Select(f => $"{f.Id}: {f.Message}"));
        return reading.Overlay;
    }

    private static void AssertFound(string members, string expected)
    {
        OverlayReading reading = OverlayReader.Read($$"""{ "model": "sample", {{members}} }""", s_document);

        SchemaSdk.Generator.Schema.Finding finding = Assert.Single(reading.Findings);
        Assert.StartsWith(expected, $"{finding.Id}: {finding.Message}", StringComparison.Ordinal);
    }
}
