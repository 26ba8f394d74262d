using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Importing.Schemas;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing.Values;

/// <summary>Makes the values of a model document from schemas: parameters, and all that they hold.</summary>
/// <param name="collector">Reads the schemas.</param>
/// <param name="remarks">Receives what is not imported.</param>
/// <param name="deepest">The deepest level of values; what is deeper is raw JSON.</param>
internal sealed class ValueBuilder(SchemaCollector collector, ImportRemarks remarks, int deepest)
{
    /// <summary>Returns the parameters of a request or the members of an object, in the host's order.</summary>
    public JsonArray Members(SchemaShape shape, SchemaPlace place)
    {
        SchemaPlace inside = place.Inside(shape);
        var members = new JsonArray();
        foreach (string name in shape.Properties.InOrder())
        {
            SchemaPlace at = inside.Member(name);
            if (members.Count == Limits.Parameters)
            {
                remarks.Add(place.Path, $"of {shape.Properties.Count} members the first {Limits.Parameters} are imported");
                break;
            }

            if (name.Length > Limits.NameLength || string.IsNullOrWhiteSpace(name))
            {
                remarks.Add(place.Path, $"a member named {Shown.Text(name.Length > 40 ? name[..40] + "…" : name)} can't be imported");
                continue;
            }

            if (Member(name, collector.Collect(shape.Properties.Find(name)!, at), shape.Required.Contains(name), at) is { } member)
                members.Add(member);
        }

        foreach (string name in shape.Required.Where(name => shape.Properties.Find(name) is null))
            remarks.Add(place.Path, $"{Shown.Text(name)} is required, but has no schema; the host checks it");

        return members;
    }

    /// <summary>Returns a value without a name.</summary>
    public JsonObject Value(SchemaShape shape, SchemaPlace place)
    {
        bool takesNull = collector.TakesNull(shape, place);
        Expansion expansion = new AlternativeValues(collector, this, remarks).Of(shape, place);
        JsonObject value = expansion.Values switch
        {
            [] => new JsonObject { ["type"] = "object" },
            [var one] => one,
            _ => OneOf(expansion.Values),
        };
        if (expansion.Values.Count == 0)
            remarks.Add(place.Path, $"{(takesNull ? "only null" : "no value")} is accepted; it is imported as raw JSON");

        if (expansion is { Values.Count: > 1, Discriminator: { } discriminator })
            Discriminate(value, discriminator, place);

        if (takesNull)
            value["nullable"] = true;

        Notes.Write(value, shape.Notes);
        return value;
    }

    /// <summary>Returns a value of one kind, with the checks that apply to it.</summary>
    public JsonObject OfKind(SchemaTypes kind, SchemaShape shape, SchemaPlace place)
    {
        switch (kind)
        {
            case SchemaTypes.String:
                return Scalars.Text(shape);
            case SchemaTypes.Integer:
            case SchemaTypes.Number:
                return Scalars.Number(shape.Range, kind == SchemaTypes.Integer, place.Path, remarks);
            case SchemaTypes.Boolean:
                return new JsonObject { ["type"] = "boolean" };
            case SchemaTypes.Array:
                return List(shape, place);
            default:
                return Object(shape, place);
        }
    }

    /// <summary>Returns alternatives; a default of one of them is the default of the value.</summary>
    private static JsonObject OneOf(IReadOnlyList<JsonObject> values)
    {
        var value = new JsonObject { ["type"] = "one_of", ["alternatives"] = new JsonArray([.. values]) };
        foreach (JsonObject alternative in values)
        {
            if (alternative["default"] is { } @default && !value.ContainsKey("default"))
                value["default"] = @default.DeepClone();

            alternative.Remove("default");
        }

        return value;
    }

    private JsonObject? Member(string name, SchemaShape shape, bool isRequired, SchemaPlace place)
    {
        if (shape.Notes.IsReadOnly)
        {
            remarks.Add(place.Path, "it is read-only, so requests don't have it");
            return null;
        }

        if (shape.Types == SchemaTypes.None)
        {
            remarks.Add(place.Path, "no value of it is accepted, so it is left out");
            return null;
        }

        var member = new JsonObject { ["name"] = name };
        JsonObject value = Value(shape, place);
        member["type"] = value["type"]!.DeepClone();
        member["required"] = isRequired;
        Notes.AddTitle(value, shape.Notes, name);
        Move(value, member);
        return member;
    }

    private JsonObject List(SchemaShape shape, SchemaPlace place)
    {
        var list = new JsonObject { ["type"] = "array" };
        SchemaPlace at = place.Inside(shape).Item();
        if (shape.Items.Count > 0 && !shape.IsTuple && !shape.IsRecursive && IsReachable(place))
        {
            SchemaShape item = collector.Collect(shape.Items, at);
            if (!item.IsAny)
            {
                // An item that is not there has no default.
                JsonObject value = Value(item, at);
                value.Remove("default");
                list["items"] = value;
            }
        }

        if (shape.ItemCount.Minimum is { } minimum)
            list["min_items"] = minimum;

        if (shape.ItemCount.Maximum is { } maximum)
            list["max_items"] = maximum;

        if (shape.HasUniqueItems)
            list["unique_items"] = true;

        return list;
    }

    private JsonObject Object(SchemaShape shape, SchemaPlace place)
    {
        var obj = new JsonObject { ["type"] = "object" };
        if (shape.Properties.Count > 0 && !shape.IsRecursive && IsReachable(place))
        {
            obj["parameters"] = Members(shape, place);
            if (shape.IsClosed)
                obj["closed"] = true;
        }
        else if (shape.IsClosed && !shape.IsRecursive)
        {
            remarks.Add(place.Path, "the object has no members; it is imported as raw JSON");
        }

        return obj;
    }

    private bool IsReachable(SchemaPlace place)
    {
        if (place.Depth < deepest)
            return true;

        remarks.Add(place.Path, $"it is nested deeper than {deepest} levels, so it is raw JSON");
        return false;
    }

    private void Discriminate(JsonObject value, string discriminator, SchemaPlace place)
    {
        bool isTold = value["alternatives"]!.AsArray().OfType<JsonObject>().All(alternative =>
            alternative["parameters"] is JsonArray members
            && members.OfType<JsonObject>().Any(member => IsTag(member, discriminator)));
        if (isTold)
            value["discriminator"] = discriminator;
        else
            remarks.Unchecked(place.Path, "discriminator", $"not every alternative requires one value at {Shown.Text(discriminator)}");
    }

    private static bool IsTag(JsonObject member, string name) =>
        member["name"].Text() == name && member["required"].Flag() == true && member["options"] is JsonArray { Count: 1 };

    private static void Move(JsonObject from, JsonObject to)
    {
        foreach ((string field, JsonNode? value) in from.Where(field => field.Key is not ("type" or "name")).ToArray())
        {
            from.Remove(field);
            to[field] = value;
        }
    }
}
