using System.Text.Json.Nodes;
using SchemaSdk.Tool.Context;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>
/// Reads schemas into shapes: follows references, and merges <c>allOf</c>, so that later code sees one statement of each kind.
/// </summary>
/// <param name="references">The references of the description.</param>
/// <param name="ignoresSiblings">True for the drafts in which a <c>$ref</c> stands alone: what checks beside it has no meaning.</param>
/// <param name="remarks">Receives what is not imported.</param>
internal sealed class SchemaCollector(LocalReferences references, bool ignoresSiblings, ImportRemarks remarks)
{
    /// <summary>Enough for every description met; references that multiply reach any number.</summary>
    private const int Most = 200_000;

    /// <summary>References can lead from one to the next for as long as a file is.</summary>
    private const int Deepest = 128;

    private const int DeepestChoice = 32;

    private int _read;
    private int _depth;

    /// <summary>Returns what several schemas say together of a value.</summary>
    public SchemaShape Collect(IEnumerable<JsonNode?> schemas, SchemaPlace place)
    {
        var shape = new SchemaShape();
        foreach (JsonNode? schema in schemas)
            Add(shape, schema, place);

        return shape;
    }

    /// <summary>Adds what a schema says to a shape.</summary>
    public void Add(SchemaShape shape, JsonNode? schema, SchemaPlace place)
    {
        if (++_read > Most)
            throw new ToolException($"the description has more than {Most} schemas once its $refs are resolved");

        if (schema is JsonObject obj)
        {
            if (++_depth > Deepest)
                throw new ToolException($"the description has schemas that lead to one another more than {Deepest} times");

            AddObject(shape, obj, place);
            _depth--;
        }
        else if (schema.Flag() is { } accepts)
        {
            shape.Types = accepts ? shape.Types : SchemaTypes.None;
        }
        else
        {
            remarks.Add(place.Path, $"a schema is {Shown.Text(schema?.ToJsonString() ?? "null")}, which can't be used");
        }
    }

    /// <summary>Returns whether a value may be null.</summary>
    public bool TakesNull(SchemaShape shape, SchemaPlace place, int depth = 0) =>
        shape.TakesNull
        || (shape.Types.HasFlag(SchemaTypes.Null)
            && (shape.Options is null || shape.Options.Contains(null))
            && (depth > DeepestChoice
                || shape.Choices.All(c => c.Branches.Any(b => TakesNull(Collect([b], place), place, depth + 1)))));

    private void AddObject(SchemaShape shape, JsonObject schema, SchemaPlace place)
    {
        if (shape.Sources.Contains(schema))
            return;

        if (place.Around.Contains(schema))
        {
            remarks.Add(place.Path, "the schema contains itself; its values are raw JSON");
            shape.IsRecursive = true;
            shape.Types &= CheckKeywords.TypesOf(schema);
            return;
        }

        shape.Sources = shape.Sources.Add(schema);
        AnnotationKeywords.Add(shape.Notes, schema, place.Path, remarks);
        bool isReference = schema.ContainsKey("$ref");
        if (isReference && ignoresSiblings)
        {
            foreach ((string keyword, _) in schema.Where(member => CheckKeywords.IsCheck(member.Key)))
                remarks.Add(place.Path, $"`{Shown.Text(keyword)}` beside a $ref has no meaning in this draft of JSON Schema");
        }
        else
        {
            CheckKeywords.Add(shape, schema, place.Path, remarks);
            AddChoices(shape, schema, place);
        }

        if (isReference)
            Follow(shape, schema["$ref"], place);

        if (schema["allOf"] is JsonArray all && !(isReference && ignoresSiblings))
        {
            foreach (JsonNode? part in all)
                Add(shape, part, place);
        }
    }

    private void AddChoices(SchemaShape shape, JsonObject schema, SchemaPlace place)
    {
        foreach (string keyword in (string[])["anyOf", "oneOf"])
        {
            if (schema[keyword] is JsonArray { Count: > 0 } branches)
            {
                string? discriminator = (schema["discriminator"] as JsonObject)?["propertyName"].Text();
                shape.Choices.Add(new SchemaChoice(keyword, [.. branches], discriminator));
            }
        }

        foreach (string keyword in (string[])["anyOf", "oneOf", "allOf"])
        {
            if (schema.ContainsKey(keyword) && schema[keyword] is not JsonArray { Count: > 0 })
                remarks.Unusable(place.Path, keyword);
        }
    }

    private void Follow(SchemaShape shape, JsonNode? reference, SchemaPlace place)
    {
        string text = reference.Text() ?? "";
        if (references.Find(text) is { } target)
        {
            shape.Notes.Definition ??= text[(text.LastIndexOf('/') + 1)..];
            Add(shape, target, place);
            return;
        }

        remarks.Add(
            place.Path,
            references.IsLocal(text)
                ? $"$ref {Shown.Text(text)} points to nothing in the file; every value is taken"
                : $"$ref {Shown.Text(text)} points outside of the file and is not followed; every value is taken");
    }
}
