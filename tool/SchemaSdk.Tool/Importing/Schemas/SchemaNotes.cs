using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>What a schema says for readers; of several schemas the outer one counts.</summary>
internal sealed class SchemaNotes
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public JsonNode? Default { get; set; }

    /// <summary>True, or a text that says why or what to use instead; null if the value is not deprecated.</summary>
    public JsonNode? Deprecated { get; set; }

    public JsonArray? Examples { get; set; }

    /// <summary>True if the value is only in answers.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>The name of the definition that a reference led to.</summary>
    public string? Definition { get; set; }
}
