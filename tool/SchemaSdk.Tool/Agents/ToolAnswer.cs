using System.Text.Json;
using ModelContextProtocol.Protocol;
using SchemaSdk.Calls;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Agents;

/// <summary>Turns the result of a call into the answer of a tool: as text, as structure, and with a link to each output.</summary>
internal static class ToolAnswer
{
    public static CallToolResult Of(ToolContext context, CallResult result)
    {
        // Much of it is a host's own text.
        string text = SafeWriter.WithoutKeysOf(context.Error, result.Json.ToJsonString());
        using JsonDocument document = JsonDocument.Parse(text);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = text }, .. result.Outputs.Select(LinkTo).OfType<ResourceLinkBlock>()],
            StructuredContent = document.RootElement.Clone(),
            IsError = result.IsError,
        };
    }

    private static ResourceLinkBlock? LinkTo(CallOutput output)
    {
        string? address = output.Address?.AbsoluteUri ?? (output.File is { } file ? new Uri(file).AbsoluteUri : null);
        return address is null ? null : new ResourceLinkBlock { Uri = address, Name = output.Name, MimeType = output.ContentType };
    }
}
