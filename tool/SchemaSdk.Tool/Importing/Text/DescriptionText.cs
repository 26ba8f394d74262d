using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Importing.Schemas;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing.Text;

/// <summary>
/// Reads the file of a description, in JSON or YAML. It may be larger than a model document: some hosts publish all in one.
/// </summary>
internal static class DescriptionText
{
    private const int FileBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the object in the file, with every value read.</summary>
    /// <exception cref="ToolException">The file has no object, or can't be read.</exception>
    public static JsonObject Read(string path, string name, ImportRemarks remarks)
    {
        string text = Decode(RegularFile.Read(path, FileBytes), name);
        string start = text.TrimStart();
        if (start.StartsWith('<'))
            throw new ToolException($"{name} is HTML or XML; {DescriptionKind.Expected}");

        bool isJson = start.StartsWith('{') || start.StartsWith('[') || IsJson(text);
        using JsonDocument json = isJson ? ParseJson(text, name) : YamlText.Parse(text, name);
        try
        {
            return PlainTree.Of(json.RootElement, remarks) as JsonObject
                ?? throw new ToolException(
                    $"{name} is neither a JSON Schema nor an OpenAPI description; it contains {KindOf(json.RootElement)}");
        }
        catch (InvalidOperationException e)
        {
            throw new ToolException($"{name} contains half a surrogate pair, which is not valid text", e);
        }
    }

    private static string Decode(byte[] bytes, string name)
    {
        if (bytes.Length > FileBytes)
            throw new ToolException($"{name} is larger than {FileBytes / 1024 / 1024} MiB");

        try
        {
            return s_strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException e)
        {
            throw new ToolException($"{name} is not UTF-8 text", e);
        }
    }

    /// <summary>Returns whether a text is a JSON value alone, which YAML would read as text.</summary>
    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonDocument ParseJson(string text, string name)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            throw new ToolException(
                $"{name} can't be read, at line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: {Shown.Text(Sentence(e))}",
                e);
        }
    }

    private static string Sentence(JsonException e)
    {
        int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place > 0 ? e.Message[..place] : e.Message;
    }

    private static string KindOf(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };
}
