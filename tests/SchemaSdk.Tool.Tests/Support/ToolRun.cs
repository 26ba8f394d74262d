using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests;

/// <summary>A run of the tool within this process: how it ended, and all that it wrote.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public JsonNode Json => JsonNode.Parse(Output)!;
}
