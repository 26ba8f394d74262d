using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>The keywords about the items of a list and the members of an object.</summary>
internal static class MemberKeywords
{
    /// <summary>Returns false if the value of the keyword can't be used.</summary>
    public static bool Read(SchemaShape shape, JsonObject schema, string keyword, JsonNode? value, string path, ImportRemarks remarks)
    {
        switch (keyword)
        {
            case "minItems":
                shape.ItemCount.Narrow(value.Count(), null);
                return value.Count() is not null;
            case "maxItems":
                shape.ItemCount.Narrow(null, value.Count());
                return value.Count() is not null;
            case "uniqueItems":
                shape.HasUniqueItems |= value.Flag() == true;
                return value.Flag() is not null;
            case "items" when value is JsonArray:
            case "prefixItems":
                shape.IsTuple = true;
                remarks.Unchecked(path, keyword, "its items are raw JSON, because they differ by their place");
                return true;
            case "items":
                shape.Items.Add(value);
                return value is JsonObject || value.Flag() is not null;
            case "additionalItems":
                return true;
            case "properties":
                return Properties(shape, schema, value);
            case "required":
                shape.Required.UnionWith(value.Texts() ?? []);

                // Older descriptions have a flag on the member itself.
                return value is JsonArray || value.Flag() is not null;
            case "additionalProperties" or "unevaluatedProperties":
                return Others(shape, keyword, value, path, remarks);
            default:
                remarks.Annotation(keyword);
                return true;
        }
    }

    private static bool Properties(SchemaShape shape, JsonObject schema, JsonNode? value)
    {
        if (value is not JsonObject members)
            return false;

        if (shape.Properties.HostOrder.Count == 0)
            shape.Properties.HostOrder = schema["x-fal-order-properties"].Texts() ?? [];

        foreach ((string name, JsonNode? member) in members)
        {
            shape.Properties.Add(name, member);
            if ((member as JsonObject)?["required"].Flag() == true)
                shape.Required.Add(name);
        }

        return true;
    }

    private static bool Others(SchemaShape shape, string keyword, JsonNode? value, string path, ImportRemarks remarks)
    {
        shape.IsClosed |= value.Flag() == false;
        if (value is JsonObject { Count: > 0 })
            remarks.Unchecked(path, keyword, "members without a name of their own are taken with any value");

        return value is JsonObject || value.Flag() is not null;
    }
}
