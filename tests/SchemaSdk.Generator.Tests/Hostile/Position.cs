using System.Text.RegularExpressions;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>A place in a document or overlay that takes a value; every one of them is a hole in a template that is flawless without payload.</summary>
internal sealed partial record Position(string Name)
{
    private const string Document = """
        {
          "$schema": §schema:"./model.schema.json"§,
          "id": §id:"probe"§, "display_name": §display_name:"Probe"§, "provider": §provider:"Team"§, "category": §category:"Video"§,
          "description": §description:"Says what it does."§,
          "supported_endpoints": [§endpoint:"GET /v1/y"§, "POST /v1/x"],
          "input_modalities": [§input:"text"§], "output_modalities": [§output:"video"§], "features": [§feature:"audio"§], "notes": [§note:"A note."§],
          "context_length": §context_length:4096§, "max_output_tokens": §max_output_tokens:1024§,
          "supported_parameters": [
            { "name": §text_name:"p"§, "type": §text_type:"string"§, "required": §required:true§, "default": §text_default:"word"§, "description": §text_description:"A text."§, "min": §text_min:1§, "max": §text_max:500§ },
            { "name": §enum_name:"e"§, "type": "enum", "default": §enum_default:"b"§, "options": [§option:"a"§, "b", 3] },
            { "name": "n", "type": "number", "default": §number_default:5§, "min": §min:-5§, "max": §max:50§, "step": §step:0.5§ },
            { "name": "i", "type": "integer", "default": §integer_default:5§, "min": §integer_min:0§, "max": §integer_max:50§ },
            { "name": "choice", "type": "string", "options": [§text_option:"x"§, "y"] },
            { "name": "steps", "type": "number", "options": [§number_option:8§, 4] },
            { "name": "flag", "type": "boolean", "default": §flag_default:true§ },
            { "name": "bag", "type": "object", "default": { §bag_key:"k"§: §bag_value:1§ } },
            { "name": "list", "type": "array", "default": [§list_item:1§] },
            { "name": "url", "type": "string" },
            { "name": §list_name:"loras"§, "type": "array", "min_items": §least_items:0§, "max_items": §most_items:4§, "unique_items": §unique_items:true§, "default": [§typed_item:{ "path": "x" }§],
              "items": { "type": §item_type:"object"§, "closed": §closed:true§, "description": §item_description:"A file."§, "parameters": [
                { "name": §member_text_name:"path"§, "type": "string", "required": true, "pattern": §pattern:"^x"§, "format": §uri:"hostname"§, "examples": [§example:"xy"§], "description": §member_description:"Where."§ },
                { "name": "scale", "type": "number", "exclusive_min": §exclusive_min:0§, "exclusive_max": §exclusive_max:4§, "nullable": §nullable:true§, "deprecated": §deprecated:"Use strength."§ },
                { "name": "mode", "type": "enum", "options": [§member_option:"fast"§, "slow"], "default": §member_default:"slow"§ } ] } },
            { "name": §union_name:"size"§, "type": "one_of", "discriminator": §discriminator:"tag"§, "default": §union_default:"square"§, "alternatives": [
                { "type": "enum", "options": [§union_option:"square"§, "wide"] },
                { "name": §alternative_name:"Pixels"§, "type": "object", "parameters": [{ "name": "tag", "type": "enum", "required": true, "options": [§tag:"px"§] }, { "name": §inner_name:"width"§, "type": "integer" }] },
                { "type": "array", "items": { "type": "enum", "options": [§listed_option:"a"§] } } ] }
          ],
          "nullable": §strict_null:false§, "closed": §strict:true§,
          "pricing_rows": [
            { "label": §label:"a row"§, "spec": §spec:"per second"§, "rate": §rate:"$0.280"§, "was": §was:"$0.30"§ },
            { "label": "b row", "spec": "per second", "rate": §tier_rate:"<=1K $0.40; >1K $1.20"§ },
            { "label": "c", "spec": "per year", "rate": 5 }
          ],
          §unknown_key:"weight"§: §unknown_value:1§
        }
        """;

    private const string Overlay = """
        {
          "$schema": §overlay_schema:"./overlay.schema.json"§,
          "model": §overlay_model:"probe"§,
          "names": { "e": { "b": §member_name:"Better"§, §names_option:"3"§: "Three" } },
          "parameters": { "url": { "format": §format:"url-list"§, "max_items": §max_items:4§ } },
          "rules": [
            { "id": §rule_id:"r"§, "when": { "flag": §when_value:false§, "n": { "not": §not_value:7§ } }, "forbid": [§target:"url"§], "because": §because:"It is so."§, "severity": §severity:"error"§ },
            { "id": "limit", "when": { §when_key:"flag"§: true }, "limit": { "n": { "min": §limit_min:0§, "max": §limit_max:9§ } } }
          ],
          "pricing": {
            "currency": §currency:"EUR"§, "per": §per:"second"§, "quantity": §quantity:"n"§,
            "select": [{ "row": §row:"b row"§, "when": { "e": "b" }, "quantity": { "min": §quantity_min:1§, "max": §quantity_max:9§ }, "because": §selection_because:"Nobody says."§ }]
          }
        }
        """;

    public static readonly Position[] All = [.. Hole().Matches(Document + Overlay).Select(m => new Position(m.Groups["name"].Value))];

    /// <summary>The document and the overlay with a value in this place.</summary>
    public (string Document, string Overlay) With(string json) => (Fill(Document, json), Fill(Overlay, json));

    public static (string Document, string Overlay) WithoutPayload => new Position("").With("");

    /// <summary>A text as this place takes it: where only part of a text is free, the payload is that part.</summary>
    public string Framed(string text) => Name == "tier_rate" ? $"{text} $0.40; >1K $1.20" : text;

    public override string ToString() => Name;

    private string Fill(string template, string json) =>
        Hole().Replace(template, m => m.Groups["name"].Value == Name ? json : m.Groups["value"].Value);

    [GeneratedRegex("§(?<name>[a-z_]+):(?<value>[^§]*)§")]
    private static partial Regex Hole();
}
