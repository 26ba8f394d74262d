using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Importing.Schemas;

namespace SchemaSdk.Tool.Importing.Values;

/// <summary>Writes what a value says for readers.</summary>
internal static class Notes
{
    /// <summary>Writes the notes; those of an only alternative, which are there already, give way.</summary>
    public static void Write(JsonObject value, SchemaNotes notes)
    {
        if (notes.Default is { } @default)
            value["default"] = @default.DeepClone();

        if (notes.Description is { Length: > 0 and <= Limits.DescriptionLength } description)
            value["description"] = description;

        if (notes.Deprecated is { } deprecated)
            value["deprecated"] = deprecated.DeepClone();

        if (notes.Examples is { } examples)
            value["examples"] = examples.DeepClone();
    }

    /// <summary>Takes a title for a description where there is none and the title says more than the name.</summary>
    public static void AddTitle(JsonObject value, SchemaNotes notes, string name)
    {
        if (notes.Title is { Length: > 0 } title && !value.ContainsKey("description") && Letters(title) != Letters(name)
            && title != notes.Definition)
        {
            value["description"] = title;
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
